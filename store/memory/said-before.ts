import type { Claim } from '../../claims/claim.ts';
import type { Relation } from '../../claims/relation/relation.ts';
import { readClaims } from '../claims/read-claim.ts';
import type { Table } from '../table/table.ts';
import { publishedVerdict, type SaidBefore } from './published-verdict.ts';
import { verdictsOnTheSame } from './verdicts.ts';

/** Relations by which a claim takes part in another's verdict. */
function carriesVerdict({ kind, holds }: Relation): boolean {
  return holds && (kind === 'same-as' || kind === 'repeats');
}

function refuses({ kind, holds }: Relation): boolean {
  return !holds && (kind === 'same-as' || kind === 'repeats');
}

/**
 * What was published of claims that these repeat, for those of which something was: first what people found, then the
 * same wording, unless somebody found that it is another claim. It takes half a read unit a claim.
 */
export async function saidBefore(table: Table, claims: readonly Claim[]): Promise<ReadonlyMap<string, SaidBefore>> {
  const related = claims.flatMap(({ relations }) => relations.filter(carriesVerdict).map(({ to }) => to));
  const [others, onTheSame] = await Promise.all([readClaims(table, related), verdictsOnTheSame(table, claims)]);
  const published = new Map(others.map((other) => [other.id, publishedVerdict(other)]));
  return new Map(
    claims.flatMap(({ id, relations }): readonly (readonly [string, SaidBefore])[] => {
      const found = relations
        .filter(carriesVerdict)
        .map(({ to }) => published.get(to) ?? null)
        .filter((verdict) => verdict !== null)
        .toSorted((a, b) => (a.at < b.at ? 1 : -1))[0];
      if (found !== undefined) return [[id, { ...found, because: 'found by a person' }]];
      const refused = new Set(relations.filter(refuses).map(({ to }) => to));
      const same = onTheSame.get(id)?.find(({ claim }) => !refused.has(claim));
      return same === undefined ? [] : [[id, { ...same, because: 'same wording' }]];
    }),
  );
}
