import { failure } from '../failures.ts';
import { type Input, oneArticle, type Reading } from '../reading.ts';
import { readPlainText } from '../text/read-plain-text.ts';
import { rtfText } from './rtf-paragraphs.ts';

/** A headline is set at least so much larger than the paragraphs below it. */
const headlineScale = 1.2;

/** An article from RTF: its paragraphs, the first one set larger than the others as its title, else the title that the file names. */
export async function readRtf({ bytes, name, hint }: Input): Promise<Reading> {
  const { title, paragraphs, wrong } = rtfText(new TextDecoder('latin1').decode(bytes));
  if (wrong !== null) {
    const found = `it names ${wrong} for bytes that are none of it`;
    return { kind: 'failure', failure: failure('unknown-encoding', { name, found }) };
  }
  const [first, ...others] = paragraphs;
  const usual = others.map(({ size }) => size).toSorted((a, b) => a - b)[Math.floor(others.length / 2)] ?? 0;
  const headline = first !== undefined && usual > 0 && first.size >= usual * headlineScale ? first.text : null;
  const named = paragraphs.slice(0, 5).some(({ text }) => text === title) ? title : null;
  const read = readPlainText(paragraphs.map(({ text }) => text).join('\n\n'), headline ?? named);
  return oneArticle({ ...read, title: read.title ?? title, url: hint.url ?? null });
}
