/**
 * What tables, scrapers and editorial systems call the fields of an article, in the languages of news; compared
 * without case, accents, blanks and signs.
 */
const columnNames = {
  title: words(
    'title headline head articletitle headlines titel ueberschrift uberschrift schlagzeile titre titulo titular titolo overskrift rubrik otsikko tytul nadpis baslik заголовок название заглавие 标题 標題 タイトル 見出し 제목',
  ),
  text: words(
    'text body bodytext content article articletext articlebody fulltext story maintext plaintext textcontent newstext ' +
      'inhalt artikeltext volltext texte contenu corps texto cuerpo contenido conteudo corpo testo contenuto artikel tekst tresc inhoud obsah metin icerik текст содержание 正文 内容 本文 본문 내용',
  ),
  html: words('html bodyhtml contenthtml bodyxhtml'),
  url: words('url link address canonicalurl permalink uri weburl webaddress adresse lien enlace ссылка 链接 網址'),
  publishedAt: words(
    'publishedat published date datepublished publicationdate publishdate pubdate datetime datepublish publishedtime publishedon publishtime created timestamp ' +
      'datum erscheinungsdatum fecha fechapublicacion data datapubblicazione datapublikacji tarih дата 日期 発行日 날짜',
  ),
  publisher: words(
    'publisher source outlet publication site newspaper sourcename sitename medium quelle zeitung fuente fonte journal источник 来源',
  ),
  byline: words(
    'byline author authors by writer creator autor autoren auteur auteurs autore autori autores verfasser yazar автор 作者 記者 기자',
  ),
  language: words('language lang locale sprache langue idioma lingua'),
} as const;

function words(names: string): readonly string[] {
  return names.split(' ');
}

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
  const plain = column
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .normalize('NFC');
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
