import type * as z from 'zod';
import { trackRecordOf } from '../../../../claims/names/track-record.ts';
import type { Actor } from '../../../../claims/workflow/actor.ts';
import { readBearer, rolesOf } from '../../../../store/names/bearer.ts';
import { decideName } from '../../../../store/names/decide-name.ts';
import type { NamedFacet } from '../../../../store/names/name-item.ts';
import { countsOf, listBearers } from '../../../../store/names/track-records.ts';
import type { Table } from '../../../../store/table/table.ts';
import { type Problem, problem } from '../../desk/problems.ts';
import { type Answer, answer } from '../../kit/answer.ts';
import type { Bearer, BearerList, NameDecision } from './shapes.ts';

const plural = { speaker: 'speakers', publisher: 'publishers' } as const satisfies Record<NamedFacet, string>;

function unknownName(facet: NamedFacet, id: string): Problem {
  return problem('unknown-name', `No ${facet} has the id ${JSON.stringify(id)}; see GET /v1/${plural[facet]}.`);
}

/** Answers with those who have the most claims. */
export async function answerBearers(table: Table, facet: NamedFacet): Promise<Answer> {
  const listed = await listBearers(table, facet);
  const items = listed
    .map(({ id, names, counted }) => ({ id, name: names[0] ?? '', names, record: trackRecordOf(counted) }))
    .toSorted((a, b) => b.record.said - a.record.said);
  return answer(200, { items, nextCursor: null } satisfies z.infer<ReturnType<typeof BearerList>>);
}

/** Answers with somebody by all their names; `facet` says whether a speaker or a publisher was asked for. */
export async function answerBearer(table: Table, facet: NamedFacet, id: string): Promise<Answer | Problem> {
  const bearer = await readBearer(table, id);
  if (bearer === null || bearer.asked.facet !== facet) return unknownName(facet, id);
  const { names, others, asked, isWhole } = bearer;
  const all = [...names, ...others];
  const [counted, roles] = await Promise.all([
    countsOf(
      table,
      facet,
      all.map(({ name }) => name),
    ),
    rolesOf(
      table,
      names.map((name) => name.id),
    ),
  ]);
  const shown = all.map((name, at) => ({ ...name, said: counted[at]?.said ?? 0 }));
  return answer(200, {
    id,
    name: asked.name,
    names: shown.slice(0, names.length),
    others: shown.slice(names.length).filter(({ said }) => said > 0),
    roles,
    record: trackRecordOf(counted.slice(0, names.length)),
    events: asked.events,
    isWhole,
  } satisfies z.infer<ReturnType<typeof Bearer>>);
}

interface Decision {
  readonly id: string;
  readonly body: z.infer<ReturnType<typeof NameDecision>>;
  readonly actor: Actor;
  readonly now: Date;
}

/** Decides on a name, and answers with whose it is now. */
export async function answerDecision(
  table: Table,
  facet: NamedFacet,
  { id, body, actor, now }: Decision,
): Promise<Answer | Problem> {
  const before = await readBearer(table, id);
  if (before === null || before.asked.facet !== facet) return unknownName(facet, id);
  if (body.decision === 'join' && body.with === id) {
    return problem('nothing-to-change', 'A name is not joined with itself; name another in "with".');
  }
  const made = { by: actor.id, at: now.toISOString(), reason: body.decision === 'undo' ? null : (body.reason ?? null) };
  const outcome = await decideName(
    table,
    id,
    body.decision === 'undo'
      ? { ...made, decision: 'undo', seq: body.seq }
      : { ...made, decision: body.decision, other: body.decision === 'join' ? body.with : null },
  );
  switch (outcome) {
    case 'made':
      return answerBearer(table, facet, id);
    case 'unknown-name':
    case 'other-facet':
      return unknownName(facet, body.decision === 'join' ? body.with : id);
    case 'nothing-to-undo':
      return problem('nothing-to-change', 'No such decision on this name stands; see its "events".');
    case 'too-many':
      return problem('no-room', 'A hundred decisions were made on this name; there is room for no more.');
    default:
      return outcome satisfies never;
  }
}
