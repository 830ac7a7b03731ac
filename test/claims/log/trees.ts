import { type Hash, leafHash } from '../../../claims/log/hashes.ts';
import { emptyEdge, grow, type Tiles } from '../../../claims/log/tiles.ts';

/** What the leaf of this number says. */
export function leafText(index: number): Uint8Array {
  return new TextEncoder().encode(`leaf ${index}`);
}

/** So many leaves, each of its own number. */
export function leavesOf(count: number): readonly Hash[] {
  return Array.from({ length: count }, (_, index) => leafHash(leafText(index)));
}

/** The tiles of a tree over these leaves, grown in steps. */
export function tilesOf(leaves: readonly Hash[], step = 7): Tiles {
  const stored = new Map<string, readonly Hash[]>();
  let edge = emptyEdge;
  for (let at = 0; at < leaves.length; at += step) {
    const grown = grow(edge, leaves.slice(at, at + step));
    for (const { level, index, hashes } of grown.full) stored.set(`${level}/${index}`, hashes);
    edge = grown.edge;
  }
  return ({ level, index }) => stored.get(`${level}/${index}`) ?? edge.open[level] ?? [];
}
