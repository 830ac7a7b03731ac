import { isAddressAlone } from './address/address-alone.ts';
import { isMarkdown } from './markdown/is-markdown.ts';
import { declaredForm, type Form, isSourceName, typesetName } from './media-types.ts';
import type { Input } from './reading.ts';
import { isRst } from './rst/is-rst.ts';
import { isTableHeader } from './table/column-names.ts';
import { isGrid } from './table/grid.ts';
import { isSourceText } from './text/source-text.ts';
import { rootOf } from './xml/root.ts';

/** A form that is read, or in words what the input is instead. */
export type Recognition = { readonly form: Form } | { readonly foreign: string };

/** First bytes that say what a file is (Gary Kessler's table and the formats' own specifications). */
const signatures = [
  { bytes: [0x89, 0x50, 0x4e, 0x47], is: 'a PNG picture' },
  { bytes: [0xff, 0xd8, 0xff], is: 'a JPEG picture' },
  { bytes: [0x47, 0x49, 0x46, 0x38], is: 'a GIF picture' },
  { bytes: [0x49, 0x49, 0x2a, 0x00], is: 'a TIFF picture' },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], is: 'a TIFF picture' },
  { bytes: [0x38, 0x42, 0x50, 0x53, 0x00, 0x01], is: 'a Photoshop picture' },
  { bytes: [0x1f, 0x8b], is: 'a gzip archive' },
  { bytes: [0x42, 0x5a, 0x68, 0x39, 0x31, 0x41, 0x59], is: 'a bzip2 archive' },
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], is: 'an xz archive' },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], is: 'a Zstandard archive' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], is: 'a 7z archive' },
  { bytes: [0x52, 0x61, 0x72, 0x21], is: 'a RAR archive' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], is: 'a program (ELF)' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], is: 'an old or encrypted Office file' },
  { bytes: [0x49, 0x44, 0x33], is: 'a sound recording (MP3)' },
  { bytes: [0x4f, 0x67, 0x67, 0x53], is: 'a recording (Ogg)' },
  { bytes: [0x66, 0x4c, 0x61, 0x43, 0x00], is: 'a sound recording (FLAC)' },
  { bytes: [0x1a, 0x45, 0xdf, 0xa3], is: 'a recording (Matroska or WebM)' },
  { bytes: [0xf7, 0x02, 0x01, 0x83], is: 'what TeX has set (DVI)' },
  { bytes: [0x62, 0x70, 0x6c, 0x69, 0x73, 0x74], is: 'a binary property list' },
] as const;

/** A ZIP archive's first entry, or the end of an empty one: "PK" alone begins names too. */
const zips = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
] as const;

/** A PDF's head, on a line of its own within its first kilobyte, whatever a mail or a proxy left above it. */
const pdfHead = /^%PDF-\d\.\d/m;
/** What the first line of a text says that it is, of what holds no article or keeps one inside something else. */
const foreignTexts: readonly (readonly [RegExp, string])[] = [
  [/^\s{0,100}BEGIN:VCALENDAR\b/i, 'a calendar'],
  [/^\s{0,100}BEGIN:VCARD\b/i, 'an address card'],
  [/^WARC\/\d\.\d/, 'a web archive (WARC)'],
  [/^%!PS-Adobe-\d/, 'a PostScript file'],
  [/^HTTP\/\d(?:\.\d)? \d{3}/, 'what a server answered, with its header'],
];

