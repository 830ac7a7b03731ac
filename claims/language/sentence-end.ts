import { months, numberWords, openAbbreviations, sentenceStarters, titles } from './abbreviations.ts';
import { closers, isDigit, isLower, isSpace, isUpper, openers } from './characters.ts';

/** A place where a sentence may end: where its mark begins, where its marks end, and where what closes behind them ends. */
export interface SentenceEnd {
  readonly mark: number;
  readonly marksEnd: number;
  readonly after: number;
}

/** The sentence so far, up to where its paragraph ends. */
export interface Within {
  readonly start: number;
  readonly end: number;
  /** Whether the whole text is written with small letters at the beginning of sentences. */
  readonly informal: boolean;
}

const reportingVerb =
  /^\p{Lu}?[\p{L}.’'-]*(?:\s+\p{L}[\p{L}.’'-]*){0,3}?\s*\b(?:said|says|asked|asks|wrote|writes|added|told|tweeted|replied|shouted|cried|declared|joked|responded|recalled|exclaimed|explained|continued|demanded|answered|yelled)\b/u;

/** Numbers of notes in brackets behind a full stop: "[12]". */
const reference = /^(?:\s?\[(?:\d{1,3}|note \d+)\])+(?=\s|$)/;

function isMark(character: string | undefined): boolean {
  return character === '.' || character === '!' || character === '?' || character === '…';
}

/** The next place at or behind `from` where a sentence may end; `mark` is `end` when there is none. */
export function sentenceEnd(text: string, from: number, end: number): SentenceEnd {
  let mark = from;
  while (mark < end && !isMark(text[mark])) mark += 1;
  let marksEnd = mark;
  while (marksEnd < end) {
    if (isMark(text[marksEnd])) marksEnd += 1;
    else if (text[marksEnd] === ' ' && text[marksEnd + 1] === '.' && text[marksEnd - 1] === '.') marksEnd += 2;
    else break;
  }
  let after = marksEnd;
  while (after < end && closers.includes(text[after] ?? ' ')) after += 1;
  after += reference.exec(text.slice(after, after + 24))?.[0].length ?? 0;
  return { mark, marksEnd: Math.min(marksEnd, end), after: Math.min(after, end) };
}

function wordBefore(text: string, at: number, start: number): string {
  let from = at;
  while (from > start && !isSpace(text.charCodeAt(from - 1)) && at - from < 30) from -= 1;
  while (from < at && openers.includes(text[from] ?? '')) from += 1;
  return text.slice(from, at);
}

/** The word that begins at `at`, opening marks skipped. */
function wordAfter(text: string, at: number, end: number): { readonly word: string; readonly quoted: boolean } {
  let from = at;
  while (from < end && openers.includes(text[from] ?? '')) from += 1;
  let to = from;
  while (to < end && !isSpace(text.charCodeAt(to)) && to - from < 30) to += 1;
  return { word: text.slice(from, to), quoted: from > at };
}

function startsSentence(word: string): boolean {
  return sentenceStarters.has(word.toLowerCase().replace(/[^\p{L}].*$/u, ''));
}

/** A full stop behind an abbreviation or initial: does a sentence end there as well? `null` when it is neither. */
function afterAbbreviation(before: string, next: string): boolean | null {
  const word = before.toLowerCase().replace(/^[^\p{L}\p{N}]+/u, '');
  if (titles.has(word)) return false;
  if (word === 'no') return !isDigit(next.charCodeAt(0));
  if (numberWords.has(word))
    return word.length > 2 && !/^[\d(]/.test(next) && !word.includes('.') && startsSentence(next);
  if (months.has(word)) return !isDigit(next.charCodeAt(0));
  if (/^[ap]\.m$/.test(word))
    return !/^(?:[ECMP][SD]?T\b|GMT|UTC|BST|Eastern|Pacific|Central|Mountain|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)/.test(
      next,
    );
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word) || openAbbreviations.has(word)) return startsSentence(next);
  if (/^\p{Lu}$/u.test(before)) return startsSentence(next) && next !== 'I';
  return null;
}

/** Whether an opening bracket of this sentence is still open at `at` and closes later. */
function insideBrackets(text: string, { start, end }: Within, at: number): boolean {
  const from = Math.max(start, at - 400);
  const before = text.slice(from, at);
  const opened = Math.max(before.lastIndexOf('('), before.lastIndexOf('['));
  if (opened < 0) return false;
  const close = before[opened] === '(' ? ')' : ']';
  return !before.includes(close, opened) && text.slice(at, Math.min(end, at + 400)).includes(close);
}

const openingDash = /^[-–—]\s?\p{Lu}/u;
const quotationMark = /["”’'»]/;

/** Whether what follows can only go on: a small letter, a comma, a dash. */
function goesOn(word: string, { quoted, informal }: { quoted: boolean; informal: boolean }): boolean {
  if (/^[,;:)\]–—-]/.test(word)) return !openingDash.test(word);
  return !quoted && !informal && isLower(word.charCodeAt(0));
}

/** Whether the writer begins sentences with small letters, as in mails: this one does, and a plain word stands before the mark. */
function isInformal(text: string, { start, informal }: Within, { mark, marksEnd, after }: SentenceEnd): boolean {
  const plain = after === marksEnd && marksEnd === mark + 1 && /\p{Ll}{3}$/u.test(text.slice(mark - 3, mark));
  return plain && text[mark] !== '…' && (informal || isLower(text.charCodeAt(start)));
}

/** Whether `!”` or `?”` is followed by who said it. */
function isReported(text: string, { mark, marksEnd, after }: SentenceEnd, next: number): boolean {
  return (
    text[mark] !== '.' &&
    quotationMark.test(text.slice(marksEnd, after)) &&
    reportingVerb.test(text.slice(next, next + 60))
  );
}

/** Whether all that stands between `start` and the mark is an item's number: "1", "• 9", "a". */
function isEnumerator(text: string, start: number, mark: number): boolean {
  return mark - start < 6 && /^\W*(?:\d{1,2}|[a-z])$/.test(text.slice(start, mark));
}

function skipSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

/** Decides whether the sentence that began at `within.start` ends at the marks found. */
export function endsSentence(text: string, stop: SentenceEnd, within: Within): boolean {
  const { mark, marksEnd, after } = stop;
  const next = skipSpace(text, after, within.end);
  if (next === after) return false;
  if (next >= within.end) return true;
  const { word, quoted } = wordAfter(text, next, within.end);
  const first = word.charCodeAt(0);
  if (goesOn(word, { quoted, informal: isInformal(text, within, stop) }) || isEnumerator(text, within.start, mark))
    return false;
  const closesBracket = /\)/.test(text.slice(marksEnd, after));
  if ((!closesBracket && insideBrackets(text, within, mark)) || isReported(text, stop, next)) return false;
  if (marksEnd > mark + 1 || text[mark] === '…') return (isUpper(first) && word !== 'I') || quoted || isDigit(first);
  if (after > marksEnd) return true;
  if (text[mark] === '.') return afterAbbreviation(wordBefore(text, mark, within.start), word) ?? true;
  return text.slice(mark - 5, mark + 1) !== 'Yahoo!' || isUpper(first);
}
