import { failure } from '../failures.ts';
import { type Input, oneArticle, type Reading } from '../reading.ts';
import { decode } from '../text/decode.ts';
import { charsetOf } from '../text/read-text.ts';
import { pageFailure } from './page-bounds.ts';
import { readPage } from './read-page.ts';

/** An article from the bytes of a page saved from the web. */
export async function readHtml({ bytes, name, hint }: Input): Promise<Reading> {
  const decoding = decode(bytes, charsetOf(hint.contentType) ?? metaCharset(bytes));
  if (decoding.kind === 'not-text')
    return { kind: 'failure', failure: failure('not-text', { name, found: decoding.found }) };
  const excess = pageFailure(decoding.text, name);
  if (excess !== null) return { kind: 'failure', failure: excess };
  return oneArticle(readPage(decoding.text, { url: hint.url ?? null }));
}

/** The charset that the page itself declares in its first kilobytes, as browsers look for it. */
function metaCharset(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return /<meta[^<>]{0,200}charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]+)/i.exec(start)?.[1];
}
