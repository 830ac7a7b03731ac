import type { Claim } from '../../claims/claim.ts';
import type { Relation } from '../../claims/relation/relation.ts';
import { readClaims } from '../claims/read-claim.ts';
import type { Table } from '../table/table.ts';
import { relationsTo } from './relations.ts';

/** Whether a relation makes two claims one, whichever of them says so. */
export function isSame({ kind }: Pick<Relation, 'kind'>): boolean {
  return kind === 'same-as' || kind === 'repeats';
}

/** The claims that people found to be the same as this one, from either side; two read units and half a one a claim. */
export async function sameClaims(table: Table, { id, relations }: Claim): Promise<readonly Claim[]> {
  const to = relations.filter((relation) => isSame(relation) && relation.holds).map((relation) => relation.to);
  const from = (await relationsTo(table, id)).filter((relation) => isSame(relation) && relation.holds);
  return readClaims(table, [...new Set([...to, ...from.map((relation) => relation.from)])]);
}
