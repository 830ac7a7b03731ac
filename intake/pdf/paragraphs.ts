import { GrowingText } from '../text/growing-text.ts';
import { endsSentence, joinDivided, wordsOf } from '../text/join-lines.ts';
import type { PageLine } from './page-lines.ts';

/** A headline is at least so much larger than the text below it. */
const headlineScale = 1.2;

/** A document's headline, where its first page has one, and its paragraphs. */
export type PdfText = { readonly title: string | null; readonly paragraphs: readonly string[] };

/** Headline and paragraphs by size and place of the lines. */
export function pdfText(pages: readonly (readonly PageLine[])[]): PdfText {
  const body = median(pages.flat().flatMap((line) => Array.from(line.text, () => line.size)));
  const headline = headlineOf(pages[0] ?? [], body);
  const taken = new Set(headline);
  const lines = pages.map((page) => page.filter((line) => !taken.has(line)));
  const vocabulary = wordsOf(lines.flat().map((line) => line.text));
  const gap = median(lines.flatMap(gapsOf));
  const columns = rightEdges(lines.flat());
  const dividesWords = fillsItsLines(lines.flat(), columns);
  const paragraphs: GrowingText[] = [];
  let before: PageLine | null = null;
  for (const line of lines.flat()) {
    const open = paragraphs.at(-1);
    if (open === undefined || before === null) paragraphs.push(new GrowingText(line.text));
    else if (beginsParagraph(before, line, { gap, right: columns.get(columnOf(before)) ?? before.right }))
      paragraphs.push(new GrowingText(line.text));
    else if (dividesWords && isHangul(before.text.at(-1)) && isHangul(line.text[0])) open.add(line.text, '');
    else joinDivided(open, line.text, vocabulary);
    before = line;
  }
  return {
    title: headline.length === 0 ? null : headline.map((line) => line.text).join(' '),
    paragraphs: paragraphs.map(String),
  };
}

/** The first run of the largest lines of the first page, where they are larger than the text. */
function headlineOf(page: readonly PageLine[], body: number): readonly PageLine[] {
  const largest = Math.max(0, ...page.map((line) => line.size));
  if (largest < body * headlineScale) return [];
  const first = page.findIndex((line) => line.size >= largest * 0.95);
  const after = page.findIndex((line, index) => index > first && line.size < largest * 0.95);
  const run = page.slice(first, after < 0 ? page.length : after);
  return run.length <= 4 && run.some(({ text }) => /\p{L}{2}/u.test(text)) ? run : [];
}

/** How a column is set: the usual distance of its baselines, and where its longest line ends. */
type Column = { readonly gap: number; readonly right: number };

function beginsParagraph(before: PageLine, line: PageLine, { gap, right }: Column): boolean {
  if (before.isRow === true || line.isRow === true) return true;
  if (Math.abs(before.size - line.size) > 0.15 * Math.max(before.size, line.size)) return true;
  const down = before.baseline - line.baseline;
  if (down <= 0) return false;
  if (down > gap * 1.3) return true;
  if (before.text.endsWith('\u00ad') || isContinued(before.text, line.text)) return false;
  const indented = endsSentence(before.text) && line.left > before.left + line.size * 0.7;
  return indented || firstWordWidth(line) + before.size * 0.5 < right - before.right;
}

/** A shorter line may be a cell, a label or a headline. */
const shortestLine = 15;

/** Whether a sentence goes on in the next line, whatever room was left: a word is divided, or nothing ends it. */
function isContinued(before: string, after: string): boolean {
  return before.length >= shortestLine && /^\p{Ll}/u.test(after) && (/\p{L}-$/u.test(before) || !endsSentence(before));
}

/** Korean is set either word by word, and then its lines end where words do, or full, and then words are divided anywhere. */
function fillsItsLines(lines: readonly PageLine[], columns: ReadonlyMap<number, number>): boolean {
  const inside = lines.filter(({ text }, index) => isHangul(text.at(-1)) && isHangul(lines[index + 1]?.text[0]));
  const full = inside.filter((line) => (columns.get(columnOf(line)) ?? 0) - line.right < line.size * 1.2);
  return inside.length > 0 && full.length >= inside.length * 0.8;
}

function isHangul(character: string | undefined): boolean {
  return /\p{Script=Hangul}/u.test(character ?? '');
}

/** A line is followed by its continuation only when that one's first word had no room on it. */
function firstWordWidth({ text, left, right }: PageLine): number {
  return ((right - left) * (text.split(' ', 1)[0]?.length ?? 0)) / text.length;
}

/** Lines that begin at about the same place are of one column. */
function columnOf(line: PageLine): number {
  return Math.round(line.left / 30);
}

function rightEdges(lines: readonly PageLine[]): ReadonlyMap<number, number> {
  const edges = new Map<number, number>();
  for (const line of lines) edges.set(columnOf(line), Math.max(edges.get(columnOf(line)) ?? 0, line.right));
  return edges;
}

function gapsOf(page: readonly PageLine[]): readonly number[] {
  return page.flatMap((line, index) => {
    const next = page[index + 1];
    return next !== undefined && next.baseline < line.baseline ? [line.baseline - next.baseline] : [];
  });
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
