import { type Hash, nodeHash } from './hashes.ts';

/** The root that a leaf's proof leads to; null where the proof is not of the length that it must have (RFC 9162, 2.1.3.2). */
export function rootFromInclusion(
  leaf: Hash,
  { index, size, proof }: { readonly index: number; readonly size: number; readonly proof: readonly Hash[] },
): Hash | null {
  if (index >= size) return null;
  let [node, last, root] = [index, size - 1, leaf];
  for (const sibling of proof) {
    if (last === 0) return null;
    if (node % 2 === 1 || node === last) {
      root = nodeHash(sibling, root);
      while (node % 2 === 0 && node > 0) [node, last] = [node / 2, Math.floor(last / 2)];
    } else root = nodeHash(root, sibling);
    [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  }
  return last === 0 ? root : null;
}

/** A tree's head: how many leaves, and the root over them. */
export interface TreeHead {
  readonly size: number;
  readonly root: Hash;
}

/** Whether the later tree begins with all leaves of the earlier one, unchanged (RFC 9162, 2.1.4.2). */
export function isConsistent(earlier: TreeHead, later: TreeHead, proof: readonly Hash[]): boolean {
  if (earlier.size > later.size) return false;
  if (earlier.size === later.size) return proof.length === 0 && sameHash(earlier.root, later.root);
  if (earlier.size === 0) return proof.length === 0;
  let [node, last] = [earlier.size - 1, later.size - 1];
  while (node % 2 === 1) [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  const [start, ...rest] = node === 0 ? [earlier.root, ...proof] : proof;
  const roots = start === undefined ? null : rootsFromConsistency(start, { node, last, proof: rest });
  return roots !== null && sameHash(roots.earlier, earlier.root) && sameHash(roots.later, later.root);
}

function rootsFromConsistency(
  start: Hash,
  given: { readonly node: number; readonly last: number; readonly proof: readonly Hash[] },
): { readonly earlier: Hash; readonly later: Hash } | null {
  let { node, last } = given;
  let [earlier, later] = [start, start];
  for (const sibling of given.proof) {
    if (last === 0) return null;
    if (node % 2 === 1 || node === last) {
      [earlier, later] = [nodeHash(sibling, earlier), nodeHash(sibling, later)];
      while (node % 2 === 0 && node > 0) [node, last] = [node / 2, Math.floor(last / 2)];
    } else later = nodeHash(later, sibling);
    [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  }
  return last === 0 ? { earlier, later } : null;
}

/** Whether two hashes are the same. */
export function sameHash(one: Hash, other: Hash): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
