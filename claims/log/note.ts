import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { fromBase64, toBase64 } from './base64.ts';

/** The byte that marks an Ed25519 key in C2SP's signed-note. */
const ed25519 = 1;
const keyBytes = 32;
const idBytes = 4;

/** Whose signatures are believed: an Ed25519 key with the name it signs under. */
export interface NoteKey {
  readonly name: string;
  readonly key: Uint8Array;
}

function keyId({ name, key }: NoteKey): Uint8Array {
  return sha256(concatBytes(utf8ToBytes(`${name}\n`), Uint8Array.of(ed25519), key)).slice(0, idBytes);
}

/** The key as readers keep it (C2SP signed-note, "verifier keys"): name, id, key. */
export function verifierKey(key: NoteKey): string {
  return `${key.name}+${bytesToHex(keyId(key))}+${toBase64(concatBytes(Uint8Array.of(ed25519), key.key))}`;
}

/** The key in a text of `verifierKey`; null where it is none. */
export function parseVerifierKey(text: string): NoteKey | null {
  const [name = '', id = '', ...rest] = text.trim().split('+');
  const bytes = fromBase64(rest.join('+'));
  if (bytes === null || bytes[0] !== ed25519 || bytes.length !== 1 + keyBytes) return null;
  const key = { name, key: bytes.slice(1) };
  return bytesToHex(keyId(key)) === id ? key : null;
}

/** A text with its signature under it, as C2SP's signed-note has them. */
export function signedNote(text: string, key: NoteKey, signature: Uint8Array): string {
  return `${text}\n— ${key.name} ${toBase64(concatBytes(keyId(key), signature))}\n`;
}

/** A note's text, and the signature of this key under it; null where it has none. */
export function openNote(note: string, key: NoteKey): { readonly text: string; readonly signature: Uint8Array } | null {
  const [text = '', signatures = ''] = note.split('\n\n');
  const own = signatures.split('\n').find((line) => line.startsWith(`— ${key.name} `));
  const bytes = fromBase64(own?.slice(`— ${key.name} `.length) ?? '');
  if (bytes === null || bytesToHex(bytes.slice(0, idBytes)) !== bytesToHex(keyId(key))) return null;
  return { text: `${text}\n`, signature: bytes.slice(idBytes) };
}
