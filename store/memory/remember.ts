import type { Claim } from '../../claims/claim.ts';
import { encodeEntries, rowEntry } from '../../claims/likeness/rows/term-hashes.ts';
import type { Rarity } from '../../claims/likeness/search/rarity.ts';
import { canonicalJson } from '../../claims/workflow/canonical-json.ts';
import { batchWrite } from '../table/batch-write.ts';
import { timeToLive } from '../table/definition.ts';
import { type Item, storedItem } from '../table/items.ts';
import { checkedTermKey, dayPlace, type Key, pairKey, wordingKey } from '../table/keys.ts';
import { eachOf } from '../table/patience.ts';
import type { ClaimChange } from '../table/stream-record.ts';
import type { Table } from '../table/table.ts';
import { appearanceItem, appearanceOf } from './appearance.ts';
import { forgetClaim } from './forget.ts';
import { type Remembering, rememberAll } from './remembering.ts';
import { type ClaimRows, rowsOfClaim } from './rows-of-claim.ts';
import { settleVerdicts } from './verdicts.ts';
import { noteFirst } from './wording.ts';
import { learnWords } from './words.ts';

const dayMs = 24 * 60 * 60 * 1000;
/** Wordings that are looked at at once. */
const width = 8;

/** What writing rows needs: how rare terms are, the time, and which claims have rows by their terms. */
export interface Memory {
  readonly rarity: Rarity;
  readonly now: Date;
  /** @default all, for 800 days */
  readonly remembering?: Remembering;
}

interface Remembered {
  readonly claim: Claim;
  readonly rows: ClaimRows;
}

/**
 * Writes the rows under which claims are found, where a change made them others than they were, and what was published
 * of them. Any of it can be done again, late or twice: a row says the same whoever writes it, and readers look at the
 * claims themselves. Rows by terms of an older wording stay until they expire: they find a claim that is then compared
 * as it is. Gives the published claims in whose words something was now said, or is no longer.
 */
export async function rememberClaims(
  table: Table,
  changes: readonly ClaimChange[],
  { rarity, now, remembering = rememberAll }: Memory,
): Promise<readonly string[]> {
  const steps = changes
    .filter(({ after }) => after.removed === null)
    .map(({ before, after }) => ({
      before: before === null ? null : { claim: before, rows: rowsOfClaim(before, rarity) },
      after: { claim: after, rows: rowsOfClaim(after, rarity) },
    }));
  const moved = steps.filter(({ before, after }) => before === null || !sameWording(before, after));
  const isFound = ({ claim }: Remembered) => claim.checkWorthiness.score >= remembering.from || claim.revision > 0;
  const found = steps.filter(
    ({ before, after }) =>
      isFound(after) && (before === null || !isFound(before) || !sameTerms(before.rows, after.rows)),
  );
  const gone = moved.flatMap(({ before, after }) => oldPlace(before, after));
  const puts = [
    ...moved.flatMap(({ after }) => appearanceRow(after)),
    ...found.flatMap(({ after }) => singleRows(after)),
    ...pairRows(
      found.map(({ after }) => after),
      new Date(now.getTime() + remembering.days * dayMs),
    ),
  ];
  await batchWrite(table, { puts: oneOfEach(puts), gone });
  await learnWords(
    table,
    found.flatMap(({ after }) => after.rows.terms),
    rarity,
  );
  const groups = new Set(moved.flatMap(({ after }) => after.rows.group?.key ?? []));
  const repeated: string[] = [];
  await eachOf([...groups], width, async (group) => {
    repeated.push(...(await noteFirst(table, group)));
  });
  for (const { before, after } of steps) await settleVerdicts(table, before, after);
  for (const { after } of changes) {
    if (after.removed !== null) repeated.push(...(await forgetClaim(table, after, rarity)));
  }
  return repeated;
}

function sameWording(before: Remembered, after: Remembered): boolean {
  return (
    before.rows.group?.key === after.rows.group?.key &&
    before.rows.day === after.rows.day &&
    canonicalJson(appearanceOf(before.claim)) === canonicalJson(appearanceOf(after.claim))
  );
}

function sameTerms(before: ClaimRows, after: ClaimRows): boolean {
  return before.tier === after.tier && before.day === after.day && before.terms.join(' ') === after.terms.join(' ');
}

function placeOf({ claim, rows: { group, day } }: Remembered): Key | null {
  return group === null ? null : wordingKey(group.key, dayPlace(day, claim.id));
}

/** The place that a claim has left. */
function oldPlace(before: Remembered | null, after: Remembered): readonly Key[] {
  const old = before === null ? null : placeOf(before);
  const place = placeOf(after);
  return old === null || (old.pk === place?.pk && old.sk === place.sk) ? [] : [old];
}

function appearanceRow({ claim, rows: { group, day } }: Remembered): readonly Item[] {
  return group === null ? [] : [appearanceItem(claim, { group: group.key, day })];
}

function singleRows({ claim, rows: { singles, terms, day } }: Remembered): readonly Item[] {
  const entries = encodeEntries([rowEntry(claim.id, terms)]);
  return singles.map((term) => storedItem({ ...checkedTermKey(term, dayPlace(day, claim.id)), entries }));
}

/** As many claims as a row takes: it stays within one write unit. */
const claimsInRow = 12;

/** The rows by pairs: claims of one article that are written together share the row of a pair. */
function pairRows(remembered: readonly Remembered[], until: Date): readonly Item[] {
  const claimed = remembered.flatMap((one) => one.rows.pairs.map((pair) => ({ pair, one })));
  const byRow = Map.groupBy(claimed, ({ pair: { rarer, partner }, one: { claim, rows } }) =>
    [claim.articleId, rows.tier, rows.day, rarer, partner].join('\u0000'),
  );
  return [...byRow.values()].flatMap((all) =>
    Array.from({ length: Math.ceil(all.length / claimsInRow) }, (_, at) =>
      all.slice(at * claimsInRow, (at + 1) * claimsInRow),
    ).flatMap((row) => pairRow(row, until)),
  );
}

function pairRow(
  row: readonly { readonly pair: { readonly rarer: string; readonly partner: string }; readonly one: Remembered }[],
  until: Date,
): readonly Item[] {
  const [first] = row;
  if (first === undefined) return [];
  const { rarer, partner } = first.pair;
  const { tier, day } = first.one.rows;
  const key = pairKey(rarer, partner, `${tier}#${dayPlace(day, first.one.claim.id)}`);
  const entries = encodeEntries(row.map(({ one }) => rowEntry(one.claim.id, one.rows.terms)));
  const expiry = tier === 1 ? {} : { [timeToLive]: Math.floor(until.getTime() / 1000) };
  return [storedItem({ ...key, entries, ...expiry })];
}

/** One item a key, the newest: a batch with two of a key is refused. */
function oneOfEach(items: readonly Item[]): readonly Item[] {
  return [...new Map(items.map((item) => [`${item['pk']?.S} ${item['sk']?.S}`, item])).values()];
}
