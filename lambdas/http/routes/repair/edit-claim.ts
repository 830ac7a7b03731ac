import * as z from 'zod';
import type { Claim } from '../../../../claims/claim.ts';
import { lazy } from '../../../../claims/lazy.ts';
import { decideEdit, decideUndo, Edit } from '../../../../claims/repair/edit.ts';
import type { Actor } from '../../../../claims/workflow/actor.ts';
import { decide } from '../../../../claims/workflow/decide.ts';
import type { Moved } from '../../../../claims/workflow/record.ts';
import { readClaim } from '../../../../store/claims/read-claim.ts';
import { readEventItem } from '../../../../store/claims/read-history.ts';
import { moveWrites, saveMove } from '../../../../store/claims/save-move.ts';
import { repairWrite, wordsOf } from '../../../../store/repairs/repairs.ts';
import { answerClaim } from '../../desk/claim-answer.ts';
import { claimAt, lostRace } from '../../desk/claim-at.ts';
import { ClaimForActor } from '../../desk/claim-for-actor.ts';
import type { Desk } from '../../desk/desk.ts';
import { ClaimParams } from '../../desk/ids.ts';
import { refusedMove } from '../../desk/move-claim.ts';
import { type Problem, problem } from '../../desk/problems.ts';
import { route } from '../../desk/route.ts';
import { repairProblem } from './repair-problem.ts';

/** The header by which a repair names what it was decided on. */
export const ifMatch = [
  { name: 'If-Match', required: true, description: 'the ETag of the claim as you read it', example: '"3"' },
] as const;

/** The answer of every repair. */
export const repaired = {
  200: { description: 'The claim as it is now.', schema: ClaimForActor, headers: { ETag: 'its revision' } },
} as const;

/** The problems that every repair of a claim may end in. */
export const repairProblems = [
  ...(['unknown-claim', 'if-match-needed', 'invalid-if-match', 'stale-revision'] as const),
  ...([
    'role-needed',
    'not-holder',
    'lease-expired',
    'move-not-allowed',
    'nothing-to-change',
    'changed-since',
  ] as const),
] as const;

/** Puts wording, speaker, type or date of a claim right. */
export const editClaim = route({
  operationId: 'editClaim',
  method: 'PATCH',
  path: '/v1/claims/{id}',
  tag: 'Repair',
  summary: "Put a claim's words right",
  description:
    "By its holder or an editor; what readers see, by editors alone, which puts a correction on record. Extraction's own words stay beside them in `extracted`, and new versions of the article leave people's as they are.",
  access: 'reviewer',
  params: ClaimParams,
  headers: ifMatch,
  body: Edit,
  bodyExample: { text: 'The city spent 4.1 million on road repairs in 2025.', reason: 'The year was another.' },
  answers: repaired,
  problems: repairProblems,
  async handle({ params: { id }, headers, body: { reason, ...changes }, actor, now }, { table }) {
    const found = await claimAt(table, { id, headers, actor, now });
    if (found.kind === 'problem') return found;
    const edited = decideEdit(found.claim, changes, { actor, reason, now });
    if (edited.kind === 'refused') return repairProblem(edited);
    const repair = repairWrite(table, { ...repairOf(found.claim, edited, 'edit'), after: [wordsOf(edited.claim)] });
    const outcome = await saveMove(table, found.claim, edited, { beside: [repair] });
    return outcome === 'saved'
      ? answerClaim(edited.claim, actor, { now })
      : lostRace(table, found.claim, { id, actor, now });
  },
});

/** What every repair keeps of a claim that it changed. */
export function repairOf(before: Claim, { claim, event }: Moved<Claim>, kind: 'edit' | 'split' | 'join' | 'undo') {
  const { actor: by, at, reason } = event;
  const { articleId: article, articleVersion: version, id } = claim;
  return { ...{ at, by, reason: reason ?? '', kind, article, version, claim: id }, before: [wordsOf(before)] };
}

const Undo = lazy(() =>
  z
    .strictObject({
      seq: z.int().positive().describe('the event, of the action `edit`, that is to be undone'),
      reason: z.string().trim().min(1).max(2000),
    })
    .meta({ id: 'UndoEdit' }),
);

/** Takes back what somebody put right; with a split or a join, what it did to other claims. */
export const undoEdit = route({
  operationId: 'undoEdit',
  method: 'POST',
  path: '/v1/claims/{id}/undo-edit',
  tag: 'Repair',
  summary: "Undo a repair of a claim's words",
  description:
    'Of a split, the claims that it made are dismissed as duplicates; of a join, those it took in are restored. All of it is one transaction, each with its event.',
  access: 'editor',
  params: ClaimParams,
  headers: ifMatch,
  body: Undo,
  bodyExample: { seq: 2, reason: 'The article does say so.' },
  answers: repaired,
  problems: repairProblems,
  async handle({ params: { id }, headers, body: { seq, reason }, actor, now }, desk) {
    const { table } = desk;
    const found = await claimAt(table, { id, headers, actor, now });
    if (found.kind === 'problem') return found;
    const item = await readEventItem(table, id, seq);
    if (item === null) return problem('changed-since', `Claim ${id} has no event ${seq}.`);
    const undone = decideUndo(found.claim, item.event, { actor, reason, now });
    if (undone.kind === 'refused') return repairProblem(undone);
    const others = await undoneBeside(found.claim, { reason, actor, now }, desk);
    if ('kind' in others) return others;
    const beside = [
      ...others.flatMap(({ before, moved }) => moveWrites(table, before, moved)),
      repairWrite(table, { ...repairOf(found.claim, undone, 'undo'), after: [wordsOf(undone.claim)] }),
    ];
    const outcome = await saveMove(table, found.claim, undone, { beside });
    return outcome === 'saved'
      ? answerClaim(undone.claim, actor, { now })
      : lostRace(table, found.claim, { id, actor, now });
  },
});

/** The moves that take back what a split or a join did to other claims; a problem where one of them has gone on. */
async function undoneBeside(
  { parted }: Claim,
  { reason, actor, now }: { readonly reason: string; readonly actor: Actor; readonly now: Date },
  { table, settings }: Desk,
): Promise<readonly { readonly before: Claim; readonly moved: Moved<Claim> }[] | Problem> {
  const moves: { readonly before: Claim; readonly moved: Moved<Claim> }[] = [];
  for (const id of parted?.with ?? []) {
    const before = await readClaim(table, id);
    if (before === null) continue;
    const command =
      parted?.kind === 'split'
        ? { action: 'dismiss' as const, reason: 'duplicate' as const }
        : { action: 'restore' as const, reason };
    const moved = decide(before, command, { actor, now, settings });
    if (moved.kind === 'refused') return refusedMove({ ...moved, message: `${moved.message} (claim ${id})` });
    moves.push({ before, moved });
  }
  return moves;
}
