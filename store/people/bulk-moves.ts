import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { undoSeconds } from '../../claims/workflow/undo-move.ts';
import { pack, unpack } from '../table/body.ts';
import { timeToLive } from '../table/definition.ts';
import { queryItems, storedItem } from '../table/items.ts';
import { bulkKey } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

/** Moves that somebody made at once: each claim with its event. Several requests of one selection share a name. */
const Bulk = z.object({
  name: z.string(),
  moves: z.array(z.object({ id: z.string(), seq: z.int().positive() })).readonly(),
});
export type Bulk = Readonly<z.infer<typeof Bulk>>;

const Packed = z.object({ body: z.instanceof(Uint8Array) });
/** An hour: nobody undoes anything after a minute, and what was not forgotten by then does no harm. */
const keptSeconds = 3600;

/** Remembers what somebody moved at once, for as long as they may undo it. */
export async function noteBulk(
  table: Table,
  bulk: Bulk,
  { actor, now, requestId }: { readonly actor: string; readonly now: Date; readonly requestId: string },
): Promise<void> {
  const key = bulkKey(actor, `${now.toISOString()}#${requestId.slice(0, 100)}`);
  const expires = Math.floor(now.getTime() / 1000) + keptSeconds;
  const Item = storedItem({ ...key, [timeToLive]: expires, body: pack(bulk) });
  await table.client.send(new PutItemCommand({ TableName: table.name, Item }));
}

/** What somebody moved at once last, within the time in which it can be undone; the newest first. */
export async function lastBulk(table: Table, actor: string, now: Date): Promise<Bulk['moves']> {
  const from = new Date(now.getTime() - undoSeconds * 1000).toISOString();
  const moves: (readonly Bulk['moves'][number][])[] = [];
  let name: string | undefined;
  const recent = { pk: bulkKey(actor, '').pk, prefix: '', from };
  for await (const item of queryItems(table, recent, { ScanIndexForward: false })) {
    const bulk = Bulk.parse(unpack(Packed.parse(item).body));
    name ??= bulk.name;
    if (bulk.name !== name) break;
    moves.push(bulk.moves);
  }
  return moves.flat();
}
