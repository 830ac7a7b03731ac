import type { Claim } from '../../claims/claim.ts';
import { isOutsideReviewId } from '../../claims/ids.ts';
import { shortlist } from '../../claims/likeness/rows/shortlist.ts';
import type { RowEntry } from '../../claims/likeness/rows/term-hashes.ts';
import type { Rarity } from '../../claims/likeness/search/rarity.ts';
import { type Hit, hitOf } from '../../claims/search/hit.ts';
import { readQuery } from '../../claims/search/query.ts';
import { type Reach, reachOf } from '../../claims/search/reach.ts';
import { type Slot, slotsOf } from '../../claims/search/slots.ts';
import { readClaims } from '../claims/read-claim.ts';
import { checkedTermKey, pairKey } from '../table/keys.ts';
import { eachOf } from '../table/patience.ts';
import type { Table } from '../table/table.ts';
import { entriesOf, readRows } from './read-rows.ts';
import { isChecked } from './rows-of-claim.ts';
import { wordsThatBegin } from './words.ts';

/** A claim that answers a query. */
export interface Found {
  readonly claim: Claim;
  readonly hit: Hit;
}

/** What a search found, best first. */
export interface SearchResult {
  readonly items: readonly Found[];
  /** How far it went; `part`: of all claims with these words, the checked and the newest were looked at. */
  readonly reach: Reach | 'part';
}

/** Rows that one request reads of a term, and of a pair of terms. */
const limits = { single: 300, term: 1500, pair: 150 } as const;
/** Terms that are asked for, the rarest: more tell nothing new. */
const mostTerms = 24;
const width = 12;
/** As many claims are read whole. */
const mostRead = 100;

/**
 * Searches claims by words, phrases and beginnings. The partitions of the words among pairs of rare terms hold every
 * claim of which one is among its four rarest. Of a word with more claims than are read, those with two of the words are
 * taken, the checked ones and the newest first.
 */
export async function searchClaims(
  table: Table,
  text: string,
  { rarity, passes }: { readonly rarity: Rarity; readonly passes: (claim: Claim) => boolean },
): Promise<SearchResult> {
  const query = readQuery(text);
  const own = new Map<string, readonly string[]>();
  await eachOf(query.beginnings, width, async (start) => {
    own.set(start, await wordsThatBegin(table, start));
  });
  const slots = slotsOf(query, { rarity, own });
  const terms = rarestFirst(slots, rarity);
  const { entries, isWhole } = await entriesWith(table, terms, slots.length);
  const ofClaims = entries.filter(({ id }) => !isOutsideReviewId(id));
  const ids = shortlist(ofClaims, { terms, rarity, most: mostRead });
  const claims = (await readClaims(table, ids)).filter((claim) => claim.goneSince === null && passes(claim));
  const items = claims.flatMap((claim): readonly Found[] => {
    const hit = hitOf({ text: claim.text, beside: claim.speaker ?? '' }, { query, slots, rarity });
    return hit === null ? [] : [{ claim, hit }];
  });
  const reach = reachOf(query, slots, rarity);
  const isCut = !isWhole || ids.length === mostRead;
  return { items: items.toSorted(byRank), reach: isCut && reach !== 'alone' ? 'part' : reach };
}

function rarestFirst(slots: readonly Slot[], rarity: Rarity): readonly string[] {
  const terms = [...new Set(slots.flatMap((slot) => slot.terms))];
  return terms.toSorted((a, b) => rarity.share(a) - rarity.share(b) || (a < b ? -1 : 1)).slice(0, mostTerms);
}

async function entriesWith(table: Table, terms: readonly string[], slots: number) {
  const entries: RowEntry[] = [];
  const cut = new Set<string>();
  const asked = terms.flatMap((term) => [
    async () => {
      entries.push(...entriesOf(await readRows(table, { pk: checkedTermKey(term, '').pk, limit: limits.single })));
    },
    async () => {
      const rows = await readRows(table, { pk: pairKey(term, '', '').pk, limit: limits.term });
      entries.push(...entriesOf(rows));
      if (rows.more) cut.add(term);
    },
  ]);
  await eachOf(asked, width, (ask) => ask());
  // Of beginnings every stem would pair with every other: there the words alone do.
  const pairs =
    slots === terms.length
      ? terms.flatMap((rarer, at) => terms.slice(at + 1).map((partner) => ({ rarer, partner })))
      : [];
  await eachOf(
    pairs.filter(({ rarer }) => cut.has(rarer)),
    width,
    async ({ rarer, partner }) => {
      const { pk, sk: prefix } = pairKey(rarer, partner, '');
      entries.push(...entriesOf(await readRows(table, { pk, prefix, limit: limits.pair })));
    },
  );
  return { entries, isWhole: cut.size === 0 };
}

/** All that was looked for first, then what was checked, then the newest. */
function byRank(a: Found, b: Found): number {
  const checked = Number(isChecked(b.claim)) - Number(isChecked(a.claim));
  return b.hit.score - a.hit.score || checked || (a.claim.createdAt < b.claim.createdAt ? 1 : -1);
}
