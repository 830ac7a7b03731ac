import { keysOfStatement } from '../../claims/likeness/rows/keys.ts';
import { shortlist } from '../../claims/likeness/rows/shortlist.ts';
import type { RowEntry } from '../../claims/likeness/rows/term-hashes.ts';
import type { Rarity } from '../../claims/likeness/search/rarity.ts';
import { termsOf } from '../../claims/likeness/search/terms.ts';
import { checkedTermKey, pairKey } from '../table/keys.ts';
import { eachOf } from '../table/patience.ts';
import type { Table } from '../table/table.ts';
import { entriesOf, readRows } from './read-rows.ts';

/** Rows that one request reads: of a term of checked claims, of a rare term of any, of a pair of such terms. */
export const lookUpLimits = { single: 200, term: 70, pair: 50 } as const;
/** Requests under way at once. */
const width = 16;
/** As many claims are read whole and compared. */
export const mostCompared = 30;

/**
 * The claims that may say what a statement says, those that share most with it first: at most 16 requests for its terms
 * among checked claims, 8 for its rarest terms among all, and 28 for pairs of them where a term alone has more claims
 * than are read. With the claims then read it takes at most 91 read units, whatever the table holds.
 */
export async function candidatesFor(table: Table, text: string, rarity: Rarity): Promise<readonly string[]> {
  const terms = [...new Set(termsOf(text, rarity.count).all)];
  const { singles, rarest, pairs } = keysOfStatement(terms, rarity);
  const found: RowEntry[] = [];
  const open = new Set<string>();
  const asked = [
    ...singles.map((term) => async () => {
      found.push(...entriesOf(await readRows(table, { pk: checkedTermKey(term, '').pk, limit: lookUpLimits.single })));
    }),
    ...rarest.map((term) => async () => {
      const rows = await readRows(table, { pk: pairKey(term, '', '').pk, limit: lookUpLimits.term });
      found.push(...entriesOf(rows));
      if (rows.more) open.add(term);
    }),
  ];
  await eachOf(asked, width, (ask) => ask());
  const left = pairs.filter(({ rarer }) => open.has(rarer));
  await eachOf(left, width, async ({ rarer, partner }) => {
    const { pk, sk: prefix } = pairKey(rarer, partner, '');
    found.push(...entriesOf(await readRows(table, { pk, prefix, limit: lookUpLimits.pair })));
  });
  return shortlist(found, { terms, rarity, most: mostCompared });
}
