/** How a form of input is called by its senders: media types, and what its files' names end in. */
type MediaNames = { readonly types: readonly string[]; readonly endings: readonly string[] };

/** The forms of input that have a reader, with every name by which they come; nothing else lists them. */
export const mediaTypes = {
  text: { types: ['text/plain'], endings: ['txt', 'text'] },
  markdown: { types: ['text/markdown', 'text/x-markdown'], endings: ['md', 'markdown'] },
  rst: { types: ['text/x-rst', 'text/prs.fallenstein.rst'], endings: ['rst', 'rest'] },
  html: { types: ['text/html', 'application/xhtml+xml'], endings: ['html', 'htm', 'xhtml'] },
  json: {
    types: [
      ...['application/json', 'application/ld+json', 'application/feed+json', 'application/vnd.iptc.g2.newsitem+json'],
      ...['application/jsonl', 'application/x-ndjson', 'application/jsonlines'],
    ],
    endings: ['json', 'jsonld', 'ninjs', 'jsonl', 'ndjson'],
  },
  table: {
    types: ['text/csv', 'text/tab-separated-values', 'application/csv', 'application/vnd.ms-excel'],
    endings: ['csv', 'tsv'],
  },
  pdf: { types: ['application/pdf', 'application/x-pdf'], endings: ['pdf'] },
  archive: {
    types: [
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/vnd.oasis.opendocument.text',
      ...['application/zip', 'application/x-zip-compressed'],
    ],
    endings: ['docx', 'docm', 'odt', 'zip'],
  },
  rtf: { types: ['application/rtf', 'text/rtf', 'text/richtext'], endings: ['rtf'] },
  mail: { types: ['message/rfc822', 'application/mbox'], endings: ['eml', 'mbox'] },
  'saved-page': { types: ['multipart/related', 'application/x-mimearchive'], endings: ['mhtml', 'mht'] },
  subtitles: {
    types: ['text/vtt', 'application/x-subrip', 'application/ttml+xml'],
    endings: ['vtt', 'srt', 'sbv', 'ass', 'ssa', 'ttml', 'dfxp'],
  },
  wire: { types: ['application/vnd.iptc.g2.newsitem+xml', 'application/nitf+xml'], endings: ['nitf', 'newsml'] },
  'wire-text': { types: ['text/vnd.iptc.anpa'], endings: ['iptc', 'anpa'] },
  feed: {
    types: ['application/rss+xml', 'application/atom+xml', 'application/rdf+xml'],
    endings: ['rss', 'atom', 'rdf'],
  },
  sitemap: { types: [], endings: [] },
  address: { types: ['text/uri-list'], endings: ['url', 'webloc'] },
} as const satisfies Record<string, MediaNames>;

/** A form of input that has a reader. */
export type Form = keyof typeof mediaTypes;

type Row = readonly [Form, MediaNames];
const isForm = (name: string): name is Form => Object.hasOwn(mediaTypes, name);
const rows: readonly Row[] = Object.entries(mediaTypes).flatMap(([form, names]) =>
  isForm(form) ? [[form, names]] : [],
);

/** The form that a sender says an input has: by its media type, else by its name's ending. */
export function declaredForm(contentType: string | undefined, name: string | undefined): Form | null {
  const type = contentType?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const ending = endingOf(name);
  const byEnding = rows.find(([, { endings }]) => endings.includes(ending))?.[0];
  const byType = rows.find(([form, { types }]) => form !== 'text' && types.includes(type))?.[0];
  return byType ?? byEnding ?? (type === 'text/plain' ? 'text' : null);
}

/** The media type of a file that is known by its name alone. */
export function contentTypeOf(name: string): string {
  const ending = endingOf(name);
  const [, names] = rows.find(([, { endings }]) => endings.includes(ending)) ?? [];
  return names?.types[0] ?? 'application/octet-stream';
}

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

/** What a file is that a typesetter reads, by its name; null for others. */
export function typesetName(name: string | undefined): string | null {
  return typesetEndings[endingOf(name)] ?? null;
}

/** Whether a name is that of a program's source or settings. */
export function isSourceName(name: string | undefined): boolean {
  return sourceEndings.has(endingOf(name)) || sourceNames.test(name ?? '');
}

/** Every ending that is read, for people. */
export const readEndings: readonly string[] = rows.flatMap(([, { endings }]) => endings.map((ending) => `.${ending}`));

function endingOf(name: string | undefined): string {
  return name?.includes('.') === true ? (name.split('.').at(-1)?.toLowerCase() ?? '') : '';
}
