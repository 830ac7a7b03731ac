import type { ExtractedArticle } from '../../claims/extraction.ts';
import { failure, shown } from '../failures.ts';
import { type Input, oneArticle, type Reading } from '../reading.ts';
import { decode, decodingFailure } from '../text/decode.ts';
import { charsetOf } from '../text/encoding/declared-charsets.ts';
import { readPlainText } from '../text/read-plain-text.ts';
import { ArticleFields } from './article-fields.ts';

/** An article from its JSON form; what the fields say goes before what the text or the page says. */
export async function readJson({ bytes, name, hint }: Input): Promise<Reading> {
  const decoding = await decode(bytes, charsetOf(hint.contentType));
  if (decoding.kind !== 'text') return { kind: 'failure', failure: decodingFailure(decoding, name) };
  const parsed = parseJson(decoding.text);
  if ('found' in parsed) return { kind: 'failure', failure: failure('broken-json', { name, found: parsed.found }) };
  const fields = ArticleFields.safeParse(parsed.value);
  if (!fields.success) {
    const issue = fields.error.issues[0];
    const found = [issue?.path.join('.'), issue?.message].filter(Boolean).join(': ');
    return { kind: 'failure', failure: failure('invalid-article', { name, found }) };
  }
  const { text, html, ...known } = fields.data;
  const read =
    html === null ? oneArticle(readPlainText(text ?? '', known.title)) : await pageOf(html, { name, url: known.url });
  return read.kind === 'articles' ? { ...read, articles: read.articles.map((article) => told(article, known)) } : read;
}

/** An article as its sender knows it, where they know more than its text. */
function told(article: ExtractedArticle, known: Omit<ArticleFields, 'text' | 'html'>): ExtractedArticle {
  return {
    text: article.text,
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
  const { readPage } = await import('../html/read-page.ts');
  const { pageFailure } = await import('../html/page-bounds.ts');
  const excess = pageFailure(html, name);
  return excess === null ? oneArticle(readPage(html, { url })) : { kind: 'failure', failure: excess };
}

function parseJson(text: string): { readonly value: unknown } | { readonly found: string } {
  try {
    return { value: JSON.parse(text.replace(/^\ufeff/, '')) };
  } catch (error) {
    return { found: shown(error instanceof Error ? error.message : String(error)) };
  }
}
