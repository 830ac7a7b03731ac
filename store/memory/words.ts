import * as z from 'zod';
import type { Rarity } from '../../claims/likeness/search/rarity.ts';
import { stopWords } from '../../claims/likeness/search/stop-words.ts';
import { batchGet } from '../table/batch-get.ts';
import { batchWrite } from '../table/batch-write.ts';
import { queryItems, storedItem } from '../table/items.ts';
import { type Key, wordKey } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

const WordItem = z.object({ sk: z.string() });

/** Words that this process knows to be in the table: most that come up are. */
const known = new Map<string, Set<string>>();
const mostKnown = 200_000;

function knownIn(table: Table): Set<string> {
  const words = known.get(table.name) ?? new Set();
  if (words.size > mostKnown) words.clear();
  known.set(table.name, words);
  return words;
}

/** Whether a term can be looked up by its beginning: it is a word, and none of those that say nothing. */
function isWord(term: string): boolean {
  return /^\p{L}{3}/u.test(term) && !stopWords.has(term);
}

/** Keeps terms that neither the table of rarity nor the desk's own words hold, so that they are found by their beginnings. */
export async function learnWords(table: Table, terms: readonly string[], rarity: Rarity): Promise<void> {
  const words = knownIn(table);
  const unknown = [...new Set(terms)].filter((term) => isWord(term) && rarity.count(term) === 0 && !words.has(term));
  if (unknown.length === 0) return;
  const keys = new Map(unknown.map((term): [string, Key] => [wordKey(term).sk, wordKey(term)]));
  const there = new Set(
    (await batchGet(table, [...keys.values()], { isConsistent: false })).map((item) => WordItem.parse(item).sk),
  );
  const puts = [...keys].filter(([word]) => !there.has(word)).map(([, key]) => storedItem(key));
  await batchWrite(table, { puts, gone: [] });
  for (const word of unknown) words.add(word);
}

/** As many words as a beginning stands for. */
const mostMeant = 20;

/** The desk's own words that begin so, by the alphabet. */
export async function wordsThatBegin(table: Table, start: string): Promise<readonly string[]> {
  const { pk, sk } = wordKey(start);
  const words: string[] = [];
  const options = { ConsistentRead: false, Limit: mostMeant };
  for await (const item of queryItems(table, { pk, prefix: sk }, options)) {
    words.push(WordItem.parse(item).sk);
    if (words.length === mostMeant) break;
  }
  return words;
}
