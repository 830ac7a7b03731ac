import * as z from 'zod';
import type { Claim } from '../../../../claims/claim.ts';
import { lazy } from '../../../../claims/lazy.ts';
import { ClaimText, decideEdit } from '../../../../claims/repair/edit.ts';
import { decide } from '../../../../claims/workflow/decide.ts';
import type { Moved } from '../../../../claims/workflow/record.ts';
import { readVersion } from '../../../../store/articles/versions.ts';
import { readClaim } from '../../../../store/claims/read-claim.ts';
import { moveWrites, saveMove } from '../../../../store/claims/save-move.ts';
import { additionWrites } from '../../../../store/repairs/added.ts';
import { repairWrite, wordsOf } from '../../../../store/repairs/repairs.ts';
import { answerClaim } from '../../desk/claim-answer.ts';
import { claimAt, lostRace } from '../../desk/claim-at.ts';
import { ClaimParams } from '../../desk/ids.ts';
import { refusedMove, staleRevision, unknownClaim } from '../../desk/move-claim.ts';
import { problem } from '../../desk/problems.ts';
import { revision } from '../../desk/revision.ts';
import { route } from '../../desk/route.ts';
import { ifMatch, repaired, repairOf, repairProblems } from './edit-claim.ts';
import { repairProblem } from './repair-problem.ts';

const reason = lazy(() => z.string().trim().min(1).max(2000));

const Split = lazy(() =>
  z
    .strictObject({
      parts: z.array(ClaimText()).min(2).max(10).readonly().describe('the first stays the claim, the others are new'),
      reason: reason(),
    })
    .meta({ id: 'ClaimSplit' }),
);

const Join = lazy(() =>
  z
    .strictObject({
      with: z
        .array(z.strictObject({ id: z.string().max(200), revision: z.int().nonnegative() }))
        .min(1)
        .max(10)
        .readonly()
        .describe('claims of the same article, which are dismissed as duplicates'),
      text: ClaimText(),
      reason: reason(),
    })
    .meta({ id: 'ClaimJoin' }),
);

/** Makes several claims of one that says several things. */
export const splitClaim = route({
  operationId: 'splitClaim',
  method: 'POST',
  path: '/v1/claims/{id}/split',
  tag: 'Repair',
  summary: 'Split a claim',
  description: 'Of what was never published. The new claims stand in the queue; `parted` of this one names them.',
  access: 'reviewer',
  params: ClaimParams,
  headers: ifMatch,
  body: Split,
  bodyExample: { parts: ['Rents rose in 2024.', 'Wages fell in 2024.'], reason: 'Two statements.' },
  answers: repaired,
  problems: repairProblems,
  async handle({ params: { id }, headers, body, actor, now }, { table }) {
    const found = await claimAt(table, { id, headers, actor, now });
    if (found.kind === 'problem') return found;
    const { claim } = found;
    if (claim.published !== null) return problem('move-not-allowed', `Refused: claim ${id} was published.`);
    const version = await readVersion(table, claim.articleId, claim.articleVersion);
    if (version === null) throw new Error(`claim ${id} is of version ${claim.articleVersion}, which is not there`);
    const [text = '', ...others] = body.parts;
    const { spans, speaker, type, checkWorthiness, sentence, attributions, articleId, articleVersion } = claim;
    const origin = { articleId, articleVersion, article: version.article, articleText: version.article.text, now };
    const { addedClaim } = await revision();
    const added = others.map((part) =>
      addedClaim({ text: part, spans, speaker, type, checkWorthiness, sentence, attributions, from: id }, origin, {
        by: actor.id,
        reason: body.reason,
      }),
    );
    const parted = { kind: 'split' as const, with: added.map((one) => one.claim.id) };
    const edited = decideEdit(claim, { text, parted }, { actor, reason: body.reason, now });
    if (edited.kind === 'refused') return repairProblem(edited);
    const after = [edited.claim, ...added.map((one) => one.claim)].map(wordsOf);
    const beside = [
      ...added.flatMap((one) => additionWrites(table, one)),
      repairWrite(table, { ...repairOf(claim, edited, 'split'), after }),
    ];
    const outcome = await saveMove(table, claim, edited, { beside });
    return outcome === 'saved' ? answerClaim(edited.claim, actor, { now }) : lostRace(table, claim, { id, actor, now });
  },
});

/** Makes one claim of several that say one thing together. */
export const joinClaims = route({
  operationId: 'joinClaims',
  method: 'POST',
  path: '/v1/claims/{id}/join',
  tag: 'Repair',
  summary: 'Join claims',
  description: 'The others are dismissed as duplicates, in the same transaction; `parted` of this one names them.',
  access: 'reviewer',
  params: ClaimParams,
  headers: ifMatch,
  body: Join,
  bodyExample: {
    with: [{ id: 'c-5f2e7d0c9b1a4e6f8d3c', revision: 0 }],
    text: 'Rents rose while wages fell in 2024.',
    reason: 'One comparison.',
  },
  answers: repaired,
  problems: [...repairProblems, 'held'],
  async handle({ params: { id }, headers, body, actor, now }, { table, settings }) {
    const found = await claimAt(table, { id, headers, actor, now });
    if (found.kind === 'problem') return found;
    const { claim } = found;
    const taken: { readonly before: Claim; readonly moved: Moved<Claim> }[] = [];
    for (const { id: other, revision } of body.with) {
      const before = await readClaim(table, other);
      if (before === null || before.articleId !== claim.articleId || other === id) return unknownClaim(other);
      if (before.revision !== revision) return staleRevision(before, { revision, actor, now });
      const moved = decide(before, { action: 'dismiss', reason: 'duplicate' }, { actor, now, settings });
      if (moved.kind === 'refused') return refusedMove({ ...moved, message: `${moved.message} (claim ${other})` });
      taken.push({ before, moved });
    }
    const here = taken.filter(({ before }) => before.articleVersion === claim.articleVersion);
    const spans = inOrder([...claim.spans, ...here.flatMap(({ before }) => before.spans)]);
    const parted = { kind: 'join' as const, with: taken.map(({ before }) => before.id) };
    const edited = decideEdit(claim, { text: body.text, spans, parted }, { actor, reason: body.reason, now });
    if (edited.kind === 'refused') return repairProblem(edited);
    const before = [claim, ...taken.map((one) => one.before)].map(wordsOf);
    const beside = [
      ...taken.flatMap((one) => moveWrites(table, one.before, one.moved)),
      repairWrite(table, { ...repairOf(claim, edited, 'join'), before, after: [wordsOf(edited.claim)] }),
    ];
    const outcome = await saveMove(table, claim, edited, { beside });
    return outcome === 'saved' ? answerClaim(edited.claim, actor, { now }) : lostRace(table, claim, { id, actor, now });
  },
});

/** Spans in reading order, each once. */
function inOrder(spans: Claim['spans']): Claim['spans'] {
  const sorted = spans.toSorted(([a, b], [c, d]) => a - c || b - d);
  return sorted.filter(([start], at) => at === 0 || start >= (sorted[at - 1]?.[1] ?? 0));
}
