import { inflateRawSync } from 'node:zlib';

/** What came of looking for one file in a ZIP archive. */
export type ZipEntry =
  | { readonly kind: 'entry'; readonly bytes: Uint8Array }
  | { readonly kind: 'missing' }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'broken'; readonly found: string };

/** Signatures and field offsets of APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16. */
const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const longestComment = 0xffff;
const mostEntries = 10_000;

/** An archive's table of contents: where in it each of its files is described. */
export type ZipDirectory = { readonly view: DataView; readonly names: ReadonlyMap<string, number> };

/** The archive's table of contents, or null when it has none. */
export function readZipDirectory(bytes: Uint8Array): ZipDirectory | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === null) return null;
  const names = new Map<string, number>();
  let at = view.getUint32(end + 16, true);
  while (names.size < mostEntries && at + 46 <= view.byteLength && view.getUint32(at, true) === centralSignature) {
    const nameLength = view.getUint16(at + 28, true);
    names.set(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)), at);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { view, names };
}

/** One file of the archive, unpacked to at most `longest` bytes whatever its header says. */
export function readZipEntry({ view, names }: ZipDirectory, name: string, longest: number): ZipEntry {
  const central = names.get(name);
  if (central === undefined) return { kind: 'missing' };
  if ((view.getUint16(central + 8, true) & 1) === 1) return { kind: 'encrypted' };
  const method = view.getUint16(central + 10, true);
  const length = view.getUint32(central + 20, true);
  const local = view.getUint32(central + 42, true);
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== localSignature) {
    return { kind: 'broken', found: `the archive ends before ${name}` };
  }
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + length > view.byteLength) return { kind: 'broken', found: `the archive ends within ${name}` };
  const packed = new Uint8Array(view.buffer, view.byteOffset + start, length);
  return unpacked(packed, method, longest);
}

function unpacked(packed: Uint8Array, method: number, longest: number): ZipEntry {
  if (method === 0) return packed.length > longest ? { kind: 'too-large' } : { kind: 'entry', bytes: packed };
  if (method !== 8) return { kind: 'broken', found: `compression method ${method}` };
  try {
    return { kind: 'entry', bytes: inflateRawSync(packed, { maxOutputLength: longest }) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return code === 'ERR_BUFFER_TOO_LARGE' ? { kind: 'too-large' } : { kind: 'broken', found: code };
  }
}

/** Where the end record begins: it is the last thing but for a comment. */
function endOf(view: DataView): number | null {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - longestComment); at--) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return null;
}
