import { failure } from '../failures.ts';
import type { Input, Reading } from '../reading.ts';
import { decode, decodingFailure } from '../text/decode.ts';
import { xmlCharsets } from '../text/encoding/declared-charsets.ts';
import { parseXml } from '../xml/parse-xml.ts';
import { newsItems } from './newsml.ts';
import { fromNitf } from './nitf.ts';
import { wireArticle } from './wire-article.ts';

/** The articles of an agency's XML: NewsML-G2, NewsML 1 or NITF. */
export async function readWire({ bytes, name, hint }: Input): Promise<Reading> {
  const decoding = await decode(bytes, xmlCharsets(bytes, hint.contentType));
  if (decoding.kind !== 'text') return { kind: 'failure', failure: decodingFailure(decoding, name) };
  const root = parseXml(decoding.text);
  if (root === null)
    return { kind: 'failure', failure: failure('broken-wire', { name, found: 'it is no well-formed XML' }) };
  const items = root.name === 'nitf' ? [fromNitf(root)] : newsItems(root);
  if (items.length > 0) return { kind: 'articles', articles: items.map(wireArticle) };
  const found = `its root is <${root.name}>, and no item in it carries text`;
  return { kind: 'failure', failure: failure('broken-wire', { name, found }) };
}
