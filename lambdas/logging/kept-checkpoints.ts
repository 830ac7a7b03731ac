import { verify } from 'node:crypto';
import { type Checkpoint, parseCheckpoint } from '../../claims/log/checkpoint.ts';
import { type NoteKey, openNote, parseVerifierKey, verifierKey } from '../../claims/log/note.ts';
import type { Archive } from './archive.ts';

/** Under which name the log's public key is kept; it stands after all checkpoints. */
const keyName = 'key';

/** DER of an Ed25519 public key before its 32 bytes (RFC 8410). */
const derPrefix = Buffer.from('302a300506032b6570032100', 'hex');

/** A checkpoint's name: names are in the order of sizes, then of times. */
function nameOf({ size, at }: Pick<Checkpoint, 'size' | 'at'>): string {
  return `${sizePrefix(size)}-${at.replaceAll(':', '')}`;
}

function sizePrefix(size: number): string {
  return String(size).padStart(12, '0');
}

/** The checkpoint in a note, if this key has signed it. */
export function readNote(note: string, key: NoteKey): Checkpoint | null {
  const opened = openNote(note, key);
  if (opened === null) return null;
  const publicKey = { key: Buffer.concat([derPrefix, key.key]), format: 'der', type: 'spki' } as const;
  if (!verify(null, Buffer.from(opened.text), publicKey, opened.signature)) return null;
  const checkpoint = parseCheckpoint(opened.text);
  return checkpoint?.origin === key.name ? checkpoint : null;
}

/** Keeps a signed checkpoint, and the key that readers check it with. */
export async function keepCheckpoint(
  archive: Archive,
  note: string,
  { checkpoint, key }: KeptCheckpoint,
): Promise<void> {
  await archive.keep(keyName, verifierKey(key));
  await archive.keep(nameOf(checkpoint), note);
}

interface KeptCheckpoint {
  readonly checkpoint: Checkpoint;
  readonly key: NoteKey;
}

/** The key that the archive's checkpoints are signed with; null before the first. */
export async function readKey(archive: Archive): Promise<NoteKey | null> {
  return parseVerifierKey((await archive.read(keyName)) ?? '');
}

/** Names of kept checkpoints, from the smallest log; of logs of at least `size` leaves where it is given. */
export async function keptNames(archive: Archive, size = 0): Promise<readonly string[]> {
  const names = await archive.names(size === 0 ? undefined : sizePrefix(size));
  return names.filter((name) => /^\d{12}-/.test(name));
}

/** A kept checkpoint; throws where its signature is not the key's. */
export async function readKept(archive: Archive, name: string, key: NoteKey): Promise<Checkpoint> {
  const note = (await archive.read(name)) ?? '';
  const checkpoint = readNote(note, key);
  if (checkpoint === null) throw new Error(`the checkpoint ${name} is not signed by the key of the log`);
  return checkpoint;
}
