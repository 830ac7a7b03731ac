/** What tables, scrapers and editorial systems call the fields of an article; compared without case, blanks and signs. */
const columnNames = {
  title: ['title', 'headline', 'head', 'titel', 'titre', 'titulo', 'titolo'],
  text: [
    'text',
    'body',
    'bodytext',
    'content',
    'article',
    'articletext',
    'articlebody',
    'fulltext',
    'story',
    'maintext',
    'plaintext',
  ],
  html: ['html', 'bodyhtml', 'contenthtml', 'bodyxhtml'],
  url: ['url', 'link', 'address', 'canonicalurl', 'permalink', 'uri', 'weburl'],
  publishedAt: [
    'publishedat',
    'published',
    'date',
    'datepublished',
    'publicationdate',
    'publishdate',
    'pubdate',
    'published_at',
    'datum',
    'datetime',
  ],
  publisher: ['publisher', 'source', 'outlet', 'publication', 'site', 'newspaper', 'sourcename'],
  byline: ['byline', 'author', 'authors', 'by', 'writer', 'creator', 'autor', 'auteur'],
  language: ['language', 'lang', 'locale'],
} as const;

type Field = keyof typeof columnNames;
const fields = [
  'title',
  'text',
  'html',
  'url',
  'publishedAt',
  'publisher',
  'byline',
  'language',
] as const satisfies readonly Field[];

/** Which field of an article a column holds. */
function fieldOf(column: string): Field | null {
  const plain = column.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  return fields.find((field) => columnNames[field].some((name) => name === plain)) ?? null;
}

/** Whether some column holds an article's text. */
export function namesText(columns: readonly string[]): boolean {
  return columns.some((column) => ['text', 'html'].includes(fieldOf(column) ?? ''));
}

/** A record under the names of an article's fields; where several columns mean one, the first with a value. */
export function asArticleFields(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const known: Record<string, unknown> = {};
  for (const [column, value] of Object.entries(record)) {
    const field = fieldOf(column);
    if (field !== null && value !== '' && value !== null) known[field] ??= value;
  }
  if ('text' in known) delete known['html'];
  return known;
}

/** Whether a line is the header of a table of articles: three names or more of which one is a text's and one another's. */
export function isTableHeader(line: string): boolean {
  const columns = line.split(/[,;\t|]/).map((column) => column.replaceAll('"', '').trim());
  if (columns.length < 2 || columns.some((column) => column.length > 40)) return false;
  return (
    namesText(columns) && columns.filter((column) => fieldOf(column) !== null).length >= 2 && /^[^.!?]*$/.test(line)
  );
}
