import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { ExportFormat } from '../../claims/vocabulary/exports.ts';
import { csvRow } from './csv.ts';
import type { Cell, Row } from './tables.ts';

/** Writes rows of one table, in their order. */
export interface RowWriter {
  write(row: Row): Promise<void>;
  end(): Promise<void>;
}

/** Writes to an output no faster than it takes. */
export async function put(output: Writable, content: string | Uint8Array): Promise<void> {
  if (!output.write(content)) await once(output, 'drain');
}

/** Opens a writer of a format; JSON Lines and CSV go out row by row, Parquet when all rows are there. */
export async function openWriter(
  format: ExportFormat,
  columns: readonly string[],
  output: Writable,
): Promise<RowWriter> {
  if (format === 'jsonl') return { write: (row) => put(output, `${JSON.stringify(row)}\n`), end: async () => {} };
  if (format === 'parquet') return parquetWriter(columns, output);
  await put(output, csvRow(columns));
  return { write: (row) => put(output, csvRow(columns.map((column) => row[column] ?? null))), end: async () => {} };
}

async function parquetWriter(columns: readonly string[], output: Writable): Promise<RowWriter> {
  const { parquetWriteBuffer } = await import('hyparquet-writer');
  const data = columns.map((name) => ({ name, cells: [] as Cell[] }));
  return {
    async write(row) {
      for (const { name, cells } of data) cells.push(row[name] ?? null);
    },
    async end() {
      const columnData = data.map(({ name, cells }) => ({ name, data: cells, type: typeOf(cells), nullable: true }));
      await put(output, new Uint8Array(parquetWriteBuffer({ columnData })));
    },
  };
}

function typeOf(cells: readonly Cell[]): 'STRING' | 'DOUBLE' | 'BOOLEAN' {
  const sample = cells.find((cell) => cell !== null);
  if (typeof sample === 'number') return 'DOUBLE';
  return typeof sample === 'boolean' ? 'BOOLEAN' : 'STRING';
}
