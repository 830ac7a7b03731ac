import type { Claim } from '../../claims/claim.ts';
import type { Relation } from '../../claims/relation/relation.ts';
import { readClaims } from '../claims/read-claim.ts';
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
}

/**
 * What is known of claims from elsewhere: a verdict by what people found, or else on the same wording, unless somebody
 * found that it is another claim. It takes half a read unit a claim.
 */
export async function knownBefore(table: Table, claims: readonly Claim[]): Promise<ReadonlyMap<string, Before>> {
  const related = claims.flatMap(({ relations }) => relations.filter(carriesVerdict).map(({ to }) => to));
  const [others, ofWords] = await Promise.all([readClaims(table, related), knownOfWords(table, claims)]);
  const published = new Map(others.map((other) => [other.id, publishedVerdict(other)]));
  return new Map(claims.map((claim) => [claim.id, beforeOf(claim, { published, known: ofWords.get(claim.id) })]));
}

function beforeOf(
  { relations }: Claim,
  {
    published,
    known,
  }: {
    readonly published: ReadonlyMap<string, ReturnType<typeof publishedVerdict>>;
    readonly known: KnownOfWords | undefined;
  },
): Before {
  const refused = new Set(relations.filter(refuses).map(({ to }) => to));
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
