import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { ArticleVersion } from '../../claims/revision/roster.ts';
import { queryItems, storedItem } from '../table/items.ts';
import { articleKey, bodyKey, bodyPrefix } from '../table/keys.ts';
import { patiently } from '../table/patience.ts';
import type { Table } from '../table/table.ts';

/** An item holds 400 KB; keys and names need a little of it. */
const chunkBytes = 380_000;

const BodyItem = z.object({ chunk: z.instanceof(Uint8Array) });

/** Where a version's body lies: its hash, and in how many pieces. */
export interface BodyPlace {
  readonly version: number;
  readonly body: string;
  readonly chunks: number;
}

/** Writes a version's body, gzipped, under its own hash: written twice, it is there once. */
export async function writeBody(table: Table, version: ArticleVersion): Promise<BodyPlace> {
  const bytes = gzipSync(JSON.stringify(version), { level: 9 });
  const body = createHash('sha256').update(bytes).digest('hex');
  const prefix = bodyPrefix(version.version, body);
  const chunks = Math.ceil(bytes.length / chunkBytes);
  for (let chunk = 0; chunk < chunks; chunk++) {
    const slice = new Uint8Array(bytes.subarray(chunk * chunkBytes, (chunk + 1) * chunkBytes));
    const Item = storedItem({ ...bodyKey(version.id, prefix, chunk), chunk: slice });
    await patiently(() => table.client.send(new PutItemCommand({ TableName: table.name, Item })));
  }
  return { version: version.version, body, chunks };
}

/** Reads a version's body back. */
export async function readBody(table: Table, id: string, place: BodyPlace): Promise<ArticleVersion> {
  const pieces: Uint8Array[] = [];
  const prefix = bodyPrefix(place.version, place.body);
  for await (const item of queryItems(table, { pk: articleKey(id).pk, prefix }))
    pieces.push(BodyItem.parse(item).chunk);
  if (pieces.length !== place.chunks) {
    throw new Error(`version ${place.version} of ${id} has ${pieces.length} of its ${place.chunks} pieces`);
  }
  return ArticleVersion.parse(JSON.parse(gunzipSync(Buffer.concat(pieces)).toString('utf8')));
}
