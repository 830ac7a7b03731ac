import { failure, shown } from './failures.ts';
import { type Form, recognise } from './form.ts';
import { agreedLanguage } from './language.ts';
import { LONGEST_TEXT, largestInput, megabytes } from './limits.ts';
import type { Hint, Input, ReadArticle, Reading } from './reading.ts';
import { plainCharacters } from './text/plain-characters.ts';

export type { Hint, Reading } from './reading.ts';

type Reader = (input: Input) => Promise<Reading>;

/** One reader a form, loaded when the first input of that form comes: plain text never pays for the others. */
const readers = {
  text: async (input) => (await import('./text/read-text.ts')).readText(input),
  html: async (input) => (await import('./html/read-html.ts')).readHtml(input),
  markdown: async (input) => (await import('./markdown/read-markdown.ts')).readMarkdown(input),
  pdf: async (input) => (await import('./pdf/read-pdf.ts')).readPdf(input),
  docx: async (input) => (await import('./docx/read-docx.ts')).readDocx(input),
  feed: async (input) => (await import('./feeds/read-feed.ts')).readFeed(input),
  json: async (input) => (await import('./json/read-json.ts')).readJson(input),
} as const satisfies Record<Form, Reader>;

/** The articles that some bytes hold, or why they hold none. Never throws on what the bytes contain. */
export async function readArticle(bytes: Uint8Array, hint: Hint): Promise<Reading> {
  const input: Input = { bytes, name: hint.name === undefined ? 'the article' : shown(hint.name), hint };
  const recognition = recognise(input);
  if (bytes.length === 0) return { kind: 'failure', failure: failure('empty', { name: input.name }) };
  if ('foreign' in recognition) return refuse('unsupported-type', input, recognition.foreign);
  const { form } = recognition;
  if (bytes.length > largestInput[form]) {
    const found = `${megabytes(bytes.length)}; at most ${megabytes(largestInput[form])} as ${form}`;
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
  const worded = reading.articles.filter((article) => /\p{L}{2}/u.test(article.text));
  const articles = worded.filter((article) => Buffer.byteLength(article.text) <= LONGEST_TEXT);
  if (articles.length > 0) return { kind: 'articles', articles };
  const [longest] = worded.map((article) => Buffer.byteLength(article.text)).toSorted((a, b) => b - a);
  return longest === undefined
    ? { kind: 'failure', failure: failure('no-article-text', { name: input.name }) }
    : refuse('too-large', input, `${megabytes(longest)} of text; at most ${megabytes(LONGEST_TEXT)}`);
}
