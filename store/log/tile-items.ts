import type { Put } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { type Tile, type TilePlace, tileWidth } from '../../claims/log/tiles.ts';
import { batchGet } from '../table/batch-get.ts';
import { queryItems, storedItem } from '../table/items.ts';
import { logFoot, logTileKey } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { joinHashes, splitHashes } from './hash-bytes.ts';

const TileItem = z.object({ sk: z.string(), hashes: z.instanceof(Uint8Array), names: z.string().optional() });

/** The put of a full tile, which nothing ever overwrites; `names` says whose its leaves are, at the foot of the log. */
export function tilePut(table: Table, { level, index, hashes }: Tile, names: readonly string[] | undefined): Put {
  const key = logTileKey({ level, index });
  return {
    TableName: table.name,
    Item: storedItem({ ...key, hashes: joinHashes(hashes), names: names?.join('\n') }),
    ConditionExpression: 'attribute_not_exists(pk)',
  };
}

/** Full tiles by `logTileKey(place).sk`; those that are missing are left out. */
export async function readTiles(table: Table, places: readonly TilePlace[]) {
  const items = (await batchGet(table, places.map(logTileKey))).map((item) => TileItem.parse(item));
  return new Map(items.map(({ sk, hashes }) => [sk, splitHashes(hashes)]));
}

/** Whose the leaves of full tiles at the foot of the log are, by the tile's index: `<claim> <seq>` each. */
export async function readTileNames(table: Table, indexes: readonly number[]) {
  const keys = new Map(indexes.map((index) => [logTileKey({ level: 0, index }).sk, index]));
  const items = (
    await batchGet(
      table,
      indexes.map((index) => logTileKey({ level: 0, index })),
    )
  ).map((item) => TileItem.parse(item));
  return new Map(items.map(({ sk, names = '' }) => [keys.get(sk) ?? -1, names.split('\n')]));
}

/** A leaf of the log, and whose it says it is. */
export interface NamedLeaf {
  readonly hash: Uint8Array;
  readonly name: string;
}

/** The leaves in the log's full tiles, from the first. */
export async function* readFullLeaves(table: Table): AsyncGenerator<NamedLeaf> {
  for await (const item of queryItems(table, logFoot)) {
    const { hashes, names = '' } = TileItem.parse(item);
    const byLeaf = names.split('\n');
    const all = splitHashes(hashes).slice(0, tileWidth);
    yield* all.map((hash, at) => ({ hash, name: byLeaf[at] ?? '' }));
  }
}
