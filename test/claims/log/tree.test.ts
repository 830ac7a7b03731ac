import { createHash } from 'node:crypto';
import { verifyMerkleInclusion } from '@sigstore/verify/dist/tlog/merkle.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyRoot, type Hash } from '../../../claims/log/hashes.ts';
import { consistencyRanges, inclusionRanges } from '../../../claims/log/ranges.ts';
import { emptyEdge, grow, openWidth, rootOf, tileLevels } from '../../../claims/log/tiles.ts';
import { isConsistent, rootFromInclusion, type TreeHead } from '../../../claims/log/verify-proof.ts';
import { leafText, leavesOf, tilesOf } from './trees.ts';

const hex = (hash: Hash | null) => (hash === null ? null : Buffer.from(hash).toString('hex'));
const hash = (...parts: readonly Uint8Array[]) =>
  parts.reduce((sum, part) => sum.update(part), createHash('sha256')).digest();

/** RFC 9162, 2.1.1, word for word, by another implementation of SHA-256. */
function definedRoot(leaves: readonly Hash[]): Hash {
  if (leaves.length < 2) return leaves[0] ?? hash();
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return hash(Uint8Array.of(1), definedRoot(leaves.slice(0, k)), definedRoot(leaves.slice(k)));
}

const leaves = leavesOf(600);

describe('rootOf', () => {
  test.each([0, 1, 2, 15, 16, 17, 255, 256, 257, 600])('is the root that RFC 9162 defines, for %d leaves', (size) => {
    const root = rootOf({ from: 0, to: size }, tilesOf(leaves.slice(0, size)));
    expect(hex(root)).toBe(hex(definedRoot(leaves.slice(0, size))));
  });
  test('gives the roots of the public test vectors of Certificate Transparency', () => {
    expect(hex(emptyRoot)).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    const [first] = [hash(Uint8Array.of(0))];
    expect(hex(first ?? null)).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
  });
});

describe('grow', () => {
  test('makes the same tiles in whatever steps leaves come', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 1, max: 300 }), (size, step) => {
        const [one, other] = [tilesOf(leaves.slice(0, size), 1), tilesOf(leaves.slice(0, size), step)];
        for (let level = 0; level < tileLevels(size); level++) {
          for (let index = 0; index <= size / 16 ** (level + 1); index++) {
            expect(other({ level, index })).toEqual(one({ level, index }));
          }
        }
      }),
      { numRuns: 30 },
    );
  });
  test.each([1, 16, 17, 300, 600])('leaves open what the size says, for %d leaves', (size) => {
    const { open } = grow(emptyEdge, leaves.slice(0, size)).edge;
    expect(open.map(({ length }) => length)).toEqual(
      Array.from({ length: tileLevels(size) }, (_, level) => openWidth(size, level)),
    );
  });
});

const sizes = Array.from({ length: 40 }, (_, at) => at + 1);
const trees = sizes.map((size) => ({
  size,
  tiles: tilesOf(leaves.slice(0, size)),
  root: definedRoot(leaves.slice(0, size)),
}));
/** Whether another implementation, of those who run a log for npm, takes the proof. */
function isTakenBySigstore(
  index: number,
  { size, root, proof }: TreeHead & { readonly proof: readonly Hash[] },
): boolean {
  const inclusionProof = { logIndex: String(index), hashes: proof.map((hash) => Buffer.from(hash)) };
  const entry = { canonicalizedBody: Buffer.from(leafText(index)), inclusionProof };
  const checkpoint = { logSize: BigInt(size), logHash: Buffer.from(root) };
  try {
    Reflect.apply(verifyMerkleInclusion, null, [entry, checkpoint]);
    return true;
  } catch {
    return false;
  }
}

const at = (index: number) => leaves[index] ?? emptyRoot;

describe('proofs', () => {
  test.each(trees)('of inclusion hold for each leaf of a tree of $size, and for no other', ({ size, tiles, root }) => {
    for (let index = 0; index < size; index++) {
      const proof = inclusionRanges(index, size).map((range) => rootOf(range, tiles));
      const place = { index, size, proof };
      expect(hex(rootFromInclusion(at(index), place))).toBe(hex(root));
      expect(hex(rootFromInclusion(at(index + 1), place))).not.toBe(hex(root));
      expect(rootFromInclusion(at(index), { ...place, proof: [...proof, emptyRoot] })).toBeNull();
      expect(isTakenBySigstore(index, { size, root, proof })).toBe(true);
      expect(isTakenBySigstore(index, { size, root: emptyRoot, proof })).toBe(false);
    }
  });
  test.each(trees)(
    'of consistency hold for each beginning of a tree of $size, and for no other',
    ({ size, tiles, root }) => {
      const later = { size, root };
      for (const { size: earlier, root: first } of trees.slice(0, size)) {
        const proof = earlier === size ? [] : consistencyRanges(earlier, size).map((range) => rootOf(range, tiles));
        const head = { size: earlier, root: first };
        expect(isConsistent(head, later, proof)).toBe(true);
        expect(isConsistent({ ...head, root: emptyRoot }, later, proof)).toBe(false);
        expect(isConsistent(head, { ...later, root: emptyRoot }, proof)).toBe(false);
        expect(isConsistent(head, later, [...proof, emptyRoot])).toBe(false);
      }
    },
  );
  test('of consistency with an empty tree need nothing', () => {
    expect(isConsistent({ size: 0, root: emptyRoot }, { size: 3, root: emptyRoot }, [])).toBe(true);
    expect(consistencyRanges(0, 3)).toEqual([]);
  });
});
