import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes } from '@noble/hashes/utils.js';

/** A SHA-256, 32 bytes. */
export type Hash = Uint8Array;
export const hashBytes = 32;

/** Hash of a leaf; the byte before it keeps leaves and nodes apart (RFC 9162, 2.1.1). */
export function leafHash(leaf: Uint8Array): Hash {
  return sha256(concatBytes(Uint8Array.of(0), leaf));
}

/** Hash of a node over two others (RFC 9162, 2.1.1). */
export function nodeHash(left: Hash, right: Hash): Hash {
  return sha256(concatBytes(Uint8Array.of(1), left, right));
}

/** The root of a tree without leaves. */
export const emptyRoot: Hash = sha256(new Uint8Array());
