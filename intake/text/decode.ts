/** The text of some bytes, or what about them is not text. */
export type Decoding =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: string }
  | { readonly kind: 'not-text'; readonly found: string };

/** Byte order marks (Unicode 16, section 23.8); the longer first, as UTF-32LE begins like UTF-16LE. */
const byteOrderMarks = [
  { encoding: 'utf-32le', bytes: [0xff, 0xfe, 0x00, 0x00] },
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

/** How many bytes are looked at to tell text from something else. */
const SAMPLE = 64 * 1024;

/** More than one control character in fifty is taken for no text: pictures, archives and programs have many. */
const CONTROL_SHARE = 0.02;

/** The text of bytes: by mark, by the declared charset, as UTF-8, as unmarked UTF-16, as Windows-1252. */
export function decode(bytes: Uint8Array, declared?: string): Decoding {
  const mark = byteOrderMarks.find((candidate) => candidate.bytes.every((byte, index) => bytes[index] === byte));
  if (mark !== undefined) return marked(bytes, mark.encoding);
  const utf16 = unmarkedUtf16(bytes);
  if (utf16 !== null) return decodedAs(bytes, utf16);
  const found = binaryRemains(bytes);
  if (found !== null) return { kind: 'not-text', found };
  return decodedAs(bytes, encodingOf(bytes, declared));
}

function marked(bytes: Uint8Array, encoding: (typeof byteOrderMarks)[number]['encoding']): Decoding {
  if (encoding === 'utf-32le') return { kind: 'not-text', found: 'UTF-32, an encoding that nothing sends' };
  const decoding = decodedAs(bytes, encoding);
  const found =
    decoding.kind === 'text' ? binaryRemains(new TextEncoder().encode(decoding.text.slice(0, SAMPLE))) : null;
  return found === null ? decoding : { kind: 'not-text', found };
}

function encodingOf(bytes: Uint8Array, declared: string | undefined): string {
  if (isUtf8(bytes)) return 'utf-8';
  return declared !== undefined && isKnownEncoding(declared) ? declared : 'windows-1252';
}

function decodedAs(bytes: Uint8Array, encoding: string): Decoding {
  return { kind: 'text', text: new TextDecoder(encoding).decode(bytes), encoding };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** UTF-8 was tried already: a declared UTF-8 that does not decode is a wrong declaration. */
function isKnownEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== 'utf-8';
  } catch {
    return false;
  }
}

/** UTF-16 without a mark: in western text every second byte is zero, and none of the others. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  if (length < 8) return null;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) even += 1;
    if (bytes[index + 1] === 0) odd += 1;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.4 && even < pairs * 0.02) return 'utf-16le';
  if (even > pairs * 0.4 && odd < pairs * 0.02) return 'utf-16be';
  return null;
}

/** What in the bytes no text has: a NUL, or many control characters; null when they may be text. */
function binaryRemains(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE);
  const nul = sample.indexOf(0);
  if (nul >= 0) return `a NUL byte at offset ${nul}`;
  let controls = 0;
  for (const byte of sample) if (isControl(byte)) controls += 1;
  if (controls > sample.length * CONTROL_SHARE) return `${controls} control characters in ${sample.length} bytes`;
  let high = 0;
  for (const byte of sample) if (byte === 0xff || byte === 0xfe) high += 1;
  return high > sample.length * 0.1 ? `${high} bytes of 0xFE or 0xFF in ${sample.length}` : null;
}

/** Control characters but tab, line feed, vertical tab, form feed, carriage return and escape. */
function isControl(byte: number): boolean {
  return byte < 0x20 ? byte < 0x09 || (byte > 0x0d && byte !== 0x1b) : byte === 0x7f;
}
