import { isAscii, isUtf8 } from 'node:buffer';
import type { IngestionFailure } from '../../claims/article.ts';
import { failure } from '../failures.ts';
import type { DeclaredCharsets } from './encoding/declared-charsets.ts';
import { detectEncoding, standardName } from './encoding/detect.ts';
import { isMojibake } from './encoding/mojibake.ts';
import { countUtf8, isNearlyUtf8 } from './encoding/nearly-utf8.ts';

/** The text of some bytes, or what about them is not text, or which encoding cannot be read. */
export type Decoding =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: string }
  | { readonly kind: 'not-text'; readonly found: string }
  | { readonly kind: 'unknown-encoding'; readonly found: string };

/** Byte order marks (Unicode 16, section 23.8); the longer first, as UTF-32LE begins like UTF-16LE. */
const byteOrderMarks = [
  { encoding: 'utf-32le', bytes: [0xff, 0xfe, 0x00, 0x00] },
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

/** How many bytes are looked at to tell text from something else. */
const sampleBytes = 64 * 1024;

/** More than one control character in fifty is taken for no text: pictures, archives and programs have many. */
const controlShare = 0.02;

/** So many bytes beyond ASCII may have got into a text of seven bits. */
const few = 3;

/** Encodings of seven bits, which pass for ASCII: what each is recognised by (an escape is the only control that fits), and whether it can be decoded. */
const sevenBit = [
  { name: 'ISO-2022-JP', mark: /\p{Cc}\$[@B]|\p{Cc}\([IJ]/u, encoding: 'iso-2022-jp' },
  { name: 'ISO-2022-KR', mark: /\p{Cc}\$\)C/u, encoding: null },
  { name: 'ISO-2022-CN', mark: /\p{Cc}\$\)[AGE]/u, encoding: null },
  { name: 'HZ-GB-2312', mark: /~\{(?:[!-w][!-~]){2,500}?~\}/, encoding: null },
  { name: 'UTF-7', mark: /(?:\+[A-D][A-Za-z0-9/]{2,30}-[^+]{0,300}){3}/, encoding: null },
] as const;

/** The text of bytes: by mark, as UTF-16 or UTF-8 where they are, by a declared charset that fits, by detection. */
export async function decode(bytes: Uint8Array, declared: DeclaredCharsets = []): Promise<Decoding> {
  const mark = byteOrderMarks.find((candidate) => candidate.bytes.every((byte, index) => bytes[index] === byte));
  if (mark !== undefined) return marked(bytes, mark.encoding);
  const utf16 = unmarkedUtf16(bytes);
  if (utf16 !== null) return decodedAs(bytes, utf16);
  const found = binaryRemains(bytes);
  if (found !== null) return { kind: 'not-text', found };
  const count = isUtf8(bytes) ? { whole: isAscii(bytes) ? 0 : 1, bad: 0 } : countUtf8(bytes);
  const shifted = count.whole === 0 && count.bad <= few ? shiftedText(bytes) : null;
  if (shifted !== null) return shifted;
  const isDeclared = declared.some((label) => standardName(label) === 'utf-8');
  if (isNearlyUtf8(count, isDeclared)) return decodedAs(bytes, 'utf-8');
  const detection = await detectEncoding(bytes, declared);
  if ('unread' in detection) return { kind: 'unknown-encoding', found: `it looks like ${detection.unread}` };
  const decoding = decodedAs(bytes, detection.encoding);
  return decoding.kind === 'text' && isMojibake(decoding.text)
    ? { kind: 'unknown-encoding', found: `not even ${detection.encoding} makes words of it` }
    : decoding;
}

/** Why bytes are not an article's text, for their sender. */
export function decodingFailure(decoding: Exclude<Decoding, { kind: 'text' }>, name: string): IngestionFailure {
  return failure(decoding.kind, { name, found: decoding.found });
}

/** Text of seven bits that shifts by escape sequences; null for ASCII. */
function shiftedText(bytes: Uint8Array): Decoding | null {
  const text = new TextDecoder('latin1').decode(bytes);
  const shifted = sevenBit.find(({ mark }) => mark.test(text));
  if (shifted === undefined) return null;
  if (shifted.encoding === null) return { kind: 'unknown-encoding', found: `it looks like ${shifted.name}` };
  return decodedAs(bytes, shifted.encoding);
}

function marked(bytes: Uint8Array, encoding: (typeof byteOrderMarks)[number]['encoding']): Decoding {
  if (encoding === 'utf-32le') return { kind: 'not-text', found: 'UTF-32, an encoding that nothing sends' };
  const decoding = decodedAs(bytes, encoding);
  const found =
    decoding.kind === 'text' ? binaryRemains(new TextEncoder().encode(decoding.text.slice(0, sampleBytes))) : null;
  return found === null ? decoding : { kind: 'not-text', found };
}

function decodedAs(bytes: Uint8Array, encoding: string): Decoding {
  const text = new TextDecoder(encoding).decode(bytes).replaceAll('\u0000', '');
  // Its accents are characters of their own, which everybody else writes with their letters.
  return { kind: 'text', text: encoding === 'windows-1258' ? text.normalize('NFC') : text, encoding };
}
/** UTF-16 without a mark: in western text every second byte is zero, and none of the others. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, sampleBytes) & ~1;
  if (length < 8) return null;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) even++;
    if (bytes[index + 1] === 0) odd++;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.4 && even < pairs * 0.02) return 'utf-16le';
  if (even > pairs * 0.4 && odd < pairs * 0.02) return 'utf-16be';
  return null;
}

/** A text of so many bytes without a NUL is one, and may have a few that got into it, or a field that is filled with them. */
const unbroken = 1024;
const fewPlaces = 3;
const fewNuls = 64;

function hasManyNuls(sample: Uint8Array): boolean {
  let nuls = 0;
  let places = 0;
  for (let at = 0; at < sample.length; at++) {
    if (sample[at] !== 0) continue;
    nuls++;
    if (sample[at - 1] !== 0) places++;
  }
  return places > fewPlaces || nuls > fewNuls;
}

/** What in the bytes no text has: NULs, or many control characters; null when they may be text. */
function binaryRemains(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, sampleBytes);
  const nul = sample.indexOf(0);
  if (nul >= 0 && (nul < unbroken || hasManyNuls(sample))) return `a NUL byte at offset ${nul}`;
  let controls = 0;
  let high = 0;
  for (let at = 0; at < sample.length; at++) {
    const byte = sample[at] ?? 0;
    if (isControl(byte)) controls++;
    else if (byte >= 0xfe) high++;
  }
  if (controls > sample.length * controlShare) return `${controls} control characters in ${sample.length} bytes`;
  return high > sample.length * 0.1 ? `${high} bytes of 0xFE or 0xFF in ${sample.length}` : null;
}

/** Control characters but tab, line feed, vertical tab, form feed, carriage return and escape. */
function isControl(byte: number): boolean {
  return byte < 0x20 ? byte < 0x09 || (byte > 0x0d && byte !== 0x1b) : byte === 0x7f;
}
