import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import type { Check } from '../../claims/record/check.ts';
import { termsOfCheck, termsOfQuestion } from '../../claims/record/terms.ts';
import { batchGet } from '../table/batch-get.ts';
import { toItem } from '../table/items.ts';
import { checkKey, wordPartition } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { parseCheckItem } from './check-item.ts';

/** Checks of one word that are looked at, the newest: some 20 read units a word. */
const mostOfWord = 1000;
/** Words of a question that are looked up. */
const mostWords = 24;
/** Checks that are read to be ranked. */
const mostRead = 100;

const WordItem = z.object({ id: z.string() });

/** A check that a question found, and how much of the question's weight its words carry, from 0 to 1. */
export interface FoundCheck {
  readonly check: Check;
  readonly share: number;
}

/** The checks that share the most, and the rarest, words with a question; a bounded number of reads, however many there are. */
export async function searchChecks(table: Table, question: string, limit: number): Promise<readonly FoundCheck[]> {
  const terms = termsOfQuestion(question).slice(0, mostWords);
  const lists = await Promise.all(terms.map(async (term) => ({ term, ids: await idsOf(table, term) })));
  const weights = new Map(lists.map(({ term, ids }) => [term, 1 / Math.log2(2 + ids.length)]));
  const all = sum([...weights.values()]);
  const scores = new Map<string, number>();
  for (const { term, ids } of lists) {
    for (const id of ids) scores.set(id, (scores.get(id) ?? 0) + (weights.get(term) ?? 0));
  }
  const best = [...scores].sort(([, a], [, b]) => b - a).slice(0, mostRead);
  const items = await batchGet(
    table,
    best.map(([id]) => checkKey(id)),
  );
  // What a word was put under may have been reworded since.
  const found = items.map(parseCheckItem).map((check) => {
    const own = new Set(termsOfCheck(check));
    return { check, share: sum(terms.filter((term) => own.has(term)).map((term) => weights.get(term) ?? 0)) / all };
  });
  return found
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share || (a.check.changedAt < b.check.changedAt ? 1 : -1))
    .slice(0, limit);
}

async function idsOf({ client, name }: Table, term: string): Promise<readonly string[]> {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: toItem({ ':pk': wordPartition(term) }),
      ScanIndexForward: false,
      Limit: mostOfWord,
    }),
  );
  return Items.map((item) => WordItem.parse(unmarshall(item)).id);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
