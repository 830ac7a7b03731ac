import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { shorten } from '../../claims/cut.ts';
import { textHash } from '../../claims/ids.ts';
import { pack, unpack } from '../table/body.ts';
import { timeToLive } from '../table/definition.ts';
import { queryItems, storedItem } from '../table/items.ts';
import { importKey, importsPartition } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

/** What one import of outside reviews brought. */
export const ReviewImport = z
  .object({
    at: z.iso.datetime(),
    from: z.string().describe('the file, the address, or who sent it'),
    taken: z.int().nonnegative().describe('reviews that were new here'),
    changed: z.int().nonnegative().describe('reviews that say something else than before'),
    known: z.int().nonnegative().describe('reviews that were here as they are'),
    refused: z.int().nonnegative().describe('entries that are no reviews'),
    faults: z
      .array(z.object({ position: z.string(), reason: z.string() }).readonly())
      .readonly()
      .describe('why each of them is none; the first two hundred'),
    failure: z.string().nullable().describe('why nothing could be read of it'),
  })
  .readonly()
  .meta({ id: 'ReviewImport' });
export type ReviewImport = z.infer<typeof ReviewImport>;

const ImportItem = z.object({ body: z.instanceof(Uint8Array) });

/** As many faults of an import as are kept. */
const mostFaults = 200;
/** As many imports as are listed. */
const mostListed = 50;
/** For how long it is kept what an import brought, in seconds. */
const keptFor = 90 * 24 * 60 * 60;

/** Keeps what an import brought. */
export async function noteImport(table: Table, made: ReviewImport): Promise<void> {
  const faults = made.faults
    .slice(0, mostFaults)
    .map(({ position, reason }) => ({ position: shorten(position, 200), reason: shorten(reason, 300) }));
  const item = storedItem({
    ...importKey(made.at, textHash(made.from).slice(0, 16)),
    body: pack({ ...made, from: shorten(made.from, 400), faults }),
    [timeToLive]: Math.floor(Date.parse(made.at) / 1000) + keptFor,
  });
  await table.client.send(new PutItemCommand({ TableName: table.name, Item: item }));
}

/** The newest imports, the newest first. */
export async function listImports(table: Table): Promise<readonly ReviewImport[]> {
  const imports: ReviewImport[] = [];
  const range = { pk: importsPartition, prefix: '2' };
  for await (const item of queryItems(table, range, { ConsistentRead: false, ScanIndexForward: false })) {
    imports.push(ReviewImport.parse(unpack(ImportItem.parse(item).body)));
    if (imports.length === mostListed) break;
  }
  return imports;
}
