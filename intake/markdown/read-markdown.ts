import { articleUrl } from '../article-url.ts';
import { publishedAt } from '../published-at.ts';
import { type Input, oneArticle, type Reading } from '../reading.ts';
import { decode, decodingFailure } from '../text/decode.ts';
import { charsetOf } from '../text/encoding/declared-charsets.ts';
import { readParagraphs } from '../text/read-paragraphs.ts';
import { fieldOf, readFrontMatter } from './front-matter.ts';
import { markdownBlocks } from './markdown-blocks.ts';
import { standfirstOf } from './standfirst.ts';
import { firstHeading } from './title.ts';

/** An article from Markdown: front matter first, the first heading as title, the rest as plain text. */
export async function readMarkdown({ bytes, name, hint }: Input): Promise<Reading> {
  const decoding = await decode(bytes, charsetOf(hint.contentType));
  if (decoding.kind !== 'text') return { kind: 'failure', failure: decodingFailure(decoding, name) };
  const head = await readFrontMatter(decoding.text);
  const blocks = markdownBlocks(head.below);
  const first = firstHeading(blocks);
  const title = fieldOf(head, 'title', 'headline') ?? first.title;
  const read = readParagraphs(blocks, title, first.isPart);
  const standfirst = standfirstOf(head, title);
  return oneArticle({
    title: read.title,
    text: [standfirst, read.text].filter((part) => part !== null && part !== '').join('\n\n'),
    publishedAt:
      publishedAt(
        fieldOf(head, 'date', 'published', 'publishedat', 'pubdate', 'publishdate', 'datepublished', 'created'),
      ) ?? read.publishedAt,
    byline: fieldOf(head, 'author', 'authors', 'byline')?.replace(/^by\s+/i, '') ?? read.byline,
    publisher: fieldOf(head, 'publisher', 'site', 'publication', 'source'),
    url: articleUrl(fieldOf(head, 'url', 'canonical_url', 'canonical', 'link')) ?? articleUrl(hint.url),
    language: fieldOf(head, 'language', 'lang'),
  });
}
