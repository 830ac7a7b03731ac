import type { Span } from '../span.ts';
import {
  apartFromStop,
  days,
  isDotted,
  months,
  numberWords,
  openAbbreviations,
  properAbbreviations,
  titles,
} from './abbreviations.ts';
import { isDigit, isLetter, isSpace, isUpper, isWord } from './characters.ts';

const contraction = /(?:n['’]t|['’](?:s|S|m|d|ll|re|ve|LL|RE|VE|M|D))$/;
const address = /^(?:https?:\/\/|www\.|[^\s@]{1,64}@[^\s@]+\.[a-z])[^\s]*/i;

/** Whether the mark at `at` joins two parts of one word: the hyphen of "well-known", the point of "3.5", "U.S". */
function joins(text: string, at: number, end: number): boolean {
  const mark = text[at];
  if (at + 1 >= end) return false;
  const next = text.charCodeAt(at + 1);
  if (mark === '-' || mark === '\u2011') return isWord(next);
  if (mark === "'" || mark === '’' || mark === '&' || mark === '_') return isLetter(next);
  if (mark === '.') return isDigit(next) || (isLetter(next) && isShortPart(text, at));
  if (mark === ',' || mark === ':') return isDigit(next) && isDigit(text.charCodeAt(at - 1));
  return false;
}

/** Whether at most one letter stands between the mark at `at` and the mark before it: "U.S", "a.m". */
function isShortPart(text: string, at: number): boolean {
  return at < 2 || !isLetter(text.charCodeAt(at - 2)) || text[at - 2] === '.';
}

function wordEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && (isWord(text.charCodeAt(at)) || joins(text, at, end))) at += 1;
  return at;
}

/** Whether a full stop at `at` belongs to the word before it: "Mr.", "U.S.", "J.". */
function keepsStop(word: string, isLast: boolean): boolean {
  const lower = word.toLowerCase();
  const proper = isUpper(word.charCodeAt(0));
  const initial = proper && word.length === 1;
  if (isDotted(word)) return true;
  if (apartFromStop.has(lower)) return !isLast && initial;
  if (proper && [openAbbreviations, properAbbreviations, days].some((list) => list.has(lower))) return true;
  return !isLast && (titles.has(lower) || numberWords.has(lower) || months.has(lower) || initial);
}

function pushWord(text: string, [start, end]: Span, into: Span[]): void {
  const word = text.slice(start, end);
  if (!(word.includes("'") || word.includes('’') || word === 'cannot')) {
    into.push([start, end]);
    return;
  }
  const cut = word === 'cannot' ? 3 : (contraction.exec(word)?.index ?? 0);
  if (cut > 0) into.push([start, start + cut]);
  into.push([start + cut, end]);
}

function markEnd(text: string, at: number, end: number): number {
  const mark = text[at];
  let to = at + 1;
  const repeats =
    mark === '.' ||
    mark === '-' ||
    mark === '!' ||
    mark === '?' ||
    mark === '`' ||
    mark === "'" ||
    mark === '_' ||
    mark === '*';
  while (repeats && to < end && text[to] === mark && to - at < 400) to += 1;
  return to;
}

/** Words and marks of one sentence; nothing but white space lies between them. */
export function tokenise(text: string, [start, end]: Span): readonly Span[] {
  const found: Span[] = [];
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at += 1;
      continue;
    }
    let to = tokenEnd(text, at, end);
    if (isWord(code)) pushWord(text, [at, to], found);
    else found.push([at, to]);
    at = to;
    to = at;
  }
  return found;
}

function tokenEnd(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  if (!isWord(code)) {
    const elided =
      (text[at] === "'" || text[at] === '’') && /^['’](?:s|S|ll|re|ve|d|m|em|til|cause)\b/.test(text.slice(at, at + 7));
    return elided && at > 0 && isWord(text.charCodeAt(at - 1)) ? wordEnd(text, at + 1, end) : markEnd(text, at, end);
  }
  let to = wordEnd(text, at, end);
  if (text[to] === '@' || text.startsWith('://', to) || (to - at === 3 && text.startsWith('www.', at))) {
    const found = address.exec(text.slice(at, Math.min(end, at + 2000)));
    if (found !== null) return at + found[0].replace(/[.,;:!?)\]”"’']+$/, '').length;
  }
  if (text[to] === '.' && to < end && text[to + 1] !== '.' && keepsStop(text.slice(at, to), isLastWord(text, to, end)))
    to += 1;
  return to;
}

function isLastWord(text: string, stop: number, end: number): boolean {
  let at = stop + 1;
  while (at < end && !isWord(text.charCodeAt(at))) at += 1;
  return at >= end;
}
