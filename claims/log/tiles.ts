import { emptyRoot, type Hash, nodeHash } from './hashes.ts';
import { type LeafRange, type Subtree, subtreesOf } from './ranges.ts';

/** Levels of the tree that a tile spans; it holds the 16 hashes at its foot. */
const tileSpan = 4;
/** Hashes of a full tile. */
export const tileWidth = 2 ** tileSpan;

/** Where a tile lies: the `index`th from the left of the tiles whose foot is at tree level `4 * level`. */
export interface TilePlace {
  readonly level: number;
  readonly index: number;
}

/** A full tile, which never changes any more. */
export interface Tile extends TilePlace {
  readonly hashes: readonly Hash[];
}

/** The right edge of a tree: its size, and of each level of tiles the hashes of the one not full yet. */
export interface Edge {
  readonly size: number;
  readonly open: readonly (readonly Hash[])[];
}

export const emptyEdge: Edge = { size: 0, open: [] };

/** How many hashes of the open tile of this level a tree of `size` leaves has. */
export function openWidth(size: number, level: number): number {
  return Math.floor(size / tileWidth ** level) % tileWidth;
}

/** How many levels of tiles a tree of `size` leaves has. */
export function tileLevels(size: number): number {
  let levels = 0;
  while (size >= tileWidth ** levels) levels++;
  return levels;
}

/** The edge after more leaves, and the tiles that became full by them. */
export function grow(edge: Edge, leaves: readonly Hash[]): { readonly edge: Edge; readonly full: readonly Tile[] } {
  const open = edge.open.map((hashes) => [...hashes]);
  const full: Tile[] = [];
  let { size } = edge;
  for (const leaf of leaves) {
    size++;
    let rising: Hash | undefined = leaf;
    for (let level = 0; rising !== undefined; level++) {
      const hashes: Hash[] = open[level] ?? [];
      open[level] = hashes;
      hashes.push(rising);
      rising = undefined;
      if (hashes.length < tileWidth) continue;
      full.push({ level, index: size / tileWidth ** (level + 1) - 1, hashes });
      open[level] = [];
      rising = perfectRoot(hashes);
    }
  }
  return { edge: { size, open }, full };
}

/** The root over hashes whose number is a power of two. */
function perfectRoot(hashes: readonly Hash[]): Hash {
  const [first, second] = hashes;
  if (first === undefined) throw new RangeError('no tree has a root over nothing');
  if (second === undefined) return first;
  const half = hashes.length / 2;
  return nodeHash(perfectRoot(hashes.slice(0, half)), perfectRoot(hashes.slice(half)));
}

/** The tile that a subtree's root can be made from. */
export function tileOf({ level, index }: Subtree): TilePlace {
  const tileLevel = Math.floor(level / tileSpan);
  return { level: tileLevel, index: Math.floor((index * widthOf(level)) / tileWidth) };
}

/** A tile's hashes by its place. */
export type Tiles = (place: TilePlace) => readonly Hash[];

/** The root over a range of leaves (RFC 9162, 2.1.1), made from tiles. */
export function rootOf(range: LeafRange, tiles: Tiles): Hash {
  const roots = subtreesOf(range).map((subtree) => subtreeRoot(subtree, tiles));
  return roots.length === 0 ? emptyRoot : roots.reduceRight((right, left) => nodeHash(left, right));
}

function subtreeRoot(subtree: Subtree, tiles: Tiles): Hash {
  const place = tileOf(subtree);
  const width = widthOf(subtree.level);
  const from = subtree.index * width - place.index * tileWidth;
  const hashes = tiles(place).slice(from, from + width);
  if (hashes.length === width) return perfectRoot(hashes);
  throw new RangeError(`tile ${place.level}/${place.index} of the log has no hashes ${from} to ${from + width}`);
}

/** How many hashes of its tile a subtree of this level spans. */
function widthOf(level: number): number {
  return 2 ** (level % tileSpan);
}
