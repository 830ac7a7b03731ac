import * as z from 'zod';
import { lazy } from '../../../claims/lazy.ts';
import type { Page } from '../../../store/claims/list-claims.ts';
import { type CursorRefused, openCursor, sealCursor } from '../../../store/table/cursor.ts';
import { type Answer, answer } from '../kit/answer.ts';
import { type Problem, problem } from './problems.ts';

/** The query parameters of every list. */
export const pageQuery = lazy(() => ({
  limit: z.coerce.number('must be a whole number').int('must be a whole number').min(1).max(100).default(25),
  cursor: z.string().max(1000).optional().describe('`nextCursor` of the page before, with the same filters'),
}));

/** The answer of every list. */
export function listOf<Item extends z.ZodType>(name: string, item: Item) {
  return z
    .object({
      items: z.array(item).readonly(),
      nextCursor: z.string().nullable().describe('null on the last page; a page before it may be short'),
    })
    .readonly()
    .meta({ id: name });
}

/** Answers with a page of a list, or says that its cursor is not one. */
export function answerPage(page: Page<unknown> | CursorRefused): Answer | Problem {
  if (page.kind === 'refused') return invalidCursor(page);
  const { items, nextCursor } = page;
  return answer(200, { items, nextCursor });
}

/** The problem of a cursor that was made up, changed, or is another list's. */
function invalidCursor({ message }: CursorRefused): Problem {
  return problem('invalid-cursor', `cursor: ${message}.`, {
    members: { errors: [{ parameter: 'cursor', detail: message }] },
  });
}

/** Which page of a list that is at hand as a whole; `list` is its name, `key` signs its cursors. */
export interface PageWithin {
  readonly list: string;
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly key: Uint8Array;
  /** What the answer says beside the list. */
  readonly beside?: object;
}

/** Answers with a page of a list that is at hand as a whole, because it is never long. */
export function pageWithin(
  all: readonly unknown[],
  { list, limit, cursor, key, beside = {} }: PageWithin,
): Answer | Problem {
  const opened = cursor === undefined ? null : openCursor(key, list, cursor);
  if (opened?.kind === 'refused') return invalidCursor(opened);
  const start = Number(opened?.after ?? 0);
  const end = start + limit;
  const nextCursor = end < all.length ? sealCursor(key, { list, after: String(end) }) : null;
  return answer(200, { items: all.slice(start, end), nextCursor, ...beside });
}
