import type { IngestionFailure } from '../claims/article.ts';
import { shorten } from '../claims/cut.ts';

/** What a failure's sentence may name: the input, and what was found in it. */
export type FailureSubject = { readonly name: string; readonly found?: string };

type Sentence = (subject: FailureSubject) => string;

/** Every way an input can fail to be read, with the sentence its sender gets: the value, and the way out. */
export const failureSentences = {
  empty: ({ name }) => `${name} is empty (0 bytes, or only blanks): send the article's text.`,
  'not-text': ({ name, found }) =>
    `${name} is not text (${found}): send plain text, Markdown, HTML, JSON, PDF, DOCX, RSS or Atom.`,
  'unknown-encoding': ({ name, found }) =>
    `${name} is text in an encoding that is not known for certain (${found}): save it as UTF-8, and send it again.`,
  'unsupported-type': ({ name, found }) =>
    `${name} is ${found}, which is not read here: send plain text, Markdown, HTML, JSON, PDF, DOCX, RSS or Atom.`,
  'too-large': ({ name, found }) => `${name} is too large (${found}): send one article at a time, without attachments.`,
  'too-deep': ({ name, found }) => `${name} is nested too deep (${found}): send the article's text alone.`,
  'too-slow-to-read': ({ name, found }) =>
    `${name} took too long to read (${found}): send the article's text alone, as plain text; the rest of it, or its form, is unusual.`,
  'too-much-to-read': ({ name, found }) =>
    `${name} takes too much memory to read (${found}): send the article's text alone, as plain text.`,
  'no-article-text': ({ name, found }) =>
    `${name} holds no article text${found === undefined ? '' : ` (${found})`}: send the article's paragraphs as text.`,
  'list-of-articles': ({ name, found }) =>
    `${name} lists articles and is none itself (${found}): send each article's own page, or give its feed to the feed poller.`,
  'several-articles': ({ name, found }) =>
    `${name} holds several articles where one is announced (${found}): send each by itself, or the page as a file.`,
  'broken-json': ({ name, found }) => `${name} is not valid JSON (${found}): mend it, or send the text alone as .txt.`,
  'invalid-article': ({ name, found }) =>
    `${name} is not an article (${found}): send {"title", "text" or "html", "url", "publishedAt", "publisher", "byline", "language"}.`,
  'encrypted-pdf': ({ name }) => `${name} is a PDF with a password: send it without one, or send its text.`,
  'image-only-pdf': ({ name, found }) =>
    `${name} is a PDF of pictures, without a text layer (${found}): run text recognition (OCR) on it first, or send its text.`,
  'meaningless-pdf': ({ name, found }) =>
    `${name} is a PDF whose text layer does not say what its pages show (${found}): run text recognition (OCR) on it, or send its text.`,
  'broken-pdf': ({ name, found }) => `${name} is not a readable PDF (${found}): save it again, or send its text.`,
  'encrypted-docx': ({ name }) => `${name} is a Word document with a password: send it without one, or send its text.`,
  'broken-docx': ({ name, found }) =>
    `${name} is not a readable Word document (${found}): save it again as .docx, or send its text.`,
  'broken-feed': ({ name, found }) =>
    `${name} is not a readable RSS or Atom feed (${found}): send the feed's XML as its site serves it.`,
  'feed-of-links': ({ name, found }) =>
    `${name} has only links and no full articles (${found}): give its address to the feed poller, which fetches them.`,
  'feed-without-entries': ({ name }) =>
    `${name} is a feed without entries, so there is no article in it yet: give its address to the feed poller, which reads what comes, or send an article's text.`,
  'feed-without-text': ({ name, found }) =>
    `${name} has no text long enough for an article and no link to one (${found}): send the article's text, or a feed whose entries carry it or link to it.`,
  sitemap: ({ name, found }) =>
    `${name} is a sitemap (${found}) and holds no article: give its address to the feed poller, which fetches what is new.`,
  'broken-wire': ({ name, found }) =>
    `${name} is no readable agency item (${found}): send NewsML-G2, NITF, ninjs or IPTC 7901 with its text inside, or the text alone.`,
  'table-without-text': ({ name, found }) =>
    `${name} is a table without a column of texts (${found}): name its columns in the first row: title, text, date, author, url.`,
  'address-alone': ({ name, found }) =>
    `${name} is an address alone (${found}): send the page itself, saved from a browser, or give a feed's address to the feed poller.`,
  'broken-archive': ({ name, found }) =>
    `${name} is not a readable ZIP archive (${found}): pack it again, or send its files one by one.`,
  'encrypted-archive': ({ name }) =>
    `${name} is a ZIP archive with a password: pack it without one, or send its files one by one.`,
  'broken-odt': ({ name, found }) =>
    `${name} is not a readable OpenDocument text (${found}): save it again as .odt or .docx, or send its text.`,
  'encrypted-odt': ({ name }) =>
    `${name} is an OpenDocument text with a password: save it without one, or send its text.`,
  'refused-address': ({ name, found }) =>
    `${name} is not fetched (${found}): give the http or https address of a public site.`,
  unreachable: ({ name, found }) =>
    `${name} could not be fetched (${found}): open it in a browser, and try again later.`,
  'no-reviews': ({ name, found }) =>
    `${name} holds no fact-checks (${found}): send ClaimReview as JSON-LD, a DataFeed or page with it, claims as the Fact Check Tools give them, or a table with the columns claim, url, publisher, rating.`,
  'too-many-reviews': ({ name, found }) => `${name} holds too much at once (${found}): send it in parts.`,
} as const satisfies Record<string, Sentence>;

/** A stable name of a failure, for programs. */
export type FailureCode = keyof typeof failureSentences;

/** A failure as its sender reads it. */
export function failure(code: FailureCode, subject: FailureSubject): IngestionFailure {
  return { code, message: failureSentences[code](subject) };
}

/** A foreign value short enough, and visible enough, to stand in a message. */
export function shown(value: string): string {
  const visible = JSON.stringify(shorten(value, 60));
  return visible.replaceAll(/\p{C}/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16) ?? ''}}`);
}
