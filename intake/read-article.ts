import type { IngestionFailure } from '../claims/article.ts';
import { isAddressAlone } from './address/address-alone.ts';
import { failure, shown } from './failures.ts';
import { recognise } from './form.ts';
import { agreedLanguage } from './language.ts';
import { longestText, megabytes } from './limits.ts';
import { type Form, mediaTypes } from './media-types.ts';
import type { Hint, Input, ReadArticle, Reading, Surroundings } from './reading.ts';
import { plainCharacters } from './text/plain-characters.ts';

export type { Hint, Reading } from './reading.ts';

type Reader = (input: Input) => Promise<Reading>;

/** One reader a form, loaded when the first input of that form comes: plain text never pays for the others. */
const readers = {
  text: async (input) => (await import('./text/read-text.ts')).readText(input),
  html: async (input) => (await import('./html/read-html.ts')).readHtml(input),
  markdown: async (input) => (await import('./markdown/read-markdown.ts')).readMarkdown(input),
  rst: async (input) => (await import('./rst/read-rst.ts')).readRst(input),
  json: async (input) => (await import('./json/read-json.ts')).readJson(input),
  table: async (input) => (await import('./table/read-table.ts')).readTable(input),
  pdf: async (input) => (await import('./pdf/read-pdf.ts')).readPdf(input),
  archive: async (input) => (await import('./archive/read-archive.ts')).readArchive(input),
  rtf: async (input) => (await import('./rtf/read-rtf.ts')).readRtf(input),
  mail: async (input) => (await import('./mail/read-mail.ts')).readMail(input),
  'saved-page': async (input) => (await import('./mail/read-saved-page.ts')).readSavedPage(input),
  subtitles: async (input) => (await import('./subtitles/read-subtitles.ts')).readSubtitles(input),
  wire: async (input) => (await import('./wire/read-wire.ts')).readWire(input),
  'wire-text': async (input) => (await import('./wire/read-wire-text.ts')).readWireText(input),
  feed: async (input) => (await import('./feeds/read-feed.ts')).readFeed(input),
  sitemap: async (input) => (await import('./feeds/read-sitemap.ts')).readSitemap(input),
  address: async (input) => (await import('./address/read-address.ts')).readAddress(input),
} as const satisfies Record<Form, Reader>;

/** The articles that some bytes hold, or why they hold none. Never throws on what the bytes contain. */
export async function readArticle(bytes: Uint8Array, hint: Hint, around: Surroundings = {}): Promise<Reading> {
  const name = hint.name === undefined ? 'the article' : shown(hint.name);
  const input: Input = { bytes, name, hint, around, readWithin: readArticle };
  const recognition = recognise(input);
  if (bytes.length === 0) return { kind: 'failure', failure: failure('empty', { name: input.name }) };
  if ('foreign' in recognition) return refuse('unsupported-type', input, recognition.foreign);
  const { form } = recognition;
  if (bytes.length > mediaTypes[form].largest) {
    const found = `${megabytes(bytes.length)}; at most ${megabytes(mediaTypes[form].largest)} as ${form}`;
    return refuse('too-large', input, found);
  }
  const reading = checked(await readers[form](input), input);
  return reading.kind === 'failure'
    ? reading
    : { ...reading, articles: await Promise.all(reading.articles.map(finished)) };
}

function refuse(code: Parameters<typeof failure>[0], { name }: Input, found: string): Reading {
  return { kind: 'failure', failure: failure(code, { name, found }) };
}

/** An article whose facts can be stored and shown, in the language of its text. */
async function finished(article: ReadArticle): Promise<ReadArticle> {
  const { title, byline, publisher } = article;
  return {
    ...article,
    title: plainFact(title),
    byline: plainFact(byline),
    publisher: plainFact(publisher),
    language: await agreedLanguage(article.language, article.text),
  };
}

/** A fact on one line, well-formed, without characters that nobody can see. */
function plainFact(fact: string | null): string | null {
  return fact === null ? null : plainCharacters(fact).replaceAll(/\s+/g, ' ').trim() || null;
}

/** The articles that have a word and are short enough; a feed's entry that has none, or is too long, takes no other with it. */
function checked(reading: Reading, input: Input): Reading {
  if (reading.kind === 'failure') return reading;
  const parts = reading.articles.map((article) => ({ article, failure: faultOf(article, input.name) }));
  const articles = parts.flatMap(({ article, failure }) => (failure === null ? [article] : []));
  const faults = parts.flatMap(({ article, failure }, index) =>
    failure === null ? [] : [{ part: article.title ?? `article ${index + 1}`, failure }],
  );
  const refused = [...(reading.refused ?? []), ...faults];
  if (articles.length > 0) return { kind: 'articles', articles, ...(refused.length > 0 ? { refused } : {}) };
  const long = faults.find(({ failure }) => failure.code === 'too-large');
  return { kind: 'failure', failure: (long ?? faults[0])?.failure ?? failure('no-article-text', { name: input.name }) };
}

/** Why an article cannot be stored: it has no word, or too many. */
function faultOf({ text }: ReadArticle, name: string): IngestionFailure | null {
  if (!/\p{L}{2}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text))
    return failure('no-article-text', { name });
  if (isAddressAlone(text)) return failure('address-alone', { name, found: shown(text) });
  const length = Buffer.byteLength(text);
  if (length <= longestText) return null;
  return failure('too-large', { name, found: `${megabytes(length)} of text; at most ${megabytes(longestText)}` });
}
