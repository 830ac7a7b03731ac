import type { Claim } from '../../claims/claim.ts';
import { matchesOf, suggestFrom } from '../../claims/likeness/match.ts';
import { statementOf } from '../../claims/likeness/rows/statement-of.ts';
import type { Scorer } from '../../claims/likeness/scorer.ts';
import { indexClaims, type KnownClaim } from '../../claims/likeness/search/claim-index.ts';
import { readClaims } from '../claims/read-claim.ts';
import type { Table } from '../table/table.ts';
import { candidatesFor } from './look-up.ts';

/** A claim that another may repeat or reverse, how likely, and why. */
export interface Similar {
  readonly claim: Claim;
  readonly relation: 'same' | 'near' | 'opposed';
  readonly score: number;
  readonly because: readonly string[];
}

/** As many similar claims as are worth a look. */
const mostShown = 10;

/** The claims that say what a claim says, or the opposite, best first: suggestions, but for those in the same words. */
export async function similarClaims(table: Table, claim: Claim, scorer: Scorer): Promise<readonly Similar[]> {
  const ids = (await candidatesFor(table, claim.text, scorer.rarity)).filter((id) => id !== claim.id);
  const claims = (await readClaims(table, ids)).filter(({ goneSince }) => goneSince === null);
  const byId = new Map(claims.map((one) => [one.id, one]));
  const known = claims.map((one): KnownClaim => ({ id: one.id, ...statementOf(one) }));
  const index = indexClaims(known, { rarity: scorer.rarity, weighsItself: false });
  return matchesOf(index, statementOf(claim), { scorer, top: mostShown }).flatMap(
    ({ claim: { id }, relation, score, because }) => {
      const other = byId.get(id);
      const isWorthy = relation !== 'near' || score >= suggestFrom;
      return other === undefined || !isWorthy ? [] : [{ claim: other, relation, score, because }];
    },
  );
}
