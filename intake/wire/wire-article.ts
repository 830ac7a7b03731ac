import type { ExtractedArticle } from '../../claims/extraction.ts';
import { articleUrl } from '../article-url.ts';
import { languageTag } from '../language-tag.ts';
import { publishedAt } from '../published-at.ts';
import { readPlainText } from '../text/read-plain-text.ts';

/** What an agency's item says of its article; null or nothing where it does not. */
export type WireItem = {
  readonly title: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  readonly publisher: string | null;
  readonly url?: string | null;
  readonly language: string | null;
  readonly paragraphs: readonly string[];
};

const byPattern = /^(?:by|von|par|por|di|da)\s+/i;

/** The article of an agency's item: what its fields say goes before what its text says. */
export function wireArticle(item: WireItem): ExtractedArticle {
  const read = readPlainText(item.paragraphs.join('\n\n'), item.title);
  return {
    text: read.text,
    title: read.title,
    byline: item.byline?.replace(byPattern, '') ?? read.byline,
    publishedAt: publishedAt(item.published) ?? read.publishedAt,
    publisher: item.publisher,
    url: articleUrl(item.url),
    language: languageTag(item.language),
  };
}
