import type { Input } from './reading.ts';

/** The forms of input that have a reader. */
export const forms = ['text', 'markdown', 'html', 'json', 'pdf', 'docx', 'feed'] as const;
export type Form = (typeof forms)[number];

/** A form that is read, or in words what the input is instead. */
export type Recognition = { readonly form: Form } | { readonly foreign: string };

const byContentType = {
  'text/markdown': 'markdown',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'application/json': 'json',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/rss+xml': 'feed',
  'application/atom+xml': 'feed',
} as const satisfies Record<string, Form>;

const byExtension = {
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  json: 'json',
  rss: 'feed',
  atom: 'feed',
} as const satisfies Record<string, Form>;

/** First bytes that say what a file is (Gary Kessler's table and the formats' own specifications). */
const signatures = [
  { bytes: [0x89, 0x50, 0x4e, 0x47], is: 'a PNG picture' },
  { bytes: [0xff, 0xd8, 0xff], is: 'a JPEG picture' },
  { bytes: [0x47, 0x49, 0x46, 0x38], is: 'a GIF picture' },
  { bytes: [0x1f, 0x8b], is: 'a gzip archive' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], is: 'a 7z archive' },
  { bytes: [0x52, 0x61, 0x72, 0x21], is: 'a RAR archive' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], is: 'a program (ELF)' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], is: 'an old or encrypted Office file' },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], is: 'an RTF document' },
] as const;

/** A ZIP archive's first entry, or the end of an empty one: "PK" alone begins names too. */
const zips = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
] as const;

/** A PDF's head, on a line of its own within its first kilobyte, whatever a mail or a proxy left above it. */
const PDF_HEAD = /^%PDF-\d\.\d/m;
const RIFF = /^RIFF[\s\S]{4}(?:WEBP|WAVE|AVI )/;
const HTML_START =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S]){0,2000}-->\s*)*<(?:!doctype html|html|head|body|article|main|div|p|h1|meta|title|section|script)\b/i;
const FEED_START =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<\?xml-stylesheet[^>]*>\s*)*(?:<!--(?:(?!-->)[\s\S]){0,2000}-->\s*)*<(?:rss|feed|rdf:RDF)[\s>]/i;
const XML_START = /^\s*<\?xml\b/;
const JSON_START = /^\s*\{\s*"/;

/** What an input is: by its bytes first, as they cannot be wrong, then by what its sender says. */
export function recognise({ bytes, hint }: Input): Recognition {
  if (zips.some((zip) => beginsWith(bytes, zip))) return { form: 'docx' };
  const signature = signatures.find((candidate) => beginsWith(bytes, candidate.bytes));
  if (signature !== undefined) return { foreign: signature.is };
  const first = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (RIFF.test(first)) return { foreign: 'a RIFF file (WebP, WAV or AVI)' };
  if (PDF_HEAD.test(first)) return { form: 'pdf' };
  const start = startOf(bytes);
  const declared = declaredForm(hint.contentType, hint.name);
  return { form: textualForm(start, declared) };
}

function textualForm(start: string, declared: Form | null): Form {
  if (FEED_START.test(start)) return 'feed';
  if (declared === 'html' || HTML_START.test(start)) return 'html';
  if (declared === 'json' || (declared === null && JSON_START.test(start))) return 'json';
  if (declared === 'feed' || XML_START.test(start)) return 'feed';
  return declared === 'markdown' ? 'markdown' : 'text';
}

function declaredForm(contentType: string | undefined, name: string | undefined): Form | null {
  const type = contentType?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const extension = name?.split('.').at(-1)?.toLowerCase() ?? '';
  return lookUp(byContentType, type) ?? lookUp(byExtension, extension);
}

function lookUp(table: Readonly<Record<string, Form>>, key: string): Form | null {
  return Object.hasOwn(table, key) ? (table[key] ?? null) : null;
}

function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** The first kilobytes as ASCII, zero bytes dropped: enough to see a tag in UTF-8 and UTF-16 alike. */
function startOf(bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return start.replaceAll('\u0000', '').replace(/^(?:ÿþ|þÿ|ï»¿)/, '');
}
