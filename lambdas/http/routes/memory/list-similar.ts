import * as z from 'zod';
import type { Claim } from '../../../../claims/claim.ts';
import { isOutsideReviewId } from '../../../../claims/ids.ts';
import { lazy } from '../../../../claims/lazy.ts';
import { Relation } from '../../../../claims/relation/relation.ts';
import { readClaim, readClaims } from '../../../../store/claims/read-claim.ts';
import { Appearance } from '../../../../store/memory/appearance.ts';
import { SaidBefore } from '../../../../store/memory/published-verdict.ts';
import { RelationFrom, relationsTo } from '../../../../store/memory/relations.ts';
import type { Similar, SimilarReview } from '../../../../store/memory/similar.ts';
import { KeptReview } from '../../../../store/outside/review-item.ts';
import { readReviews } from '../../../../store/outside/reviews.ts';
import type { Table } from '../../../../store/table/table.ts';
import { ClaimParams } from '../../desk/ids.ts';
import { memory } from '../../desk/memory.ts';
import { unknownClaim } from '../../desk/move-claim.ts';
import { route } from '../../desk/route.ts';
import { answer } from '../../kit/answer.ts';
import { ClaimInBrief, inBrief } from './claim-in-brief.ts';

const SimilarClaim = lazy(() =>
  z
    .object({
      claim: ClaimInBrief(),
      relation: z
        .enum(['same', 'near', 'opposed', 'other'])
        .describe('as the words have it; other: only a person found it'),
      score: z.number().min(0).max(1).describe('how likely it is what the claim says, or says the opposite of'),
      because: z.array(z.string()).readonly().describe('what both have, and what differs'),
      decided: z.array(Relation).readonly().describe('what people found the claim to be to this one'),
      decidedThere: z.array(RelationFrom).readonly().describe('what people found this one to be to the claim'),
    })
    .readonly()
    .meta({ id: 'SimilarClaim' }),
);
type SimilarClaim = z.infer<ReturnType<typeof SimilarClaim>>;

const ReviewBeside = lazy(() =>
  z
    .object({
      review: KeptReview,
      relation: z.enum(['same', 'near', 'opposed', 'other']),
      score: z.number().min(0).max(1),
      because: z.array(z.string()).readonly(),
      decided: z.array(Relation).readonly().describe('what people found this claim to be to the one that was checked'),
    })
    .readonly()
    .meta({ id: 'SimilarReview' }),
);

const SimilarClaims = lazy(() =>
  z
    .object({
      reviews: z
        .array(ReviewBeside())
        .readonly()
        .describe('what others have checked: shown as theirs, with their rating'),
      items: z.array(SimilarClaim()).readonly().describe('what people decided first, then the likeliest'),
      saidBefore: SaidBefore.nullable().describe('what was published of a claim that this one repeats'),
      appearances: z
        .array(Appearance)
        .readonly()
        .describe('where it was made in the same words, itself included; the first, then the newest hundred'),
      firstAppearance: Appearance.nullable(),
      hasMoreAppearances: z.boolean(),
    })
    .readonly()
    .meta({ id: 'SimilarClaims' }),
);

/** What the desk knows of a claim already: where it was said, what repeats or reverses it, and what was found. */
export const listSimilar = route({
  operationId: 'listSimilar',
  method: 'GET',
  path: '/v1/claims/{id}/similar',
  tag: 'Memory',
  summary: 'List claims like this one',
  description:
    'Claims in the same words are one claim, and its `appearances`. Others are suggested: `near` says nearly the same, `opposed` the opposite or another figure. `POST …/relations` decides on one. `reviews` are fact-checks that others published. It takes at most 98 read units, whatever the desk holds.',
  access: 'viewer',
  params: ClaimParams,
  answers: { 200: { description: 'Like claims, each with its reasons.', schema: SimilarClaims } },
  problems: ['unknown-claim'],
  async handle({ params: { id } }, { table, scorer }) {
    const claim = await readClaim(table, id);
    if (claim === null) return unknownClaim(id);
    const { similarClaims, appearancesOf, knownBefore } = await memory();
    const [similar, appearances, before, others] = await Promise.all([
      scorer().then((weights) => similarClaims(table, claim, weights)),
      appearancesOf(table, claim),
      knownBefore(table, [claim]),
      relationsTo(table, id),
    ]);
    return answer(200, {
      items: await withDecisions(table, claim, { similar: similar.claims, others }),
      reviews: await reviewsWithDecisions(table, claim, similar.reviews),
      saidBefore: before.get(id)?.saidBefore ?? null,
      appearances: appearances.items,
      firstAppearance: appearances.items[0] ?? null,
      hasMoreAppearances: appearances.more,
    });
  },
});

/** Outside reviews with what people decided of them, and those that only people found. */
async function reviewsWithDecisions(table: Table, { relations }: Claim, similar: readonly SimilarReview[]) {
  const suggested = new Set(similar.map(({ review }) => review.id));
  const missing = relations.map(({ to }) => to).filter((id) => isOutsideReviewId(id) && !suggested.has(id));
  const found = (await readReviews(table, missing)).map((review) => ({
    ...{ review, relation: 'other' as const, score: 0, because: [] },
  }));
  return [...similar, ...found].map((one) => ({
    ...one,
    decided: relations.filter(({ to }) => to === one.review.id),
  }));
}

/** Suggestions with what people decided of them, and the claims that only people found. */
async function withDecisions(
  table: Table,
  { relations }: Claim,
  { similar, others }: { readonly similar: readonly Similar[]; readonly others: readonly RelationFrom[] },
): Promise<readonly SimilarClaim[]> {
  const suggested = new Set(similar.map(({ claim }) => claim.id));
  const decided = [...relations.map(({ to }) => to), ...others.map(({ from }) => from)];
  const missing = [...new Set(decided)].filter((id) => !suggested.has(id) && !isOutsideReviewId(id));
  const found = (await readClaims(table, missing)).map((claim): Similar & { relation: SimilarClaim['relation'] } => ({
    ...{ claim, relation: 'near', score: 0, because: [] },
  }));
  const items = [...similar, ...found].map((one) => ({
    claim: inBrief(one.claim),
    relation: suggested.has(one.claim.id) ? one.relation : ('other' as const),
    score: one.score,
    because: one.because,
    decided: relations.filter(({ to }) => to === one.claim.id),
    decidedThere: others.filter(({ from }) => from === one.claim.id),
  }));
  const isDecided = ({ decided: here, decidedThere }: SimilarClaim) =>
    [...here, ...decidedThere].some(({ holds }) => holds) ? 1 : 0;
  return items.toSorted((a, b) => isDecided(b) - isDecided(a));
}
