const MiB = 1024 * 1024;

/** A form of input: by which names it comes, how many bytes of it are read, and what shows it without a name. */
interface FormRow {
  readonly types: readonly string[];
  readonly endings: readonly string[];
  /** The largest input that is read, in bytes. */
  readonly largest: number;
  /** What the first kilobytes of a text in this form begin with, whatever its sender says. */
  readonly starts?: readonly RegExp[];
  /** The names of the roots of its XML documents. */
  readonly roots?: readonly string[];
}

/** The forms of input that have a reader; nothing else lists them but `readers`, which the compiler holds to this. */
export const mediaTypes = {
  text: { types: ['text/plain'], endings: ['txt', 'text'], largest: 4 * MiB },
  markdown: { types: ['text/markdown', 'text/x-markdown'], endings: ['md', 'markdown'], largest: 2 * MiB },
  rst: { types: ['text/x-rst', 'text/prs.fallenstein.rst'], endings: ['rst', 'rest'], largest: 2 * MiB },
  html: {
    types: ['text/html', 'application/xhtml+xml'],
    endings: ['html', 'htm', 'xhtml'],
    largest: 8 * MiB,
    roots: ['html'],
  },
  json: {
    types: [
      ...['application/json', 'application/ld+json', 'application/feed+json', 'application/vnd.iptc.g2.newsitem+json'],
      ...['application/jsonl', 'application/x-ndjson', 'application/jsonlines'],
    ],
    endings: ['json', 'jsonld', 'ninjs', 'jsonl', 'ndjson'],
    largest: 8 * MiB,
  },
  table: {
    types: ['text/csv', 'text/tab-separated-values', 'application/csv', 'application/vnd.ms-excel'],
    endings: ['csv', 'tsv'],
    largest: 8 * MiB,
  },
  pdf: { types: ['application/pdf', 'application/x-pdf'], endings: ['pdf'], largest: 32 * MiB },
  archive: {
    types: [
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/vnd.oasis.opendocument.text',
      ...['application/zip', 'application/x-zip-compressed'],
    ],
    endings: ['docx', 'docm', 'odt', 'zip'],
    largest: 32 * MiB,
  },
  rtf: {
    types: ['application/rtf', 'text/rtf', 'text/richtext'],
    endings: ['rtf'],
    largest: 16 * MiB,
    starts: [/^\s{0,100}\{\\rtf/],
  },
  mail: {
    types: ['message/rfc822', 'application/mbox'],
    endings: ['eml', 'mbox'],
    largest: 32 * MiB,
    starts: [/^From \S{1,200} [^\r\n]{6,200}\r?\n[\w-]{1,60}:/],
  },
  'saved-page': {
    types: ['multipart/related', 'application/x-mimearchive'],
    endings: ['mhtml', 'mht'],
    largest: 32 * MiB,
  },
  subtitles: {
    types: ['text/vtt', 'application/x-subrip', 'application/ttml+xml'],
    endings: ['vtt', 'srt', 'sbv', 'ass', 'ssa', 'ttml', 'dfxp'],
    largest: 4 * MiB,
    starts: [
      /^WEBVTT(?:[ \t\r\n]|$)/,
      /^\s{0,100}(?:\d{1,6}[ \t]*\r?\n)?\d{1,2}:\d{2}:\d{2}[,.]\d{1,3}[ \t]*(?:-->|,\d{1,2}:\d{2}:\d{2}\.)/,
      /^\s{0,100}\[Script Info\]/,
    ],
    roots: ['tt'],
  },
  wire: {
    types: ['application/vnd.iptc.g2.newsitem+xml', 'application/nitf+xml'],
    endings: ['nitf', 'newsml'],
    largest: 8 * MiB,
    roots: ['nitf', 'newsItem', 'newsMessage', 'packageItem', 'NewsML'],
  },
  'wire-text': {
    types: ['text/vnd.iptc.anpa'],
    endings: ['iptc', 'anpa'],
    largest: MiB,
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a wire message begins with SYN or SOH
    starts: [/^[\s\u0016]{0,20}\u0001/],
  },
  feed: {
    types: ['application/rss+xml', 'application/atom+xml', 'application/rdf+xml'],
    endings: ['rss', 'atom', 'rdf'],
    largest: 8 * MiB,
    roots: ['rss', 'feed', 'RDF'],
  },
  sitemap: { types: [], endings: [], largest: 8 * MiB, roots: ['urlset', 'sitemapindex'] },
  address: {
    types: ['text/uri-list'],
    endings: ['url', 'webloc'],
    largest: MiB / 16,
    starts: [
      /^\s{0,100}(?:\[\{[\dA-F-]{36}\}\]\r?\n(?:[^[\r\n]{0,200}\r?\n){0,10})?\[(?:InternetShortcut|Desktop Entry)\]/i,
    ],
    roots: ['plist'],
  },
} as const satisfies Record<string, FormRow>;

/** A form of input that has a reader. */
export type Form = keyof typeof mediaTypes;

type Row = readonly [Form, FormRow];
const isForm = (name: string): name is Form => Object.hasOwn(mediaTypes, name);
const rows: readonly Row[] = Object.entries(mediaTypes).flatMap(([form, row]) => (isForm(form) ? [[form, row]] : []));

/** The form that a sender says an input has: by its media type, else by its name's ending. */
export function declaredForm(contentType: string | undefined, name: string | undefined): Form | null {
  const type = contentType?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const ending = endingOf(name);
  const byEnding = rows.find(([, { endings }]) => endings.includes(ending))?.[0];
  const byType = rows.find(([form, { types }]) => form !== 'text' && types.includes(type))?.[0];
  return byType ?? byEnding ?? (type === 'text/plain' ? 'text' : null);
}

/** The form whose texts begin as this one does. */
export function formOfStart(start: string): Form | null {
  return rows.find(([, { starts = [] }]) => starts.some((pattern) => pattern.test(start)))?.[0] ?? null;
}

/** The form of an XML document, by the name of its root; others are no articles. */
export function formOfRoot(root: string | null): Form | null {
  return rows.find(([, { roots = [] }]) => root !== null && roots.includes(root))?.[0] ?? null;
}

/** The media type of a file that is known by its name alone. */
export function contentTypeOf(name: string): string {
  const ending = endingOf(name);
  const [, names] = rows.find(([, { endings }]) => endings.includes(ending)) ?? [];
  return names?.types[0] ?? 'application/octet-stream';
}

/** Every ending that is read, for people. */
export const readEndings: readonly string[] = rows.flatMap(([, { endings }]) => endings.map((ending) => `.${ending}`));

/** What a file's name ends in, in lower case; empty where it has no ending. */
export function endingOf(name: string | undefined): string {
  return name?.includes('.') === true ? (name.split('.').at(-1)?.toLowerCase() ?? '') : '';
}
