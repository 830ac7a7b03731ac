import { createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';

const Cursor = z.object({ list: z.string(), after: z.string() });

/** A list's name and the place after which to go on. */
export type Cursor = z.infer<typeof Cursor>;

/** A cursor that is not ours, or that belongs to another list. */
export interface CursorRefused {
  readonly kind: 'refused';
  readonly code: 'invalid-cursor';
  readonly message: string;
}

const refused: CursorRefused = {
  kind: 'refused',
  code: 'invalid-cursor',
  message:
    'the cursor is not one of this list: send nextCursor as it came, with the same filters, or none to start over',
};

/** A cursor as clients get it: opaque, and signed, so that nobody reads a list by guessing. */
export function sealCursor(key: Uint8Array, cursor: Cursor): string {
  const text = Buffer.from(JSON.stringify(cursor)).toString('base64url');
  return `${text}.${signature(key, text).toString('base64url')}`;
}

/** The place that a client's cursor names in `list`. */
export function openCursor(
  key: Uint8Array,
  list: string,
  sealed: string,
): { readonly kind: 'opened'; readonly after: string } | CursorRefused {
  const [text = '', mac = ''] = sealed.split('.');
  const given = Buffer.from(mac, 'base64url');
  const expected = signature(key, text);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return refused;
  const cursor = Cursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  return cursor.list === list ? { kind: 'opened', after: cursor.after } : refused;
}

function signature(key: Uint8Array, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest().subarray(0, 16);
}
