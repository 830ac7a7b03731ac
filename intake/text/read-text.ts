import { type Input, oneArticle, type Reading } from '../reading.ts';
import { decode, decodingFailure } from './decode.ts';
import { charsetOf } from './encoding/declared-charsets.ts';
import { readPlainText } from './read-plain-text.ts';

/** An article from bytes of plain text. */
export async function readText({ bytes, name, hint }: Input): Promise<Reading> {
  const decoding = await decode(bytes, charsetOf(hint.contentType));
  if (decoding.kind !== 'text') return { kind: 'failure', failure: decodingFailure(decoding, name) };
  return oneArticle({ ...readPlainText(decoding.text), url: hint.url ?? null });
}
