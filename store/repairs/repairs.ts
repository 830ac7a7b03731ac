import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { Spans } from '../../claims/span.ts';
import { claimTypes } from '../../claims/vocabulary/extraction.ts';
import { pack, unpack } from '../table/body.ts';
import { queryItems, storedItem } from '../table/items.ts';
import { repairKey, repairsPartition } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

const Words = z
  .object({
    text: z.string(),
    speaker: z.string().nullable(),
    type: z.enum(claimTypes),
    date: z.string().nullable(),
    spans: Spans,
  })
  .readonly();

export const repairKinds = ['edit', 'add', 'split', 'join', 'undo'] as const;

/** What somebody put right, as the evaluation reads it: what extraction said of a text, and what people say instead. */
export const Repair = z
  .object({
    at: z.iso.datetime(),
    by: z.string(),
    reason: z.string(),
    kind: z.enum(repairKinds),
    article: z.string(),
    version: z.int().positive().describe('the version whose text the spans are of'),
    claim: z.string(),
    before: z.array(Words).readonly().describe('as it was said before; nothing where a claim was added'),
    after: z.array(Words).readonly(),
  })
  .readonly();
export type Repair = z.infer<typeof Repair>;

/** The write of a repair, to be made in one transaction with what it did. */
export function repairWrite(table: Table, repair: Repair): TransactWriteItem {
  const item = storedItem({ ...repairKey(repair.at, repair.claim), body: pack(repair) });
  return { Put: { TableName: table.name, Item: item } };
}

const Packed = z.object({ body: z.instanceof(Uint8Array) });

/** What people put right in a month (`2026-11`), in the order of time. */
export async function* readRepairs(table: Table, month: string): AsyncGenerator<Repair> {
  for await (const item of queryItems(table, { pk: repairsPartition(month), prefix: '' })) {
    yield Repair.parse(unpack(Packed.parse(item).body));
  }
}

/** A claim's words, as a repair keeps them. */
export function wordsOf({ text, speaker, type, date, spans }: z.infer<typeof Words>): z.infer<typeof Words> {
  return { text, speaker, type, date, spans };
}
