import { type Hash, hashBytes } from '../../claims/log/hashes.ts';

/** Hashes one after the other, as items hold them. */
export function joinHashes(hashes: readonly Hash[]): Uint8Array {
  return new Uint8Array(Buffer.concat(hashes));
}

/** The hashes that bytes are made of. */
export function splitHashes(bytes: Uint8Array): readonly Hash[] {
  return Array.from(
    { length: Math.floor(bytes.length / hashBytes) },
    (_, at) => new Uint8Array(bytes.subarray(at * hashBytes, (at + 1) * hashBytes)),
  );
}
