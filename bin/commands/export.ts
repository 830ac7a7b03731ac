import type { Writable } from 'node:stream';
import type { Claim } from '../../claims/claim.ts';
import { readHistory } from '../../store/claims/read-history.ts';
import { readPlaces } from '../../store/log/places.ts';
import type { Table } from '../../store/table/table.ts';
import { everyClaim } from '../every-claim.ts';
import { done, type ExitCode } from '../exit.ts';
import { checkpointOf, everyCheck, openColumns, openRow } from '../export/open-data.ts';
import { columnsOf, type TableName, tables } from '../export/tables.ts';
import { type Format, openWriter, put } from '../export/writers.ts';
import { operatorsTable } from '../operators-table.ts';

export interface ExportOptions {
  readonly format: Format;
  /** Which table; all of a claim together where none is named, as JSON Lines. */
  readonly table?: TableName | undefined;
  /** What is public, and nothing else. */
  readonly openData: boolean;
}

/** Prints every claim with its history, one table of them, or what is public. */
export async function exportCommand(options: ExportOptions): Promise<ExitCode> {
  await exportTo(await operatorsTable(), options, process.stdout);
  return done;
}

/** Writes an export to an output; in constant memory but for Parquet. */
export async function exportTo(
  table: Table,
  { format, table: name, openData }: ExportOptions,
  output: Writable,
): Promise<void> {
  if (openData) return exportOpen(table, format, output);
  if (format === 'jsonl' && name === undefined) return exportWhole(table, output);
  const chosen = name ?? 'claims';
  const writer = await openWriter(format, columnsOf[chosen].split(' '), output);
  for await (const claim of everyClaim(table)) {
    const rows = tables[chosen]({ claim, history: await readHistory(table, claim.id) });
    for (const row of rows) await writer.write(row);
  }
  await writer.end();
}

async function exportWhole(table: Table, output: Writable): Promise<void> {
  for await (const claim of everyClaim(table))
    await put(output, `${JSON.stringify(await withHistory(table, claim))}\n`);
}

/** A claim with its history, and where its creation and each event lie in the log. */
async function withHistory(table: Table, claim: Claim) {
  const [history, places] = await Promise.all([readHistory(table, claim.id), readPlaces(table, [claim.id])]);
  return { ...claim, history, log: places.get(claim.id) ?? [] };
}

/** Open data begin with the checkpoint that they go with: as a line of their own in JSON Lines, else on standard error. */
async function exportOpen(table: Table, format: Format, output: Writable): Promise<void> {
  const signed = `${JSON.stringify({ kind: 'claimtrail-open-data', ...(await checkpointOf(table)) })}\n`;
  if (format === 'jsonl') await put(output, signed);
  else process.stderr.write(signed);
  const writer = await openWriter(format, openColumns.split(' '), output);
  for await (const check of everyCheck(table)) await writer.write(await openRow(table, check));
  await writer.end();
}
