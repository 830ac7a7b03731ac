import { endingOf } from './media-types.ts';
import { isSourceText } from './text/source-text.ts';

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

const riff = /^RIFF[\s\S]{4}(?:WEBP|WAVE|AVI )/;

/** ISO's container of recordings and pictures, whose first box is "ftyp" and seldom longer than 255 bytes. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the length of a box
const isoMedia = /^\u0000{3}[\s\S]ftyp/;

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

/** Endings of programs' sources and settings, whose text is nobody's article. */
const sourceEndings: ReadonlySet<string> = new Set(
  'java js mjs cjs jsx ts tsx py rb php c cc cpp h hpp cs go rs swift kt scala pl pm sh bash ps1 bat sql css scss less lua r m vb asm ini cfg conf properties prefs toml yaml yml lock cmake'.split(
    ' ',
  ),
);

/** Names that programs' tools give to their settings, though they end like a text or have no ending. */
const sourceNames =
  /(?:^|[_/-])(?:cmakelists\.txt|(?:gnu)?makefile|dockerfile|gemfile|rakefile|jenkinsfile|vagrantfile|requirements(?:[-_]\w{1,20})?\.txt|robots\.txt|ads\.txt|\.\w{1,20}(?:ignore|rc|attributes))$/i;

/** Endings of what typesetters read, with what each is. */
const typesetEndings: Readonly<Record<string, string>> = {
  tex: 'a TeX document',
  ltx: 'a TeX document',
  texi: 'a Texinfo document',
  texinfo: 'a Texinfo document',
  txi: 'a Texinfo document',
};

const source = 'the source of a program, or its settings';

/** What a file without an article is by its first bytes; null for all that may hold one. */
export function foreignBytes(bytes: Uint8Array): string | null {
  const signature = signatures.find((candidate) => beginsWith(bytes, candidate.bytes));
  if (signature !== undefined) return signature.is;
  const first = new TextDecoder('latin1').decode(bytes.subarray(0, 16));
  if (riff.test(first)) return 'a RIFF file (WebP, WAV or AVI)';
  return isoMedia.test(first) ? 'a recording or a picture (MP4, MOV, HEIC)' : null;
}

/** What a text is whose name says that it is no article: a program's source or settings, or what a typesetter reads. */
export function foreignName(name: string | undefined): string | null {
  if (sourceEndings.has(endingOf(name)) || sourceNames.test(name ?? '')) return source;
  return typesetEndings[endingOf(name)] ?? null;
}

/** What a text says by its first line that it is, where that is no article. */
export function foreignStart(start: string): string | null {
  return foreignTexts.find(([pattern]) => pattern.test(start))?.[1] ?? null;
}

/** What a typesetter reads, by the first of its commands. */
export function typesetText(start: string): string | null {
  return typeset.find(([pattern]) => pattern.test(start))?.[1] ?? null;
}

/** A program's source, by the look of its lines. */
export function sourceText(start: string): string | null {
  return isSourceText(start) ? source : null;
}

/** Whether a file begins with some bytes. */
export function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
