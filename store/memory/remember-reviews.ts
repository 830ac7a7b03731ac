import { groupKeyOf } from '../../claims/likeness/rows/group-key.ts';
import { keysOfClaim } from '../../claims/likeness/rows/keys.ts';
import { encodeEntries, rowEntry } from '../../claims/likeness/rows/term-hashes.ts';
import type { Rarity } from '../../claims/likeness/search/rarity.ts';
import { termsOf } from '../../claims/likeness/search/terms.ts';
import { statementOfReview } from '../../claims/outside/outside-review.ts';
import { type OutsideVerdict, verdictOfReview } from '../../claims/outside/outside-verdict.ts';
import { dayOfReview, type KeptReview } from '../outside/review-item.ts';
import { batchWrite } from '../table/batch-write.ts';
import { storedItem } from '../table/items.ts';
import { checkedTermKey, dayPlace, type Key, pairKey } from '../table/keys.ts';
import { eachOf } from '../table/patience.ts';
import type { ReviewChange } from '../table/stream-record.ts';
import type { Table } from '../table/table.ts';
import { changeWording } from './wording.ts';
import { learnWords } from './words.ts';

/** As many reviews of one wording as are kept, the newest. */
const mostKept = 20;
const width = 8;

interface ReviewRows {
  readonly keys: readonly Key[];
  readonly terms: readonly string[];
  readonly group: string | undefined;
}

const noRows: ReviewRows = { keys: [], terms: [], group: undefined };

/** Where a review is found: as a checked claim is, by its 16 rarest terms and the pairs of the six rarest; its title counts. */
function rowsOfReview(review: KeptReview | null, rarity: Rarity): ReviewRows {
  if (review === null || review.removedAt !== null) return noRows;
  const { id, claim, title } = review;
  const terms = [...new Set(termsOf(title === null ? claim : `${claim} ${title}`, rarity.count).all)];
  const { singles, pairs } = keysOfClaim(terms, { rarity, isChecked: true });
  const place = dayPlace(dayOfReview(review), id);
  const keys = [
    ...singles.map((term) => checkedTermKey(term, place)),
    ...pairs.map(({ rarer, partner }) => pairKey(rarer, partner, `1#${place}`)),
  ];
  return { keys, terms, group: groupKeyOf(statementOfReview(review))?.key };
}

/**
 * Writes the rows under which outside reviews are found, takes away those that they have left, and keeps what they found
 * beside the claims in the same words. Any of it can be done again, late or twice.
 */
export async function rememberReviews(table: Table, changes: readonly ReviewChange[], rarity: Rarity): Promise<void> {
  const steps = changes.map(({ before, after }) => ({
    before,
    after,
    old: rowsOfReview(before, rarity),
    rows: rowsOfReview(after, rarity),
  }));
  const written = new Map<string, { readonly key: Key; readonly entries: Uint8Array | null }>();
  for (const { after, old, rows } of steps) {
    const entries = encodeEntries([rowEntry(after.id, rows.terms)]);
    for (const key of old.keys) written.set(nameOf(key), { key, entries: null });
    for (const key of rows.keys) written.set(nameOf(key), { key, entries });
  }
  const all = [...written.values()];
  await batchWrite(table, {
    puts: all.flatMap(({ key, entries }) => (entries === null ? [] : [storedItem({ ...key, entries })])),
    gone: all.flatMap(({ key, entries }) => (entries === null ? [key] : [])),
  });
  await learnWords(
    table,
    steps.flatMap(({ rows }) => rows.terms),
    rarity,
  );
  await eachOf(steps, width, async ({ after, old, rows }) => {
    if (old.group !== undefined && old.group !== rows.group) await keepVerdict(table, old.group, after.id, null);
    if (rows.group !== undefined) await keepVerdict(table, rows.group, after.id, verdictOfReview(after));
  });
}

function nameOf({ pk, sk }: Key): string {
  return `${pk} ${sk}`;
}

async function keepVerdict(table: Table, group: string, id: string, verdict: OutsideVerdict | null): Promise<void> {
  await changeWording(table, group, (known) => {
    const others = known.outside.filter(({ review }) => review !== id);
    const outside = verdict === null ? others : [...others, verdict];
    return { ...known, outside: outside.toSorted(newestFirst).slice(0, mostKept) };
  });
}

function newestFirst(a: OutsideVerdict, b: OutsideVerdict): number {
  return (a.reviewedAt ?? '') < (b.reviewedAt ?? '') ? 1 : -1;
}
