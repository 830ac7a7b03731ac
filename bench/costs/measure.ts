import { type AttributeValue, paginateScan } from '@aws-sdk/client-dynamodb';
import type { Claim } from '../../claims/claim.ts';
import { extract } from '../../claims/extract/extract.ts';
import { loadModel } from '../../lambdas/shared/model.ts';
import { openScorer } from '../../lambdas/shared/open-scorer.ts';
import { listClaims } from '../../store/claims/list-claims.ts';
import { projectClaims } from '../../store/counts/project.ts';
import { logClaims } from '../../store/log/append.ts';
import { rememberClaims } from '../../store/memory/remember.ts';
import type { Remembering } from '../../store/memory/remembering.ts';
import { indexes, timeToLive } from '../../store/table/definition.ts';
import type { Item } from '../../store/table/items.ts';
import { readSigningKey } from '../../store/table/signing-key.ts';
import type { Table } from '../../store/table/table.ts';
import { ingestUnits } from '../capacity/ingest-units.ts';
import type { Meter } from '../capacity/metered-client.ts';
import { sampleExtractions } from '../capacity/sample-extractions.ts';

/** What an article of the examples takes of everything that is billed by use, on average. */
export interface Measured {
  readonly articles: number;
  readonly claims: number;
  /** Write units by what they are for. */
  readonly writes: Readonly<Record<'saving' | 'counting' | 'remembering' | 'logging', number>>;
  /** Read units of following the stream. */
  readonly reads: number;
  /** Bytes as DynamoDB bills them, a hundred an item included. */
  readonly tableBytes: number;
  /** The bytes in the table that expire, and after how many days. */
  readonly expiringBytes: number;
  readonly expiringDays: number;
  /** The bytes in the table by what they are for. */
  readonly bytesFor: Readonly<Record<string, number>>;
  readonly indexBytes: number;
  readonly uploadBytes: number;
  /** Milliseconds of a processor to read and understand it, on the machine that measured. */
  readonly milliseconds: number;
  /** The share of claims in the list of unreviewed claims that fills fastest. */
  readonly busiestList: number;
}

/** Saves the example articles, follows them as the stream does, and measures each step; all a mean over the articles. */
export async function measure(
  meter: Meter,
  name: string,
  { days, remembering }: { readonly days: number; readonly remembering: Remembering },
): Promise<Measured> {
  const table: Table = { client: meter.client, name };
  const { total, articles, claims: count } = await ingestUnits(meter, name, days);
  const claims = await savedClaims(table, days);
  const { rarity } = openScorer();
  const followed = async (act: (batch: readonly Claim[]) => Promise<unknown>) => {
    meter.reset();
    for (let at = 0; at < claims.length; at += 100) await act(claims.slice(at, at + 100));
    const written = [...meter.written().values()].reduce((sum, units) => sum + units, 0);
    return { written: written / articles, read: meter.readUnits() / articles };
  };
  const counting = await followed((batch) => projectClaims(table, batch));
  const remembered = await followed((batch) =>
    rememberClaims(
      table,
      batch.map((after) => ({ before: null, after })),
      { rarity, now: new Date(), remembering },
    ),
  );
  const logging = await followed((batch) => logClaims(table, batch));
  const groups = Map.groupBy(claims, ({ type }) => (['quantity', 'event'].includes(type) ? type : 'others'));
  return {
    articles,
    claims: count / articles,
    writes: {
      saving: total / articles,
      counting: counting.written,
      remembering: remembered.written,
      logging: logging.written,
    },
    reads: counting.read + remembered.read + logging.read,
    ...(await storedBytes(table, articles)),
    expiringDays: remembering.days,
    ...(await readingTime()),
    busiestList: Math.max(...[...groups.values()].map((group) => group.length)) / claims.length,
  };
}

async function savedClaims(table: Table, days: number): Promise<readonly Claim[]> {
  const key = await readSigningKey(table);
  const claims: Claim[] = [];
  for await (const { id } of sampleExtractions(days)) {
    const page = await listClaims(table, { article: id, sort: 'age' }, { limit: 400, key });
    if (page.kind === 'page') claims.push(...page.items);
  }
  return claims;
}

/** What an item takes beside its attributes, in the table and in each index. */
const overhead = 100;

async function storedBytes(table: Table, articles: number) {
  let [tableBytes, indexBytes, expiringBytes] = [0, 0, 0];
  const purposes = new Map<string, number>();
  for await (const { Items = [] } of paginateScan({ client: table.client }, { TableName: table.name })) {
    for (const item of Items) {
      const own = sizeOf(item, Object.keys(item));
      const purpose = purposeOf(item['pk']?.S ?? '');
      purposes.set(purpose, (purposes.get(purpose) ?? 0) + own);
      tableBytes += own;
      if (item[timeToLive] !== undefined) expiringBytes += own;
      indexBytes += inIndexes(item);
    }
  }
  const bytesFor = Object.fromEntries([...purposes].map(([purpose, bytes]) => [purpose, bytes / articles]));
  return {
    tableBytes: tableBytes / articles,
    expiringBytes: expiringBytes / articles,
    bytesFor,
    indexBytes: indexBytes / articles,
  };
}

/** What an entry with these attributes of an item takes. */
function sizeOf(item: Item, names: readonly string[]): number {
  return names.reduce(
    (sum, name) => sum + (item[name] === undefined ? 0 : name.length + bytesOf(item[name])),
    overhead,
  );
}

/** What an item takes in all indexes that it is in. */
function inIndexes(item: Item): number {
  return indexes
    .filter(({ partition, sort }) => item[partition.name] !== undefined && item[sort.name] !== undefined)
    .map(({ partition, sort, includes }) =>
      sizeOf(item, [...new Set(['pk', 'sk', partition.name, sort.name, ...includes])]),
    )
    .reduce((sum, bytes) => sum + bytes, 0);
}

/** What an item is for, by its partition. */
function purposeOf(partition: string): string {
  if (partition.startsWith('LOG')) return 'the log';
  if (partition.startsWith('C#')) return 'the claims';
  if (/^[PWT]#/.test(partition)) return 'rows by which they are found';
  return partition.startsWith('A#') ? 'articles, texts and ledgers' : 'all else, which does not grow with them';
}

function bytesOf(value: AttributeValue): number {
  if (value.S !== undefined) return Buffer.byteLength(value.S);
  if (value.B !== undefined) return value.B.byteLength;
  return Math.ceil((value.N ?? '').length / 2) + 1;
}

/** The second of two runs, once the code is warm, as it is in a function that is called all the time. */
async function readingTime() {
  const model = loadModel();
  const articles = [];
  for await (const { id, article } of sampleExtractions(2)) articles.push({ id, article });
  const warm = articles.slice(articles.length / 2);
  const start = process.cpuUsage();
  for (const article of warm) extract(article, model);
  const { user, system } = process.cpuUsage(start);
  const uploadBytes = warm.reduce((sum, { article }) => sum + Buffer.byteLength(article.text), 0) / warm.length;
  return { milliseconds: (user + system) / 1000 / warm.length, uploadBytes };
}