/** What a text of a typesetter begins with, below its remarks. */
const typeset: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:[ \t]*%[^\n]{0,400}\n|[ \t]*\r?\n){0,60}[ \t]*\\(?:documentclass|documentstyle|usepackage|begin\{document\}|chapter\*?\{|section\*?\{|input\{)/,
    'a TeX document',
  ],
  [/^\\input texinfo\b/, 'a Texinfo document'],
  [
    /^(?:@(?:c|comment|ignore)\b[^\n]{0,400}\n|[ \t]*\r?\n){0,60}@(?:setfilename|settitle|node|chapter|section|display|menu|include|ifinfo|titlepage|copying|top)\b/,
    'a Texinfo document',
  ],
];

const source = 'the source of a program, or its settings';

const riff = /^RIFF[\s\S]{4}(?:WEBP|WAVE|AVI )/;

/** ISO's container of recordings and pictures, whose first box is "ftyp" and seldom longer than 255 bytes. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the length of a box
const isoMedia = /^\u0000{3}[\s\S]ftyp/;

/** What the first kilobytes of a text begin with, whatever its sender says; in this order. */
const starts: readonly (readonly [Form, RegExp])[] = [
  ['rtf', /^\s{0,100}\{\\rtf/],
  ['subtitles', /^WEBVTT(?:[ \t\r\n]|$)/],
  ['subtitles', /^\s{0,100}(?:\d{1,6}[ \t]*\r?\n)?\d{1,2}:\d{2}:\d{2}[,.]\d{1,3}[ \t]*(?:-->|,\d{1,2}:\d{2}:\d{2}\.)/],
  ['subtitles', /^\s{0,100}\[Script Info\]/],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a wire message begins with SYN or SOH
  ['wire-text', /^[\s\u0016]{0,20}\u0001/],
  ['mail', /^From \S{1,200} [^\r\n]{6,200}\r?\n[\w-]{1,60}:/],
  [
    'address',
    /^\s{0,100}(?:\[\{[\dA-F-]{36}\}\]\r?\n(?:[^[\r\n]{0,200}\r?\n){0,10})?\[(?:InternetShortcut|Desktop Entry)\]/i,
  ],
];

/** The form of an XML document, by the name of its root; others are no articles. */
const roots: Readonly<Record<string, Form>> = {
  html: 'html',
  rss: 'feed',
  feed: 'feed',
  RDF: 'feed',
  urlset: 'sitemap',
  sitemapindex: 'sitemap',
  nitf: 'wire',
  newsItem: 'wire',
  newsMessage: 'wire',
  packageItem: 'wire',
  NewsML: 'wire',
  plist: 'address',
  tt: 'subtitles',
};

const htmlStart =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S]){0,2000}-->\s*)*<(?:!doctype html|html|head|body|article|main|div|p|h1|meta|title|section|script)\b/i;
/** The beginning of a page, and of no piece of one. */
const wholePage =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S]){0,2000}-->\s*)*<(?:!doctype html|html|head|body)\b/i;
const xmlStart = /^\s*(?:<\?xml\b|<!--(?:(?!-->)[\s\S]){0,2000}-->\s*<[A-Za-z])/;
const jsonStart = /^\s*(?:\[\s*)?\{\s*"/;

/** Header fields that mail has and no memo is written with, and those that both have. */
const mailOnly =
  /^(?:received|return-path|delivered-to|message-id|mime-version|content-type|x-[\w-]+|dkim-signature)$/i;
const mailField = /^(?:from|to|cc|subject|date|sender|reply-to)$/i;

/** What an input is: by its bytes first, as they cannot be wrong, then by what its sender says. */
export function recognise({ bytes, hint }: Input): Recognition {
  if (zips.some((zip) => beginsWith(bytes, zip))) return { form: 'archive' };
  const signature = signatures.find((candidate) => beginsWith(bytes, candidate.bytes));
  if (signature !== undefined) return { foreign: signature.is };
  const first = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (riff.test(first)) return { foreign: 'a RIFF file (WebP, WAV or AVI)' };
  if (isoMedia.test(first)) return { foreign: 'a recording or a picture (MP4, MOV, HEIC)' };
  if (pdfHead.test(first)) return { form: 'pdf' };
  const declared = declaredForm(hint.contentType, hint.name);
  if ((declared === null || declared === 'text') && isSourceName(hint.name)) return { foreign: source };
  const typesetter = declared === null || declared === 'text' ? typesetName(hint.name) : null;
  return typesetter === null ? textualForm(startOf(bytes), declared) : { foreign: typesetter };
}

function textualForm(start: string, declared: Form | null): Recognition {
  const foreign = foreignTexts.find(([pattern]) => pattern.test(start));
  if (foreign !== undefined) return { foreign: foreign[1] };
  if (isAddressAlone(start)) return { form: 'address' };
  const begun = starts.find(([, pattern]) => pattern.test(start));
  if (begun !== undefined) return { form: begun[0] };
  const root = rootOf(start);
  const known = formOfRoot(root);
  if (known !== null) return { form: known };
  if (htmlStart.test(start)) return { form: htmlOrMarkdown(start, declared) };
  if (isMail(start)) return { form: /^content-type:\s*multipart\/related/im.test(start) ? 'saved-page' : 'mail' };
  if (declared === null || declared === 'text') return undeclaredForm(start, root);
  if (declared === 'pdf' || declared === 'archive') return { form: 'text' };
  return { form: declared };
}

function formOfRoot(root: string | null): Form | null {
  return root !== null && Object.hasOwn(roots, root) ? (roots[root] ?? null) : null;
}

function undeclaredForm(start: string, root: string | null): Recognition {
  if (jsonStart.test(start)) return { form: 'json' };
  if (isTableHeader(start.split(/\r?\n/, 1)[0] ?? '') || isGrid(start)) return { form: 'table' };
  if (!xmlStart.test(start)) return textForm(start);
  return root === null ? { form: 'feed' } : { foreign: `an XML file of a kind of its own (its root is <${root}>)` };
}

/** What a text without tags is by its marks. */
function textForm(start: string): Recognition {
  const set = typeset.find(([pattern]) => pattern.test(start));
  if (set !== undefined) return { foreign: set[1] };
  if (isMarkdown(start)) return { form: 'markdown' };
  if (isRst(start)) return { form: 'rst' };
  return isSourceText(start) ? { foreign: source } : { form: 'text' };
}

/** What begins with a piece of HTML: Markdown begins so, too, as its name or its marks say. */
function htmlOrMarkdown(start: string, declared: Form | null): Form {
  if (wholePage.test(start)) return 'html';
  const isByMarks = (declared === null || declared === 'text') && isMarkdown(start);
  return declared === 'markdown' || isByMarks ? 'markdown' : 'html';
}

/** Whether a text begins with the header of a mail: fields on lines of their own, the usual ones among them. */
function isMail(start: string): boolean {
  const head = start.split(/\r?\n\r?\n/, 1)[0] ?? '';
  const lines = head.split(/\r?\n/).filter((line) => !/^[ \t]/.test(line));
  const names = lines.map((line) => /^([\w-]{1,60}):(?:[ \t]|$)/.exec(line)?.[1] ?? '');
  if (names.length < 2 || names.slice(0, 20).includes('')) return false;
  const usual = names.filter((name) => mailField.test(name)).length;
  return names.some((name) => mailOnly.test(name)) ? usual >= 1 : usual >= 3;
}

function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** The first kilobytes as ASCII, zero bytes dropped: enough to see a tag in UTF-8 and UTF-16 alike. */
function startOf(bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return start.replaceAll('\u0000', '').replace(/^(?:ÿþ|þÿ|ï»¿)/, '');
}
