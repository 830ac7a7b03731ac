import type { Claim } from '../../claims/claim.ts';
import { isOutsideReviewId } from '../../claims/ids.ts';
import { type CheckedElsewhere, type OutsideVerdict, verdictOfReview } from '../../claims/outside/outside-verdict.ts';
import type { Relation } from '../../claims/relation/relation.ts';
import { readClaims } from '../claims/read-claim.ts';
import { readReviews } from '../outside/reviews.ts';
import type { Table } from '../table/table.ts';
import { publishedVerdict, type SaidBefore } from './published-verdict.ts';
import { type KnownOfWords, knownOfWords } from './verdicts.ts';

/** Relations by which a claim takes part in another's verdict. */
function carriesVerdict({ kind, holds }: Relation): boolean {
  return holds && (kind === 'same-as' || kind === 'repeats');
}

function refuses({ kind, holds }: Relation): boolean {
  return !holds && (kind === 'same-as' || kind === 'repeats');
}

/** What the desk knows of a claim from elsewhere. */
export interface Before {
  /** What was published of a claim that it repeats. */
  readonly saidBefore: SaidBefore | null;
  /** The claim of another article that said it first, in the same words. */
  readonly copyOf: string | null;
  /** What somebody else published of it: theirs, and never a verdict of the desk. */
  readonly checkedElsewhere: CheckedElsewhere | null;
}

/**
 * What is known of claims from elsewhere: a verdict by what people found, or else on the same wording, unless somebody
 * found that it is another claim. It takes half a read unit a claim.
 */
export async function knownBefore(table: Table, claims: readonly Claim[]): Promise<ReadonlyMap<string, Before>> {
  const related = claims.flatMap(({ relations }) => relations.filter(carriesVerdict).map(({ to }) => to));
  const [others, reviews, ofWords] = await Promise.all([
    readClaims(
      table,
      related.filter((id) => !isOutsideReviewId(id)),
    ),
    readReviews(table, related.filter(isOutsideReviewId)),
    knownOfWords(table, claims),
  ]);
  const published = new Map(others.map((other) => [other.id, publishedVerdict(other)]));
  const outside = new Map(reviews.map((review) => [review.id, verdictOfReview(review)]));
  return new Map(
    claims.map((claim) => {
      const known = ofWords.get(claim.id);
      const { relations } = claim;
      return [
        claim.id,
        {
          ...ownBefore(relations, { found: published, known }),
          checkedElsewhere: elsewhere(relations, { found: outside, known }),
        },
      ];
    }),
  );
}

interface Known<Found> {
  readonly found: ReadonlyMap<string, Found>;
  readonly known: KnownOfWords | undefined;
}

function refusedIn(relations: Claim['relations']): ReadonlySet<string> {
  return new Set(relations.filter(refuses).map(({ to }) => to));
}

function ownBefore(
  relations: Claim['relations'],
  { found: published, known }: Known<ReturnType<typeof publishedVerdict>>,
): Omit<Before, 'checkedElsewhere'> {
  const refused = refusedIn(relations);
  const first = known?.first?.claim;
  const copyOf = first === undefined || refused.has(first) ? null : first;
  const found = relations
    .filter(carriesVerdict)
    .map(({ to }) => published.get(to) ?? null)
    .filter((verdict) => verdict !== null)
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))[0];
  if (found !== undefined) return { copyOf, saidBefore: { ...found, because: 'found by a person' } };
  const same = known?.verdicts.find(({ claim }) => !refused.has(claim));
  return { copyOf, saidBefore: same === undefined ? null : { ...same, because: 'same wording' } };
}

function elsewhere(
  relations: Claim['relations'],
  { found: outside, known }: Known<OutsideVerdict>,
): CheckedElsewhere | null {
  const found = relations.filter(carriesVerdict).flatMap(({ to }) => outside.get(to) ?? [])[0];
  if (found !== undefined) return { ...found, because: 'found by a person' };
  const refused = refusedIn(relations);
  const same = known?.outside.find(({ review }) => !refused.has(review));
  return same === undefined ? null : { ...same, because: 'same wording' };
}
