import type { Hash } from '../../claims/log/hashes.ts';
import { consistencyRanges, inclusionRanges, type LeafRange, subtreesOf } from '../../claims/log/ranges.ts';
import { rootOf, type TilePlace, tileOf, tileWidth } from '../../claims/log/tiles.ts';
import { logTileKey } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { readEdge, type StoredEdge } from './edge.ts';
import { type NamedLeaf, readFullLeaves, readTiles } from './tile-items.ts';

/** The log as it was when its edge was read, with the roots that are asked of it. */
export interface OpenLog {
  readonly edge: StoredEdge;
  /** The roots over ranges of leaves; each takes as many reads as the tree has levels of tiles. */
  roots(ranges: readonly LeafRange[]): Promise<readonly Hash[]>;
}

/** Opens the log as it is now. */
export async function openLog(table: Table): Promise<OpenLog> {
  const edge = await readEdge(table);
  const isOpen = ({ level, index }: TilePlace) => index === Math.floor(edge.size / tileWidth ** (level + 1));
  return {
    edge,
    async roots(ranges) {
      const places = ranges.flatMap(subtreesOf).map(tileOf);
      const wanted = new Map(places.filter((place) => !isOpen(place)).map((place) => [logTileKey(place).sk, place]));
      const full = await readTiles(table, [...wanted.values()]);
      const tiles = (place: TilePlace) =>
        (isOpen(place) ? edge.open[place.level] : full.get(logTileKey(place).sk)) ?? [];
      return ranges.map((range) => rootOf(range, tiles));
    },
  };
}

/** The root over the first `size` leaves. */
export async function rootAt(log: OpenLog, size: number): Promise<Hash> {
  const [root] = await log.roots([{ from: 0, to: size }]);
  if (root === undefined) throw new Error('no root was made for a range of the log');
  return root;
}

/** The proof that a leaf lies in the log of `size` leaves. */
export function inclusionProof(log: OpenLog, leaf: number, size: number): Promise<readonly Hash[]> {
  return log.roots(inclusionRanges(leaf, size));
}

/** The proof that the log of `to` leaves begins with that of `from`. */
export function consistencyProof(log: OpenLog, from: number, to: number): Promise<readonly Hash[]> {
  return log.roots(from === to ? [] : consistencyRanges(from, to));
}

/** All leaves of the log, from the first: an operator's reading. */
export async function* readLeaves(table: Table): AsyncGenerator<NamedLeaf> {
  const edge = await readEdge(table);
  const whole = edge.size - (edge.size % tileWidth);
  let read = 0;
  for await (const leaf of readFullLeaves(table)) {
    if (read === whole) break;
    yield leaf;
    read++;
  }
  for (const [at, hash] of (edge.open[0] ?? []).entries()) yield { hash, name: edge.names[at] ?? '' };
}
