import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { NoteKey } from '../../claims/log/note.ts';

/** Signs checkpoints, under the log's name. */
export interface Signer {
  readonly key: NoteKey;
  sign(text: string): Promise<Uint8Array>;
}

/** An Ed25519 public key is the end of its DER form. */
const keyBytes = 32;

/** The raw key in an Ed25519 public key's DER form (RFC 8410). */
export function rawKey(der: Uint8Array): Uint8Array {
  return new Uint8Array(der.subarray(-keyBytes));
}

/** A signer whose Ed25519 key lies in a file, as PEM. */
export async function fileSigner(name: string, file: URL): Promise<Signer> {
  const key = createPrivateKey(await readFile(fileURLToPath(file), 'utf8'));
  const publicKey = rawKey(createPublicKey(key).export({ format: 'der', type: 'spki' }));
  return {
    key: { name, key: publicKey },
    sign: async (text) => new Uint8Array(sign(null, Buffer.from(text), key)),
  };
}
