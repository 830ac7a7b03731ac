import { failure } from '../failures.ts';
import { type Input, oneArticle, type Reading } from '../reading.ts';
import { decode } from './decode.ts';
import { readPlainText } from './read-plain-text.ts';

/** An article from bytes of plain text. */
export async function readText({ bytes, name, hint }: Input): Promise<Reading> {
  const decoding = decode(bytes, charsetOf(hint.contentType));
  if (decoding.kind === 'not-text')
    return { kind: 'failure', failure: failure('not-text', { name, found: decoding.found }) };
  return oneArticle({ ...readPlainText(decoding.text), url: hint.url ?? null });
}

/** The charset of a Content-Type, where it names one. */
export function charsetOf(contentType: string | undefined): string | undefined {
  return /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1];
}
