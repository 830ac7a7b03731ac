import type { Span } from '../span.ts';
import { isDigit, isLetter, isSpace, isWord } from './characters.ts';
import type { WordHabits } from './language.ts';

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

function pushWord(text: string, [start, end]: Span, { into, habits }: { into: Span[]; habits: WordHabits }): void {
  const cut = habits.secondPart(text.slice(start, end));
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
export function tokenise(text: string, [start, end]: Span, habits: WordHabits): readonly Span[] {
  const found: Span[] = [];
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at++;
      continue;
    }
    const to = tokenEnd(text, [at, end], habits);
    if (isWord(code)) pushWord(text, [at, to], { into: found, habits });
    else found.push([at, to]);
    at = to;
  }
  return found;
}

function tokenEnd(text: string, [at, end]: Span, habits: WordHabits): number {
  const code = text.charCodeAt(at);
  if (!isWord(code)) {
    const elided = (text[at] === "'" || text[at] === '’') && habits.isElided(text.slice(at, at + 7));
    return elided && at > 0 && isWord(text.charCodeAt(at - 1)) ? wordEnd(text, at + 1, end) : markEnd(text, at, end);
  }
  let to = wordEnd(text, at, end);
  if (text[to] === '@' || text.startsWith('://', to) || (to - at === 3 && text.startsWith('www.', at))) {
    const found = address.exec(text.slice(at, Math.min(end, at + 2000)));
    if (found !== null) return at + found[0].replace(/(?<![.,;:!?)\]”"’'])[.,;:!?)\]”"’']+$/, '').length;
  }
  if (
    text[to] === '.' &&
    to < end &&
    text[to + 1] !== '.' &&
    habits.keepsStop(text.slice(at, to), isLastWord(text, to, end))
  )
    to++;
  return to;
}

function isLastWord(text: string, stop: number, end: number): boolean {
  let at = stop + 1;
  while (at < end && !isWord(text.charCodeAt(at))) at += 1;
  return at >= end;
}
