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
  // Its own reading of the header writes to the console where two columns have one name.
  const { data: rows } = Papa.parse<readonly string[]>(source, {
    skipEmptyLines: 'greedy',
    preview: mostArticles + 2,
  });
  const [columns = [], ...data] = rows;
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
    parts.push({ part, reading: await readRecord(recordOf(columns, row), `${name}, ${part}`) });
  }
  return joinReadings(parts);
}

/** A row by the names of its columns; of two columns with one name the first counts. */
function recordOf(columns: readonly string[], row: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(columns.map((name, index) => [name, row[index] ?? ''] as const).toReversed());
}
