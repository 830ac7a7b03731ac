import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { readExportedLine } from '../../store/table/exported-line.ts';
import { claimSortKey } from '../../store/table/keys.ts';

/** An item of a claim, as the table holds it. */
export type StoredClaim = Readonly<Record<string, unknown>>;

/** Only what may be a claim is parsed: most lines of an export are something else. */
const mark = JSON.stringify({ S: claimSortKey });

/** The claims in a file of a table's export to S3, gzipped DynamoDB JSON, from one of them on. */
export async function* claimsOfFile(bytes: Uint8Array, from: number): AsyncGenerator<StoredClaim> {
  const lines = createInterface({
    input: Readable.from([bytes]).pipe(createGunzip()),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  let [line, claims] = [0, 0];
  for await (const text of lines) {
    line++;
    if (!text.includes(mark)) continue;
    const item = readExportedLine(text, line);
    if (item['sk']?.S !== claimSortKey || claims++ < from) continue;
    yield unmarshall(item);
  }
}
