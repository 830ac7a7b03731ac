import * as z from 'zod';
import type { ExtractedArticle } from '../../claims/extraction.ts';
import { publishedAt } from '../../intake/published-at.ts';
import { readArticle } from '../../intake/read-article.ts';

const text = z.string('must be a string').nullish();
const id = z.union([z.string(), z.number()], 'must be a string or a number').transform(String);

/** One line of input to `extract --stream`; other fields are nobody's business here. */
const ArticleLine = z.looseObject(
  {
    id,
    ...{ text, html: text, url: text, title: text },
    ...{ publishedAt: text, byline: text, publisher: text, language: text },
  },
  'must be an object',
);
type ArticleLine = z.infer<typeof ArticleLine>;

const Named = z.looseObject({ id });

/** Why a line gives no extraction, under the id it has, if it has one. */
export interface LineError {
  readonly id: string | null;
  readonly error: { readonly code: string; readonly message: string };
}

/** The article of a line, or what is wrong with it. */
export type LineReading =
  | { readonly kind: 'article'; readonly id: string; readonly article: ExtractedArticle }
  | ({ readonly kind: 'error' } & LineError);

/** Reads one line; `isVerbatim` takes its text as it is, without cleaning. */
export async function readLine(line: string, isVerbatim: boolean): Promise<LineReading> {
  const parsed = parseJson(line);
  if (parsed.kind === 'broken') return wrong(null, 'broken-json', `The line is not JSON: ${parsed.message}`);
  const named = Named.safeParse(parsed.value);
  const id = named.success ? named.data.id : null;
  const read = ArticleLine.safeParse(parsed.value);
  if (!read.success) {
    const issues = read.error.issues.map(({ path, message }) => `${path.join('.') || 'the line'}: ${message}`);
    return wrong(id, 'invalid-line', `${issues.join('; ')}. Send {"id", "text" or "html"}.`);
  }
  return isVerbatim ? verbatim(read.data) : cleaned(read.data);
}

function verbatim(line: ArticleLine): LineReading {
  if (typeof line.text !== 'string') {
    return wrong(line.id, 'no-text', '--verbatim takes the text as it is, and this line has no "text".');
  }
  const { title = null, byline = null, publisher = null, url = null, language = null } = line;
  const facts = { title, byline, publisher, url, language, publishedAt: publishedAt(line.publishedAt) };
  return { kind: 'article', id: line.id, article: { ...facts, text: line.text } };
}

async function cleaned({ id, ...fields }: ArticleLine): Promise<LineReading> {
  const { text, html, url, title, publishedAt, byline, publisher, language } = fields;
  const known = { text, html, url, title, publishedAt, byline, publisher, language };
  const file = JSON.stringify(known, (_key, value: unknown) => value ?? undefined);
  const reading = await readArticle(Buffer.from(file), { name: 'line', contentType: 'application/json' });
  if (reading.kind === 'failure') return { kind: 'error', id, error: reading.failure };
  const [article] = reading.articles;
  return article === undefined
    ? wrong(id, 'no-article-text', 'The line holds no article.')
    : { kind: 'article', id, article };
}

function wrong(id: string | null, code: string, message: string): LineReading {
  return { kind: 'error', id, error: { code, message } };
}

type Parsed =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'broken'; readonly message: string };

function parseJson(line: string): Parsed {
  try {
    return { kind: 'value', value: JSON.parse(line) };
  } catch (error) {
    return { kind: 'broken', message: error instanceof Error ? error.message : String(error) };
  }
}
