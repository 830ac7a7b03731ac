import { append } from '../append.ts';
import type { PageLine } from './page-lines.ts';

/** Lines begin a column where at least so many stand below each other. */
const fewestRows = 3;

/** A column of prose has so many letters a line; a table's cells are shorter. */
const prose = 16;

/** The left edges of a column's lines differ by less, in points. */
const edgeWidth = 6;

/** A page's lines with columns that are written row by row put one after the other, and a table's rows each on a line. */
export function inReadingOrder(lines: readonly PageLine[]): readonly PageLine[] {
  const ordered: PageLine[] = [];
  for (const block of blocksOf(rowsOf(lines))) append(ordered, orderedBlock(block));
  return ordered;
}

type Row = readonly PageLine[];

/** Lines that follow each other at one height, from left to right. */
function rowsOf(lines: readonly PageLine[]): readonly Row[] {
  const rows: PageLine[][] = [];
  for (const line of lines) {
    const before = rows.at(-1)?.at(-1);
    const isBeside =
      before !== undefined && Math.abs(before.baseline - line.baseline) < line.size * 0.5 && line.left > before.right;
    if (isBeside) rows.at(-1)?.push(line);
    else rows.push([line]);
  }
  return rows;
}

/** Runs of rows that have the same columns; a row of the left column alone may stand among them. */
function blocksOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const blocks: Row[][] = [];
  for (const row of rows) {
    const open = blocks.at(-1);
    const edges = open?.find((other) => other.length > 1);
    if (open !== undefined && edges !== undefined && fits(row, edges)) open.push(row);
    else blocks.push([row]);
  }
  return blocks;
}

function fits(row: Row, edges: Row): boolean {
  return (
    row.every((line) => edges.some((edge, index) => standsIn(line, edge, edges[index + 1]))) &&
    Math.abs((row[0]?.size ?? 0) - (edges[0]?.size ?? 0)) < 1
  );
}

/** Whether a line begins where a column does, and ends before the next one. */
function standsIn(line: PageLine, edge: PageLine, next: PageLine | undefined): boolean {
  return Math.abs(edge.left - line.left) < edgeWidth && (next === undefined || line.right < next.left);
}

function orderedBlock(rows: readonly Row[]): readonly PageLine[] {
  const widest = rows.find((row) => row.length > 1);
  if (widest === undefined) return rows.flat();
  const lines = rows.flat();
  const letters = lines.reduce((sum, { text }) => sum + text.length, 0) / lines.length;
  if (rows.length < fewestRows || letters < prose) return rows.map(asRow);
  return widest.flatMap(({ left }) => lines.filter((line) => Math.abs(line.left - left) < edgeWidth));
}

/** A row of cells as one line that no paragraph takes in. */
function asRow(row: Row): PageLine {
  const [first, ...others] = row;
  if (first === undefined) throw new Error('a row has a line');
  if (others.length === 0) return first;
  return {
    ...first,
    text: row.map(({ text }) => text).join(' | '),
    right: others.at(-1)?.right ?? first.right,
    isRow: true,
  };
}
