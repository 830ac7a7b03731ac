import type { ExtractedArticle } from '../../claims/extraction.ts';
import { failure, shown } from '../failures.ts';
import { type Input, oneArticle, type Reading } from '../reading.ts';
import { decode } from '../text/decode.ts';
import { readPlainText } from '../text/read-plain-text.ts';
import { ArticleFields } from './article-fields.ts';

/** An article from its JSON form; what the fields say goes before what the text or the page says. */
export async function readJson({ bytes, name }: Input): Promise<Reading> {
  const decoding = decode(bytes);
  if (decoding.kind === 'not-text')
    return { kind: 'failure', failure: failure('not-text', { name, found: decoding.found }) };
  const parsed = parseJson(decoding.text);
  if ('found' in parsed) return { kind: 'failure', failure: failure('broken-json', { name, found: parsed.found }) };
  const fields = ArticleFields.safeParse(parsed.value);
  if (!fields.success) {
    const issue = fields.error.issues[0];
    const found = [issue?.path.join('.'), issue?.message].filter(Boolean).join(': ');
    return { kind: 'failure', failure: failure('invalid-article', { name, found }) };
  }
  return oneArticle(await articleOf(fields.data));
}

async function articleOf(fields: ArticleFields): Promise<ExtractedArticle> {
  const read =
    fields.html === null
      ? readPlainText(fields.text ?? '', fields.title)
      : (await import('../html/read-page.ts')).readPage(fields.html, { url: fields.url });
  return {
    ...read,
    title: fields.title ?? read.title,
    publishedAt: fields.publishedAt ?? read.publishedAt,
    byline: fields.byline ?? read.byline,
    publisher: fields.publisher ?? read.publisher,
    url: fields.url ?? read.url,
    language: fields.language ?? read.language,
  };
}

function parseJson(text: string): { readonly value: unknown } | { readonly found: string } {
  try {
    return { value: JSON.parse(text.replace(/^\ufeff/, '')) };
  } catch (error) {
    return { found: shown(error instanceof Error ? error.message : String(error)) };
  }
}
