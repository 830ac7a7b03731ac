import { type Input, oneArticle, type Reading } from '../reading.ts';
import { decode, decodingFailure } from '../text/decode.ts';
import { pageCharsets } from '../text/encoding/declared-charsets.ts';
import { isOfficePage, readOfficePage } from './office-page.ts';
import { pageFailure } from './page-bounds.ts';
import { pageReading } from './read-page.ts';

/** An article from the bytes of a page saved from the web. */
export async function readHtml({ bytes, name, hint }: Input): Promise<Reading> {
  const decoding = await decode(bytes, pageCharsets(bytes, hint.contentType));
  if (decoding.kind !== 'text') return { kind: 'failure', failure: decodingFailure(decoding, name) };
  const excess = pageFailure(decoding.text, name);
  if (excess !== null) return { kind: 'failure', failure: excess };
  if (isOfficePage(decoding.text)) return oneArticle(readOfficePage(decoding.text, { url: hint.url ?? null }));
  return pageReading(decoding.text, { url: hint.url ?? null }, name);
}
