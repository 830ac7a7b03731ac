import type { Claim } from '../../claims/claim.ts';
import { keysOfClaim } from '../../claims/likeness/rows/keys.ts';
import type { Rarity } from '../../claims/likeness/search/rarity.ts';
import { batchWrite } from '../table/batch-write.ts';
import { checkedTermKey, dayPlace, type Key, pairKey, wordingKey } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { rowsOfClaim } from './rows-of-claim.ts';
import { forgetFirst } from './wording.ts';

/**
 * Takes away the rows under which a removed claim was found. Rows by pairs that it shared with claims of its article go
 * with them. Gives the published claims in whose words it was said.
 */
export async function forgetClaim(table: Table, claim: Claim, rarity: Rarity): Promise<readonly string[]> {
  const { group, terms, day } = rowsOfClaim(claim, rarity);
  const place = dayPlace(day, claim.id);
  const keys: readonly Key[] = [
    ...(group === null ? [] : [wordingKey(group.key, place)]),
    ...([0, 1] as const).flatMap((tier) => {
      const { singles, pairs } = keysOfClaim(terms, { rarity, isChecked: tier === 1 });
      return [
        ...singles.map((term) => checkedTermKey(term, place)),
        ...pairs.map(({ rarer, partner }) => pairKey(rarer, partner, `${tier}#${place}`)),
      ];
    }),
  ];
  const gone = new Map(keys.map((key) => [`${key.pk} ${key.sk}`, key]));
  await batchWrite(table, { puts: [], gone: [...gone.values()] });
  return group === null ? [] : forgetFirst(table, group.key, claim.id);
}
