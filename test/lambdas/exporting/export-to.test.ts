import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { parquetReadObjects } from 'hyparquet';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { exportTables } from '../../../claims/vocabulary/exports.ts';
import { type ExportOptions, exportTo } from '../../../lambdas/exporting/export-to.ts';
import { columnsOf, tables } from '../../../lambdas/exporting/tables.ts';
import { everyClaim } from '../../../store/claims/every-claim.ts';
import { recordChecks } from '../../../store/record/record-checks.ts';
import { type Desk, openDesk } from '../../bin/history/desk.ts';
import { useEmbeddedDynamoDb } from '../../embedded-dynamodb.ts';

const dynamodb = useEmbeddedDynamoDb();
let opened: Promise<Desk> | undefined;

/** A desk with a claim of each kind, whose published ones are in the public record. */
function desk(): Promise<Desk> {
  opened ??= dynamodb.table().then(async (table) => {
    const made = await openDesk(table);
    for await (const claim of everyClaim(table)) await recordChecks(table, [claim]);
    return made;
  });
  return opened;
}

async function exported(options: Partial<ExportOptions>): Promise<Buffer> {
  const { table } = await desk();
  const output = new PassThrough();
  const [content] = await Promise.all([
    buffer(output),
    exportTo(table, { format: 'jsonl', openData: false, ...options }, output).then(() => output.end()),
  ]);
  return content;
}

describe('export', () => {
  it.each(exportTables)('has the same rows of %s in each format', async (table) => {
    const lines = (await exported({ table })).toString('utf8').split('\n').filter(Boolean);
    const rows = lines.map((line) => JSON.parse(line));
    for (const row of rows) expect(Object.keys(row)).toEqual(columnsOf[table].split(' '));
    const csv = Papa.parse<Record<string, string>>((await exported({ table, format: 'csv' })).toString('utf8').trim(), {
      header: true,
    });
    expect(csv.meta.fields).toEqual(columnsOf[table].split(' '));
    expect(csv.data.map((row) => row['claim'] ?? row['id'])).toEqual(rows.map((row) => row.claim ?? row.id));
    if (rows.length === 0) return;
    const file = await exported({ table, format: 'parquet' });
    const read = await parquetReadObjects({ file: new Uint8Array(file).buffer });
    expect(read).toEqual(rows);
  });

  it('has every claim in one of its parts, each the same whenever it is written', async () => {
    const idsIn = async (options: Partial<ExportOptions>) =>
      (await exported({ table: 'claims', ...options }))
        .toString('utf8')
        .split('\n')
        .filter(Boolean)
        .map((line): string => JSON.parse(line).id);
    const parts = await Promise.all([0, 1, 2].map((part) => idsIn({ part: { part, parts: 3 } })));
    expect(parts.flat().toSorted()).toEqual((await idsIn({})).toSorted());
    expect(await idsIn({ part: { part: 1, parts: 3 } })).toEqual(parts[1]);
  });

  it('says who proposed, approved and published, and when it was published and corrected', async () => {
    const { reviewed } = await desk();
    const { claim } = await reviewed('corrected');
    const rows = (await exported({ table: 'claims' }))
      .toString('utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
    expect(rows.find(({ id }) => id === claim.id)).toMatchObject({
      ...{
        proposer: 'alice',
        approver: 'bob',
        publishedBy: 'erin',
        corrections: 1,
        correctionNote: 'It was half true.',
      },
      ...{ firstPublishedAt: expect.stringMatching(/^2026-05-04T/), publishedAt: claim.published?.at },
    });
  });

  it('lists what people changed, and not what a new version of the article did', async () => {
    const { reviewed } = await desk();
    const { claim, events } = await reviewed('carried');
    expect(events.some(({ action }) => action === 'carry')).toBe(true);
    expect(tables.repairs({ claim, history: events })).toEqual([]);
    const event = { ...(events[0] ?? never()), action: 'edit', before: { text: 'a' }, after: { text: 'b' } };
    expect(tables.repairs({ claim, history: [event] })).toMatchObject([{ field: 'text', before: '"a"', after: '"b"' }]);
  });

  it('gives as open data what is public alone, with the checkpoint', async () => {
    const { reviewed } = await desk();
    const content = (await exported({ openData: true })).toString('utf8');
    const [signed, ...rows] = content
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
    expect(signed).toMatchObject({
      kind: 'claimtrail-open-data',
      checkpoint: expect.stringContaining('desk.example/log'),
      key: expect.any(String),
    });
    const ids = await Promise.all(
      (['published', 'corrected', 'carried'] as const).map(async (role) => (await reviewed(role)).claim.id),
    );
    expect(rows.map(({ id }) => id).sort()).toEqual(ids.sort());
    for (const secret of ['alice', 'bob', 'erin', 'a reader wrote', 'sold the harbour'])
      expect(content).not.toContain(secret);
    for (const row of rows) expect(row.logEntries).toMatch(/^\d+( \d+)*$/);
  });
});

function never(): never {
  throw new Error('an event is missing');
}
