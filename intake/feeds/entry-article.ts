import type { ExtractedArticle } from '../../claims/extraction.ts';
import { articleUrl } from '../article-url.ts';
import { plainLine, readFragment } from '../html/read-fragment.ts';
import { publishedAt } from '../published-at.ts';
import { cleanText } from '../text/clean-text.ts';
import type { Feed, FeedEntry } from './parse-feed.ts';

/** A summary of so many characters that does not break off is taken for the article itself; chosen, not measured. */
const SHORTEST_ARTICLE = 600;

/** The article that a feed's entry carries whole, or null when it only points to one. */
export function entryArticle(feed: Feed, entry: FeedEntry): ExtractedArticle | null {
  const title = plainLine(entry.title);
  const text = wholeText(entry, title);
  if (text === null) return null;
  return {
    title,
    text,
    publishedAt: publishedAt(entry.published),
    byline: plainLine(entry.byline),
    publisher: plainLine(feed.title),
    url: articleUrl(entry.link),
    language: feed.language,
  };
}

function wholeText(entry: FeedEntry, title: string | null): string | null {
  const content = textOf(entry.content, title);
  if (content !== null && !breaksOff(content)) return content;
  const summary = textOf(entry.summary, title);
  if (summary !== null && summary.length >= SHORTEST_ARTICLE && !breaksOff(summary)) return summary;
  return null;
}

function textOf(html: string | null, title: string | null): string | null {
  if (html === null) return null;
  const text = /<\w/.test(html) ? readFragment(html, title) : (plainLine(html) ?? '');
  return cleanText(text) || null;
}

/** Whether a text ends as excerpts do: "…", "[…]", "[...]". */
function breaksOff(text: string): boolean {
  return /(?:…|\.\.\.)\s*\]?$/.test(text) || /\[\s*(?:…|\.\.\.|&hellip;)\s*\]$/.test(text);
}
