import { failure } from '../failures.ts';
import type { Input, Reading } from '../reading.ts';
import { decode, decodingFailure } from '../text/decode.ts';
import { xmlCharsets } from '../text/encoding/declared-charsets.ts';
import { parseSitemap } from './parse-sitemap.ts';

/** A sitemap has addresses and no article: its sender reads where it belongs. */
export async function readSitemap({ bytes, name, hint }: Input): Promise<Reading> {
  const decoding = await decode(bytes, xmlCharsets(bytes, hint.contentType));
  if (decoding.kind !== 'text') return { kind: 'failure', failure: decodingFailure(decoding, name) };
  const count = parseSitemap(decoding.text)?.entries.length ?? 0;
  return {
    kind: 'failure',
    failure: failure('sitemap', { name, found: `${count} ${count === 1 ? 'address' : 'addresses'}` }),
  };
}
