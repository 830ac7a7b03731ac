import type { Writable } from 'node:stream';
import type { Claim } from '../../claims/claim.ts';
import type { ExportFormat, ExportTable } from '../../claims/vocabulary/exports.ts';
import type { ClaimFilter } from '../../store/claims/claim-filter.ts';
import { everyClaim, everyClaimOf, type Part } from '../../store/claims/every-claim.ts';
import { readHistory } from '../../store/claims/read-history.ts';
import { readPlaces } from '../../store/log/places.ts';
import type { Table } from '../../store/table/table.ts';
import { checkpointOf, everyCheck, openColumns, openRow, type SignedHead } from './open-data.ts';
import { columnsOf, type Exported, tables } from './tables.ts';
import { openWriter, put } from './writers.ts';

export interface ExportOptions {
  readonly format: ExportFormat;
  /** Which table; all of a claim together where none is named, as JSON Lines. */
  readonly table?: ExportTable | undefined;
  /** What is public, and nothing else. */
  readonly openData: boolean;
  /** Which claims; all, unless told. */
  readonly filter?: ClaimFilter | undefined;
  /** Which part of all claims, where no filter is given; a part that was cut off is written again alone. */
  readonly part?: Part | undefined;
}

/** What an export came to. */
export interface ExportSummary {
  readonly rows: number;
  /** The signed head of the log that open data go with; null of other exports, and before the log is first signed. */
  readonly checkpoint: SignedHead | null;
}

/** Claims whose histories are read at once. */
const width = 32;

/** Writes an export to an output; in constant memory but for Parquet. */
export async function exportTo(table: Table, options: ExportOptions, output: Writable): Promise<ExportSummary> {
  const { format, table: name, openData, filter, part } = options;
  if (openData) return exportOpen(table, format, output);
  const claims = filter === undefined ? everyClaim(table, part) : everyClaimOf(table, { ...filter, sort: 'age' });
  if (format === 'jsonl' && name === undefined) return exportWhole(table, claims, output);
  const chosen = name ?? 'claims';
  const writer = await openWriter(format, columnsOf[chosen].split(' '), output);
  let rows = 0;
  for await (const exported of together(claims, (claim) => withHistory(table, claim))) {
    for (const row of tables[chosen](exported)) {
      await writer.write(row);
      rows++;
    }
  }
  await writer.end();
  return { rows, checkpoint: null };
}

async function exportWhole(table: Table, claims: AsyncIterable<Claim>, output: Writable): Promise<ExportSummary> {
  let rows = 0;
  for await (const line of together(claims, (claim) => lineOf(table, claim))) {
    await put(output, line);
    rows++;
  }
  return { rows, checkpoint: null };
}

/** A claim with all that belongs to it, as a line of JSON. */
export async function lineOf(table: Table, claim: Claim): Promise<string> {
  const [{ history }, places] = await Promise.all([withHistory(table, claim), readPlaces(table, [claim.id])]);
  return `${JSON.stringify({ ...claim, history, log: places.get(claim.id) ?? [] })}\n`;
}

async function withHistory(table: Table, claim: Claim): Promise<Exported> {
  return { claim, history: await readHistory(table, claim.id) };
}

/** What is made of each thing, some at a time, in the order of the things. */
async function* together<From, To>(all: AsyncIterable<From>, make: (one: From) => Promise<To>): AsyncGenerator<To> {
  let some: From[] = [];
  for await (const one of all) {
    some.push(one);
    if (some.length < width) continue;
    yield* await Promise.all(some.map(make));
    some = [];
  }
  yield* await Promise.all(some.map(make));
}

/** Open data begin with the checkpoint that they go with in JSON Lines, which have room for it. */
async function exportOpen(table: Table, format: ExportFormat, output: Writable): Promise<ExportSummary> {
  const checkpoint = await checkpointOf(table);
  if (format === 'jsonl') await put(output, headLine(checkpoint));
  const writer = await openWriter(format, openColumns.split(' '), output);
  let rows = 0;
  for await (const row of together(everyCheck(table), (check) => openRow(table, check))) {
    await writer.write(row);
    rows++;
  }
  await writer.end();
  return { rows, checkpoint };
}

/** The checkpoint of open data, as a line of its own. */
export function headLine(checkpoint: SignedHead | null): string {
  return `${JSON.stringify({ kind: 'claimtrail-open-data', ...checkpoint })}\n`;
}
