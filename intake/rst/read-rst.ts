import { articleUrl } from '../article-url.ts';
import { publishedAt } from '../published-at.ts';
import { type Input, oneArticle, type Reading } from '../reading.ts';
import { decode, decodingFailure } from '../text/decode.ts';
import { charsetOf } from '../text/encoding/declared-charsets.ts';
import { readParagraphs } from '../text/read-paragraphs.ts';
import { headsNewest } from '../text/version-line.ts';
import { rstText } from './rst-blocks.ts';

/** An article from reStructuredText: its first title, the fields of its head, the rest as plain text. */
export async function readRst({ bytes, name, hint }: Input): Promise<Reading> {
  const decoding = await decode(bytes, charsetOf(hint.contentType));
  if (decoding.kind !== 'text') return { kind: 'failure', failure: decodingFailure(decoding, name) };
  const { title, fields, paragraphs } = rstText(decoding.text.replaceAll(/\r\n?/g, '\n'));
  const headings = paragraphs.flatMap(({ text, kind }) => (kind === 'heading' ? [text] : []));
  const isPart = title !== null && headsNewest(title, [title, ...headings]);
  const read = isPart
    ? readParagraphs([{ text: title, kind: 'heading' }, ...paragraphs], null, true)
    : readParagraphs(paragraphs, title);
  return oneArticle({
    ...read,
    publishedAt: publishedAt(fields.get('date')) ?? read.publishedAt,
    byline: fields.get('author') ?? fields.get('authors') ?? read.byline,
    url: articleUrl(hint.url),
  });
}
