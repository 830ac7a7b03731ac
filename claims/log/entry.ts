import { utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../workflow/canonical-json.ts';
import { type Hash, leafHash } from './hashes.ts';

/** One line of the log: a claim's creation (`seq` 0) or one of its events, by the hash of what it says. */
export interface Entry {
  readonly claim: string;
  readonly seq: number;
  readonly hash: string;
}

/** The leaf of an entry: the hash of its canonical JSON. It shows nothing of what it stands for. */
export function leafOf({ claim, seq, hash }: Entry): Hash {
  return leafHash(utf8ToBytes(canonicalJson({ claim, seq, hash })));
}
