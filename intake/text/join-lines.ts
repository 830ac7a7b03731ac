import { GrowingText } from './growing-text.ts';
import { cellGap, rowsAmong } from './rows.ts';

/** The end of a sentence, with the quotation marks and brackets that close after it. */
const ended = /[.!?…:;。！？｡।॥؟۔։።][\p{Pe}\p{Pf}"'’”»“‘*_]*$/u;

/** Words that no sentence, title or list item ends with. */
const expectsMore =
  /(?:,|\b(?:the|an?|of|to|in|on|at|by|for|from|with|and|or|but|nor|as|that|which|who|whose|than|into|over|under|between|his|her|its|their|our|my|your|this|these|those|is|are|was|were|be|been|has|have|had|will|would|president|minister|senator|mr|mrs|ms|dr))$/i;

const listItem = /^(?:[-*•–—‣▪◦]\s|\(?\d{1,2}[.)]\s|\(?[a-z][.)]\s)/;

/** First parts of words that are written with a hyphen wherever they stand in a line. */
const compoundStarts =
  /^(?:well|self|non|anti|co|ex|pre|post|pro|semi|half|long|short|high|low|north|south|east|west|mid|all|full|part|cross|far|fast|so|vice|multi|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|first|second|third|\p{L})$/u;

/** The widest that a hard-wrapped line is: mail wraps at 72 to 80, old wires and typescripts below 100. */
const widestWrap = 110;

/** Whether a line is the end of a sentence. */
export function endsSentence(line: string): boolean {
  return ended.test(line);
}

/** The paragraphs of lines that follow each other without a blank one: lines broken inside a sentence joined. */
export function joinLines(lines: readonly string[], vocabulary: ReadonlySet<string>): readonly string[] {
  const wrapped = isWrapped(lines);
  const rows = rowsAmong(lines);
  const paragraphs: GrowingText[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const open = paragraphs.at(-1);
    const isApart = rows.has(index) || rows.has(index - 1);
    if (open !== undefined && before !== undefined && !isApart && belongTogether(before, line, wrapped)) {
      joinDivided(open, line, vocabulary);
    } else paragraphs.push(new GrowingText(line));
  }
  return paragraphs.map(String);
}

/** One word that names the list below it: "wipefs:". */
const label = /^\S{2,40}:$/;

function belongTogether(before: string, line: string, wrapped: boolean): boolean {
  if (listItem.test(line) || (listItem.test(before) && label.test(line))) return false;
  if (endsSentence(before)) return wrapped;
  if (/^[\p{Ll}]/u.test(line) || expectsMore.test(before)) return true;
  return wrapped && (!listItem.test(before) || isFull(before, line));
}

/** Texts are wrapped at 72 to 80 characters, an item's own margin among them. */
const narrowestWrap = 70;

/** Whether an item's line has no room for the next word, so that it ends where its editor wrapped it. */
function isFull(before: string, line: string): boolean {
  return before.length >= 50 && before.length + 1 + (line.split(' ', 1)[0]?.length ?? 0) > narrowestWrap;
}

/** Whether a break inside a paragraph was made by an interruption: the sentence goes on in lower case, in no row and after no time of day. */
export function goesOn(before: GrowingText, after: string): boolean {
  if (cellGap.test(after) || /[+-]\d{4}$/.test(before.last)) return false;
  return before.length >= 40 && /[\p{L}\p{N},]$/u.test(before.last) && /^\p{Ll}/u.test(after) && !listItem.test(after);
}

/** Whether an editor wrapped the lines at one width: at most breaks the next word would not have fitted. */
function isWrapped(lines: readonly string[]): boolean {
  const width = lines.reduce((widest, line) => Math.max(widest, line.length), 0);
  if (lines.length < 2 || width > widestWrap || width < 30 || areNames(lines)) return false;
  const full = lines.filter((line, index) => {
    const next = lines[index + 1];
    return next !== undefined && line.length + 1 + (next.split(' ', 1)[0]?.length ?? 0) > width;
  });
  return full.length >= (lines.length - 1) * 0.7;
}

/** Whether most lines are one name each: files, addresses, commands. */
function areNames(lines: readonly string[]): boolean {
  return lines.filter((line) => /^[!-~]+$/.test(line)).length > lines.length / 2;
}

/** A hyphen that is only there where a word is divided. */
const softHyphen = '\u00ad';

/** Chinese and Japanese write no blanks between words. */
const unparted = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303f\\uff01-\\uff5e]';
const unpartedEnd = new RegExp(`${unparted}$`, 'u');
const unpartedStart = new RegExp(`^${unparted}`, 'u');

/** Adds a line to those before it; a word divided at the line's end is made whole. */
export function joinDivided(before: GrowingText, line: string, vocabulary: ReadonlySet<string>): void {
  if (before.last.endsWith(softHyphen)) {
    before.shorten();
    before.add(line, '');
    return;
  }
  if (unpartedEnd.test(before.last) && unpartedStart.test(line)) {
    before.add(line, '');
    return;
  }
  const head = before.last.endsWith('-') ? /(?<!\p{L})(\p{L}+)-$/u.exec(before.last)?.[1] : undefined;
  const tail = /^\p{Ll}+/u.exec(line)?.[0];
  const isOneWord = head !== undefined && tail !== undefined;
  if (isOneWord && isDivided(head.toLowerCase(), tail, vocabulary)) before.shorten();
  before.add(line, isOneWord ? '' : ' ');
}

/** Whether the hyphen came with the line's end: the text has the whole word, or neither part is a word of its own. */
function isDivided(head: string, tail: string, vocabulary: ReadonlySet<string>): boolean {
  if (vocabulary.has(`${head}-${tail}`)) return false;
  if (vocabulary.has(`${head}${tail}`)) return true;
  return !compoundStarts.test(head) && !vocabulary.has(head) && !vocabulary.has(tail);
}

/** The words that stand whole inside lines, hyphens included: what a divided word is looked up in. */
export function wordsOf(lines: readonly string[]): ReadonlySet<string> {
  if (!lines.some((line) => line.endsWith('-'))) return new Set();
  const whole = lines.map((line, index) => {
    const begun = line.replace(/(?<!\p{L})\p{L}+-$/u, '');
    return lines[index - 1]?.endsWith('-') === true ? begun.replace(/^\p{L}+/u, '') : begun;
  });
  return new Set(whole.flatMap((line) => line.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []));
}
