import { once } from 'node:events';
import type { Claim } from '../../claims/claim.ts';
import { readHistory } from '../../store/claims/read-history.ts';
import { readPlaces } from '../../store/log/places.ts';
import type { Table } from '../../store/table/table.ts';
import { everyClaim } from '../every-claim.ts';
import { done, type ExitCode } from '../exit.ts';
import { operatorsTable } from '../operators-table.ts';

type Cell = string | number | boolean | null;

/** The columns of the table for people; the JSON form has everything. */
const columns = {
  id: (claim) => claim.id,
  text: (claim) => claim.text,
  type: (claim) => claim.type,
  score: (claim) => claim.checkWorthiness.score,
  speaker: (claim) => claim.speaker,
  publisher: (claim) => claim.publisher,
  article: (claim) => claim.articleId,
  title: (claim) => claim.source.title,
  url: (claim) => claim.source.url,
  publishedAt: (claim) => claim.source.publishedAt,
  status: (claim) => claim.status,
  verdict: (claim) => claim.verdict,
  rationale: (claim) => claim.rationale,
  evidence: (claim) => claim.evidence.map(({ url }) => url).join(' '),
  assignee: (claim) => claim.assignee,
  stale: (claim) => claim.stale,
  corrections: (claim) => claim.corrections.length,
  revision: (claim) => claim.revision,
  createdAt: (claim) => claim.createdAt,
  updatedAt: (claim) => claim.updatedAt,
} as const satisfies Record<string, (claim: Claim) => Cell>;

/** Every claim with its history, as JSON Lines, or as a table of what matters most. */
export async function exportCommand({ csv }: { readonly csv: boolean }): Promise<ExitCode> {
  const table = await operatorsTable();
  if (csv) await write(csvRow(Object.keys(columns)));
  for await (const claim of everyClaim(table)) {
    if (csv) await write(csvRow(Object.values(columns).map((column) => column(claim))));
    else await write(`${JSON.stringify(await withHistory(table, claim))}\n`);
  }
  return done;
}

/** A claim with its history, and where its creation and each event lie in the log. */
async function withHistory(table: Table, claim: Claim) {
  const [history, places] = await Promise.all([readHistory(table, claim.id), readPlaces(table, [claim.id])]);
  return { ...claim, history, log: places.get(claim.id) ?? [] };
}

async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** How a cell begins that a spreadsheet may run: a sign of a formula, in either width, after whatever it skips. */
const formula = /^(?:[\s\p{Cc}]*[=+\-@＝＋－＠]|[\t\r\n])/u;

/** A row as RFC 4180 has it; a cell that a spreadsheet would run as a formula is led by an apostrophe. */
export function csvRow(cells: readonly (string | number | boolean | null)[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

function cell(value: string | number | boolean | null): string {
  if (value === null) return '';
  const text = typeof value === 'string' && formula.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
