import { failure, shown } from '../failures.ts';
import { mostArticles } from '../limits.ts';
import { type Input, joinReadings, type Reading } from '../reading.ts';
import { namesText } from '../table/column-names.ts';
import { decode, decodingFailure } from '../text/decode.ts';
import { charsetOf } from '../text/encoding/declared-charsets.ts';
import type { ArticleFields } from './article-fields.ts';
import { fromNinjs, isNinjs } from './ninjs.ts';
import { isRecord, readFields, readRecord } from './read-record.ts';
import { fromSchemaOrg, schemaOrgArticles } from './schema-org.ts';

/** The articles of JSON: our own form, schema.org, ninjs, a JSON Feed, lists of these, and JSON Lines. */
export async function readJson(input: Input): Promise<Reading> {
  const { bytes, name, hint } = input;
  const decoding = await decode(bytes, charsetOf(hint.contentType));
  if (decoding.kind !== 'text') return { kind: 'failure', failure: decodingFailure(decoding, name) };
  const text = decoding.text.replace(/^\ufeff/, '');
  const parsed = parseJson(text);
  if ('value' in parsed) return readValue(parsed.value, input);
  const lines = linesOf(text);
  return lines === null
    ? { kind: 'failure', failure: failure('broken-json', { name, found: parsed.found }) }
    : readLines(lines, input);
}

async function readValue(value: unknown, input: Input): Promise<Reading> {
  const { name } = input;
  if (isRecord(value) && typeof value['version'] === 'string' && /^https?:\/\/jsonfeed\.org\//.test(value['version'])) {
    return (await import('../feeds/read-feed.ts')).readFeed(input);
  }
  const articles = schemaOrgArticles(value);
  if (articles !== null)
    return readEach(articles, input, (article) => readStated(fromSchemaOrg(article), 'articleBody', name));
  if (isNinjs(value)) return readStated(fromNinjs(value), 'body', name);
  if (Array.isArray(value) && value.length > 0)
    return readEach(value, input, (item) => (Array.isArray(item) ? readRecord(item, name) : readValue(item, input)));
  const listed = isRecord(value) && namesNoText(value) ? listIn(value) : null;
  return listed === null ? readRecord(value, name) : readEach(listed, input, (item) => readRecord(item, name));
}

/** What services call the list of articles that they answer with. */
const lists = [
  'articles',
  'items',
  'results',
  'posts',
  'docs',
  'stories',
  'entries',
  'data',
  'hits',
  'response',
] as const;

/** The records that an answer of a service lists, itself or one level down; null for another record. */
function listIn(record: Readonly<Record<string, unknown>>, depth = 0): readonly unknown[] | null {
  for (const name of lists) {
    const value = record[name];
    if (Array.isArray(value) && value.length > 0 && value.every(isRecord)) return value;
    const below = isRecord(value) && depth < 2 ? listIn(value, depth + 1) : null;
    if (below !== null) return below;
  }
  return null;
}

function namesNoText(record: Readonly<Record<string, unknown>>): boolean {
  return !namesText(Object.keys(record));
}

/** Records that are found one after another; each that is no article is named by its place. */
async function readEach<Item>(
  items: readonly Item[],
  { name }: Input,
  read: (item: Item) => Promise<Reading>,
): Promise<Reading> {
  const [only] = items;
  if (only === undefined)
    return {
      kind: 'failure',
      failure: failure('no-article-text', { name, found: 'its JSON-LD describes no article' }),
    };
  if (items.length > mostArticles) {
    return { kind: 'failure', failure: failure('too-large', { name, found: `more than ${mostArticles} articles` }) };
  }
  if (items.length === 1) return read(only);
  const parts = [];
  for (const [index, item] of items.entries()) parts.push({ part: `item ${index + 1}`, reading: await read(item) });
  return joinReadings(parts);
}

function readLines(lines: readonly string[], input: Input): Promise<Reading> {
  return readEach(lines, input, async (line) => {
    const parsed = parseJson(line);
    return 'value' in parsed
      ? readValue(parsed.value, input)
      : { kind: 'failure', failure: failure('broken-json', { name: input.name, found: parsed.found }) };
  });
}

/** The article of a foreign form whose fields are stated elsewhere than in ours. */
async function readStated(fields: ArticleFields, body: string, name: string): Promise<Reading> {
  if (fields.text !== null || fields.html !== null) return readFields(fields, name);
  return { kind: 'failure', failure: failure('no-article-text', { name, found: `it has no ${body}` }) };
}

/** The lines of JSON Lines: the first is an object or an array by itself, and so begin all others. */
function linesOf(text: string): readonly string[] | null {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length < 2 || !('value' in parseJson(lines[0] ?? ''))) return null;
  return lines.every((line) => line.startsWith('{')) ? lines : null;
}

function parseJson(text: string): { readonly value: unknown } | { readonly found: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { found: shown(error instanceof Error ? error.message : String(error)) };
  }
}
