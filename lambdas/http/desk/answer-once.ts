import { textHash } from '../../../claims/ids.ts';
import type { Actor } from '../../../claims/workflow/actor.ts';
import { keepAnswer, reserveKey } from '../../../store/table/idempotency.ts';
import type { Table } from '../../../store/table/table.ts';
import type { Answer } from '../kit/answer.ts';
import { quote } from '../kit/faults.ts';
import { type Problem, problem } from './problems.ts';

/** A request that may come again, under the key that its sender gave it. */
export interface Repeatable {
  readonly key: string | undefined;
  readonly actor: Actor;
  readonly contentHash: string;
  readonly now: Date;
}

/**
 * Answers a repeated request as it was answered the first time; a refusal is not kept. `act` has to bear being repeated: whoever died
 * between acting and keeping the answer acts again.
 */
export async function answerOnce(
  { key, actor, contentHash, now }: Repeatable,
  table: Table,
  act: () => Promise<Answer | Problem>,
): Promise<Answer | Problem> {
  if (key === undefined) return act();
  if (!/^[\x21-\x7e][\x20-\x7e]{0,199}$/.test(key)) {
    const detail = `The Idempotency-Key ${quote(key)} must be 1 to 200 printable ASCII characters.`;
    return problem('invalid-idempotency-key', detail);
  }
  const name = textHash(`${actor.id}\n${key}`);
  const reserved = await reserveKey(table, { name, contentHash, now });
  if (reserved.kind === 'other-content') {
    const detail = `The Idempotency-Key ${quote(key)} came with another body before; send a new key with a new body.`;
    return problem('idempotency-key-reused', detail);
  }
  if (reserved.kind === 'answered') return { kind: 'answer', contentType: 'application/json', ...reserved.answer };
  const given = await act();
  if (given.kind === 'problem') return given;
  const { status, body, headers } = given;
  await keepAnswer(table, { name, contentHash, now }, { status, body, headers });
  return given;
}
