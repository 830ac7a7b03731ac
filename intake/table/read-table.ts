import Papa from 'papaparse';
import { failure, shown } from '../failures.ts';
import { readRecord } from '../json/read-record.ts';
import { mostArticles } from '../limits.ts';
import { type Input, joinReadings, type Reading } from '../reading.ts';
import { decode, decodingFailure } from '../text/decode.ts';
import { charsetOf } from '../text/encoding/declared-charsets.ts';
import { namesText } from './column-names.ts';

/** The articles of a table with a header, one a row: separated by commas, semicolons, tabs or bars. */
export async function readTable({ bytes, name, hint }: Input): Promise<Reading> {
  const decoding = await decode(bytes, charsetOf(hint.contentType));
  if (decoding.kind !== 'text') return { kind: 'failure', failure: decodingFailure(decoding, name) };
  const source = decoding.text.replace(/^\ufeff/, '').replace(/^sep=.\r?\n/, '');
  const { data, meta } = Papa.parse<Record<string, string>>(source, {
    header: true,
    skipEmptyLines: 'greedy',
    preview: mostArticles + 1,
  });
  const columns = meta.fields ?? [];
  if (!namesText(columns)) {
    const found = `its columns are ${columns.slice(0, 8).map(shown).join(', ')}`;
    return { kind: 'failure', failure: failure('table-without-text', { name, found }) };
  }
  if (data.length > mostArticles) {
    return { kind: 'failure', failure: failure('too-large', { name, found: `more than ${mostArticles} rows` }) };
  }
  if (data.length === 0)
    return { kind: 'failure', failure: failure('no-article-text', { name, found: 'no row below its header' }) };
  const parts = [];
  for (const [index, row] of data.entries()) {
    const part = `row ${index + 2}`;
    parts.push({ part, reading: await readRecord(row, `${name}, ${part}`) });
  }
  return joinReadings(parts);
}
