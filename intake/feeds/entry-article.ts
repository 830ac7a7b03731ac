import type { ExtractedArticle } from '../../claims/extraction.ts';
import { articleUrl } from '../article-url.ts';
import { plainLine, readFragment } from '../html/read-fragment.ts';
import { publishedAt } from '../published-at.ts';
import { cleanText } from '../text/clean-text.ts';
import type { Feed, FeedEntry } from './feed.ts';
import { endsAsTeaser, isOneSentence, isShowNotes } from './teaser.ts';

/** A summary of so many characters that does not break off is taken for the article itself; chosen, not measured. */
const shortestArticle = 600;

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
    url: entry.isShared ? null : articleUrl(entry.link),
    language: feed.language,
  };
}

function wholeText(entry: FeedEntry, title: string | null): string | null {
  const content = textOf(entry.content, title);
  if (content !== null && isWhole(content, entry)) return content.text;
  const summary = textOf(entry.summary, title);
  const isLong = summary !== null && (summary.text.length >= shortestArticle || leadsNowhere(entry));
  return isLong && isWhole(summary, entry) ? summary.text : null;
}

/** Whether an entry has no page that its summary could be a teaser of: its summary is all there is. */
function leadsNowhere({ link, isShared }: FeedEntry): boolean {
  return link === null && !isShared;
}

type EntryText = { readonly html: string; readonly text: string };

/** Whether a text is an article and not a teaser of one, nor notes to a recording. */
function isWhole({ html, text }: EntryText, { isRecording }: FeedEntry): boolean {
  return !endsAsTeaser(html) && !isOneSentence(text) && !(isRecording && isShowNotes(text));
}

function textOf(written: string | null, title: string | null): EntryText | null {
  if (written === null) return null;
  const html = unescaped(fromBase64(written));
  const text = cleanText(/<\w/.test(html) ? readFragment(html, title) : (plainLine(html) ?? ''));
  const again = escapedPage.test(text) ? cleanText(readFragment(text, title)) : text;
  return again === '' ? null : { html, text: again };
}

/** Tags that are escaped where an entry should have them as they are; a text on HTML does not begin with them. */
const escapedTag = /&lt;\/?(?:p|div|br|a|img|ul|h\d|strong|em|figure)\b/i;
const escapedPage = /^\s*<(?:p|div|figure|h\d|img)\b[^<>]*>[\s\S]*<\/(?:p|div|figure|h\d)>/i;

/** HTML that was escaped once more than its feed says. */
function unescaped(written: string): string {
  if (/<\w/.test(written) || !escapedTag.test(written)) return written;
  return written.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

/** Atom 0.3 may have its content in base64; nothing else is a word of sixty letters. */
function fromBase64(written: string): string {
  const lines = written.trim().split(/\s+/);
  const isBase64 = lines.every(
    (line, index) =>
      /^[A-Za-z0-9+/]+={0,2}$/.test(line) && (line.length >= 60 || (index > 0 && index === lines.length - 1)),
  );
  return isBase64 ? Buffer.from(lines.join(''), 'base64').toString('utf8') : written;
}
