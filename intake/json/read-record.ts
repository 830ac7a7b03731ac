import { articleUrl } from '../article-url.ts';
import { failure, shown } from '../failures.ts';
import { publishedAt } from '../published-at.ts';
import { oneArticle, type ReadArticle, type Reading } from '../reading.ts';
import { asArticleFields } from '../table/column-names.ts';
import { readPlainText } from '../text/read-plain-text.ts';
import { ArticleFields } from './article-fields.ts';

/** The article of a record: fields by their own names are held to what they must be, those by other names are taken where they are it. */
export async function readRecord(record: unknown, name: string): Promise<Reading> {
  const fields = ArticleFields.safeParse(isRecord(record) ? fieldsIn(record) : record);
  if (fields.success) return readFields(fields.data, name);
  const issue = fields.error.issues[0];
  const found = [issue?.path.join('.'), issue?.message].filter(Boolean).join(': ');
  return { kind: 'failure', failure: failure('invalid-article', { name, found }) };
}

function fieldsIn(written: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const record = Object.fromEntries(Object.entries(written).map(([key, value]) => [key, rendered(value)]));
  return { ...renamedFields(record), ...exactFields(record) };
}

/** WordPress's interface has a text as an object with its HTML. */
function rendered(value: unknown): unknown {
  return isRecord(value) && typeof value['rendered'] === 'string' ? value['rendered'] : value;
}

function exactFields(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => Object.hasOwn(ArticleFields.shape, key)));
}

/** Fields by the names that tables and scrapers have for them; a date that is none and the like are let be. */
function renamedFields(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { publishedAt: date, byline, url, text, html, ...rest } = asArticleFields(record);
  const isExact = typeof record['text'] === 'string' || typeof record['html'] === 'string';
  const isPage = typeof text === 'string' && /<(?:p|div|br|h\d|ul)\b/i.test(text);
  return {
    ...Object.fromEntries(Object.entries(rest).filter(([, value]) => typeof value === 'string')),
    ...(isExact ? {} : isPage ? { html: text } : typeof text === 'string' ? { text } : { html }),
    ...(typeof date === 'string' && publishedAt(date) !== null ? { publishedAt: date } : {}),
    ...(typeof url === 'string' && articleUrl(url) !== null ? { url } : {}),
    ...(typeof byline === 'string' ? { byline } : {}),
    ...(Array.isArray(byline) ? { byline: byline.map(nameOf).filter(Boolean).join(', ') } : {}),
  };
}

/** A person's name, as a text or as an object with one. */
export function nameOf(person: unknown): string {
  if (typeof person === 'string') return person;
  return isRecord(person) && typeof person['name'] === 'string' ? person['name'] : '';
}

/** A text that is nothing but an address: nobody wrote it as an article. */
const address = /^\s*https?:\/\/\S+\s*$/i;

/** An article from its fields; what they say goes before what the text or the page says. */
export async function readFields({ text, html, ...known }: ArticleFields, name: string): Promise<Reading> {
  if (address.test(text ?? ''))
    return { kind: 'failure', failure: failure('address-alone', { name, found: shown((text ?? '').trim()) }) };
  const read =
    html === null ? oneArticle(readPlainText(text ?? '', known.title)) : await pageOf(html, { name, url: known.url });
  return read.kind === 'articles' ? { ...read, articles: read.articles.map((article) => told(article, known)) } : read;
}

/** An article as its sender knows it, where they know more than its text. */
function told(article: ReadArticle, known: Omit<ArticleFields, 'text' | 'html'>): ReadArticle {
  return {
    ...article,
    title: known.title ?? article.title,
    publishedAt: known.publishedAt ?? article.publishedAt,
    byline: known.byline ?? article.byline,
    publisher: known.publisher ?? article.publisher,
    url: known.url ?? article.url,
    language: known.language ?? article.language,
  };
}

async function pageOf(
  html: string,
  { name, url }: { readonly name: string; readonly url: string | null },
): Promise<Reading> {
  const { pageReading } = await import('../html/read-page.ts');
  const { pageFailure } = await import('../html/page-bounds.ts');
  const excess = pageFailure(html, name);
  if (excess !== null) return { kind: 'failure', failure: excess };
  const reading = pageReading(html, { url }, name);
  if (reading.kind === 'failure' || reading.articles.length === 1) return reading;
  const found = `${reading.articles.length} in one "html"`;
  return { kind: 'failure', failure: failure('several-articles', { name, found }) };
}

/** Whether a value is an object of JSON. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
