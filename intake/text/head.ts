import { type CreditLine, readCreditLine } from './credit-line.ts';
import { readDateLine } from './date-line.ts';
import { endsSentence } from './join-lines.ts';
import { residueOf } from './residue.ts';
import { headsNewest } from './version-line.ts';

/** What stands above an article's text, and the lines that are left without it. */
export type Head = {
  readonly title: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  readonly publishedAt: string | null;
  readonly lines: readonly string[];
};

/** A headline is one line; a longer one is taken for a paragraph. Chosen, with room, not measured. */
const longestTitle = 220;

/** The lines of the head end with the second paragraph of prose: the first may be a standfirst. */
const proseInHead = 2;

const labelledTitle = /^(?:title|headline)\s?:\s*(?<title>\S.*)$/i;
const bylinePattern =
  /^(?:(?:written |reported |posted )?by|author|byline)\s?:?\s+(?<names>\p{Lu}[^.!?:;"“”]{1,90}?)(?:\s{0,3}[|,–—-].{0,60})?$/iu;

/** Title, byline and date as the lines above the text give them; a title known from elsewhere is looked for, not guessed. */
export function readHead(lines: readonly string[], known: string | null, isUntitled = false): Head {
  const written = lines.flatMap((line, index) => {
    const trimmed = line.trim();
    return trimmed === '' || residueOf(trimmed) !== null ? [] : [{ text: trimmed, index }];
  });
  const headline = isUntitled ? null : headlineOf(written, lines, known);
  const title = known ?? headline;
  const taken = new Set<number>();
  if (headline !== null && written[0] !== undefined) taken.add(written[0].index);
  const zone = headZone(written, taken);
  const dates = zone.flatMap((line) => {
    const read = readDateLine(line.text);
    return read === null ? [] : [{ ...read, index: line.index }];
  });
  const credits = zone.flatMap((line) => {
    const credit = readCreditLine(line.text);
    return credit === null ? [] : [{ credit, index: line.index }];
  });
  const bylines = zone.filter((line) => bylinePattern.test(line.text) && !endsSentence(line.text));
  for (const line of [...dates, ...credits, ...bylines]) taken.add(line.index);
  if (title !== null) {
    const near = new Set(zone);
    for (const line of written) if (repeats(line.text, title, near.has(line))) taken.add(line.index);
  }
  const rest = lines.map((line, index) => (taken.has(index) ? '' : line));
  return {
    title,
    ...factsOf(credits[0]?.credit ?? null, bylines[0]?.text ?? ''),
    ...(dates[0] === undefined ? {} : { publishedAt: (dates.find((date) => !date.revised) ?? dates[0]).date }),
    lines: rest,
  };
}

/** Who wrote it, for whom and when: as one line says, else as a line of names does. */
function factsOf(credit: CreditLine | null, byline: string): Pick<Head, 'byline' | 'publisher' | 'publishedAt'> {
  const names = bylinePattern.exec(byline)?.groups?.['names']?.trim() ?? null;
  return credit ?? { byline: names, publisher: null, publishedAt: null };
}

/** Whether a line is the title again: near it in the same words, further down to the letter, as its words may be an example's. */
function repeats(line: string, title: string, isNear: boolean): boolean {
  return isNear ? sameWords(line, title) : line.toLowerCase() === title.toLowerCase();
}

type WrittenLine = { readonly text: string; readonly index: number };

function headZone(written: readonly WrittenLine[], taken: ReadonlySet<number>): readonly WrittenLine[] {
  let prose = 0;
  const end = written.findIndex((line) => {
    if (!taken.has(line.index) && isProse(line.text)) prose += 1;
    return prose === proseInHead;
  });
  return written.slice(0, end < 0 ? written.length : end).slice(0, 12);
}

function isProse(line: string): boolean {
  return line.length > 60 && endsSentence(line) && readDateLine(line) === null;
}

function headlineOf(written: readonly WrittenLine[], lines: readonly string[], known: string | null): string | null {
  if (known !== null) return null;
  return titleOf(
    written.map((line) => line.text),
    lines,
    written[0]?.index,
  );
}

/** The first line is the title when it reads like one and stands off from what follows. */
function titleOf(written: readonly string[], lines: readonly string[], index: number | undefined): string | null {
  const [first, second] = written;
  if (first === undefined || second === undefined || index === undefined) return null;
  const labelled = labelledTitle.exec(first)?.groups?.['title'];
  if (labelled !== undefined) return labelled;
  if (
    !/^["'“„«‘‚»¿¡([#]{0,3}[\p{L}\p{N}$€£]/u.test(first) ||
    first.length > longestTitle ||
    !/\p{L}/u.test(first) ||
    isRow(first) ||
    headsNewest(first, written) ||
    isOneOfLabels(first, written) ||
    readDateLine(first) !== null ||
    readCreditLine(first) !== null ||
    bylinePattern.test(first)
  )
    return null;
  if (written.slice(1, 12).some((line) => sameWords(line, first))) return first;
  const standsOff =
    (lines[index + 1] ?? '').trim() === '' ||
    readDateLine(second) !== null ||
    readCreditLine(second) !== null ||
    bylinePattern.test(second);
  const isSentence = /[.;:,…。；，、]["'’”»）」』)]*$/.test(first) || /^\p{Ll}/u.test(first) || isParagraph(first);
  return standsOff && !isSentence && first.length >= 3 && !/^\p{Ll}/u.test(second) ? first : null;
}

/** Whether a line says several sentences, so that it is a paragraph, whatever stands off from it. */
function isParagraph(line: string): boolean {
  return line.length > shortestParagraph && /[\p{L}\p{N}]{3}(?:\. \p{Lu}|。).{20}/u.test(line) && endsSentence(line);
}

const shortestParagraph = 80;

/** Whether a line is one word right above a row of a table, and no line is a sentence: a label like others, and no title. */
function isOneOfLabels(first: string, written: readonly string[]): boolean {
  return (
    !/\s/.test(first) &&
    written[1]?.includes(' | ') === true &&
    !/[^\P{L}\p{Script=Latin}]/u.test(first) &&
    !written.some(isSaid)
  );
}

function isSaid(line: string): boolean {
  return endsSentence(line) && /\s\S+\s/.test(line);
}

/** Whether a line is a row of a table, its cells parted by bars. */
function isRow(line: string): boolean {
  return line.split(' | ').length > 2;
}

const marks = 20;

/** Whether two lines say the same words, whatever their case, quotation marks and spacing. */
export function sameWords(a: string, b: string): boolean {
  // Marks and blanks alone make no line twice as long: most lines are told apart without taking their words.
  if (a.length > b.length * 2 + marks || b.length > a.length * 2 + marks) return false;
  const words = (line: string) =>
    line
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return words(a) === words(b) && words(a) !== '';
}
