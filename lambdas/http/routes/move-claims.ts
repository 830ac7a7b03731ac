import * as z from 'zod';
import { lazy } from '../../../claims/lazy.ts';
import { refusalCodes } from '../../../claims/vocabulary/review.ts';
import { type Command, moveWith } from '../../../claims/workflow/command.ts';
import { undoable, undoMove, undoSeconds } from '../../../claims/workflow/undo-move.ts';
import { readClaim } from '../../../store/claims/read-claim.ts';
import { readEventItem } from '../../../store/claims/read-history.ts';
import { saveMove } from '../../../store/claims/save-move.ts';
import { type Bulk, lastBulk, noteBulk } from '../../../store/people/bulk-moves.ts';
import { lostRace } from '../desk/claim-at.ts';
import { ClaimForActor, claimFor } from '../desk/claim-for-actor.ts';
import type { Desk } from '../desk/desk.ts';
import { moveClaim, unknownClaim } from '../desk/move-claim.ts';
import { ProblemDetails } from '../desk/problem-details.ts';
import { type Problem, problem, problems } from '../desk/problems.ts';
import { type PlainCall, route } from '../desk/route.ts';
import { answer } from '../kit/answer.ts';
import { bodyFaults, summarise } from '../kit/faults.ts';
import { inTurn } from '../kit/in-turn.ts';
import { problemBody } from '../kit/problem.ts';

const target = lazy(() => ({ id: z.string().max(200), revision: z.int().nonnegative() }));

const BatchMove = lazy(() => moveWith(target()).meta({ id: 'BatchMove' }));

const Batch = lazy(() =>
  z.strictObject({
    bulk: z
      .string()
      .min(1)
      .max(100)
      .optional()
      .describe('a name of your own for a selection that takes several requests, so that all of it is undone at once'),
    items: z
      .array(
        z.union([
          BatchMove(),
          z
            .looseObject({ id: target().id })
            .meta({ id: 'UnreadableBatchMove', description: 'An item that is not a move gets a problem of its own.' }),
        ]),
      )
      .min(1)
      .max(100)
      .readonly(),
  }),
);
type Item = z.infer<ReturnType<typeof Batch>>['items'][number];

const Outcome = lazy(() =>
  z
    .object({
      id: z.string(),
      status: z.int().describe('the HTTP status that the move alone would have had'),
      claim: ClaimForActor().optional(),
      problem: ProblemDetails().optional(),
    })
    .meta({ id: 'BatchOutcome' }),
);
type Outcome = z.infer<ReturnType<typeof Outcome>>;

const Outcomes = lazy(() => z.object({ items: z.array(Outcome()).readonly() }).meta({ id: 'BatchOutcomes' }));

/** Moves are made this many at a time. */
const atOnce = 10;

/** Up to 100 moves, each with its own outcome and its own line in its claim's history. */
export const moveClaims = route({
  operationId: 'moveClaims',
  method: 'POST',
  path: '/v1/claims/batch-verification',
  tag: 'Verification',
  summary: 'Move many claims on',
  description: 'Each item is what the move of one claim would have been; one that fails leaves the others alone.',
  access: 'reviewer',
  body: Batch,
  bodyExample: { items: [{ id: 'c-5f2e7d0c9b1a4e6f8d3c', revision: 0, action: 'dismiss', reason: 'opinion' }] },
  answers: { 200: { description: 'The outcomes, in the order of the items.', schema: Outcomes } },
  problems: [...refusalCodes],
  async handle({ body, ...call }, desk) {
    const items = await inTurn(body.items, atOnce, (item) => outcomeOf(item, call, desk));
    const moves = items.flatMap(({ id, claim }) => (claim === undefined ? [] : [{ id, seq: claim.revision }]));
    const { actor, now, requestId } = call;
    if (moves.length > 0) {
      await noteBulk(desk.table, { name: body.bulk ?? requestId, moves }, { actor: actor.id, now, requestId });
    }
    return answer(200, { items } satisfies z.infer<ReturnType<typeof Outcomes>>);
  },
});

async function outcomeOf(item: Item, { actor, now }: Pick<PlainCall, 'actor' | 'now'>, desk: Desk): Promise<Outcome> {
  const read = BatchMove().safeParse(item);
  if (!read.success) {
    const errors = bodyFaults(read.error, item);
    return asOutcome(item.id, problem('invalid-body', `${summarise(errors)}.`, { members: { errors } }));
  }
  const { id, revision, ...command } = read.data;
  const moved = await moveClaim({ id, revision, command: command satisfies Command, actor, now }, desk);
  return moved.kind === 'problem'
    ? asOutcome(id, moved)
    : { id, status: 200, claim: claimFor(moved.claim, actor, now) };
}

/** Takes back what whoever asks moved at once last. */
export const undoMoves = route({
  operationId: 'undoMoves',
  method: 'POST',
  path: '/v1/claims/batch-verification/undo',
  tag: 'Verification',
  summary: 'Undo your last bulk move',
  description: `Within ${undoSeconds} seconds, as moves of their own: each claim is as it was before, unless somebody has moved it since. What can be undone: ${undoable.join(', ')}.`,
  access: 'reviewer',
  answers: { 200: { description: 'The outcomes; none where there is nothing to undo.', schema: Outcomes } },
  problems: ['too-late-to-undo'],
  async handle({ actor, now }, desk) {
    const moves = await lastBulk(desk.table, actor.id, now);
    const items = await inTurn(moves, atOnce, (move) => undone(move, { actor, now }, desk));
    return answer(200, { items } satisfies z.infer<ReturnType<typeof Outcomes>>);
  },
});

async function undone(
  { id, seq }: Bulk['moves'][number],
  { actor, now }: Pick<PlainCall, 'actor' | 'now'>,
  { table }: Desk,
): Promise<Outcome> {
  const [claim, last] = await Promise.all([readClaim(table, id), readEventItem(table, id, seq)]);
  if (claim === null) return asOutcome(id, unknownClaim(id));
  const moved = undoMove(claim, last?.event ?? null, { actor: actor.id, now });
  if (moved.kind === 'refused') return asOutcome(id, problem(moved.code, `Refused: ${moved.message}.`));
  if ((await saveMove(table, claim, moved)) === 'conflict')
    return asOutcome(id, await lostRace(table, claim, { id, actor, now }));
  return { id, status: 200, claim: claimFor(moved.claim, actor, now) };
}

function asOutcome(id: string, refused: Problem): Outcome {
  return { id, status: problems[refused.code].status, problem: problemBody(refused, problems) };
}
