import { fromBase64, toBase64 } from './base64.ts';
import { type Hash, hashBytes } from './hashes.ts';

/** A head of the log, as it is signed: C2SP's tlog-checkpoint with two lines of our own. */
export interface Checkpoint {
  /** Name of the log. */
  readonly origin: string;
  readonly size: number;
  readonly root: Hash;
  /** Claims whose creation is among the leaves. */
  readonly claims: number;
  /** When it was signed. */
  readonly at: string;
}

const form =
  /^(?<origin>[^\n]+)\n(?<size>0|[1-9]\d{0,14})\n(?<root>[^\n]+)\nclaims (?<claims>\d{1,15})\nat (?<at>[^\n]+)\n$/;

/** The text that is signed. */
export function checkpointText({ origin, size, root, claims, at }: Checkpoint): string {
  return `${origin}\n${size}\n${toBase64(root)}\nclaims ${claims}\nat ${at}\n`;
}

/** The checkpoint in a signed text; null where it is none. */
export function parseCheckpoint(text: string): Checkpoint | null {
  const { origin = '', size = '', root = '', claims = '', at = '' } = form.exec(text)?.groups ?? {};
  const hash = fromBase64(root);
  if (hash?.length !== hashBytes || Number.isNaN(Date.parse(at))) return null;
  return { origin, size: Number(size), root: hash, claims: Number(claims), at };
}
