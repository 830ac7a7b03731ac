import type { Token } from './document.ts';
import type { Tag } from './tag.ts';

/** Token range `[first, last)`. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

const inside: ReadonlySet<Tag> = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM', 'PRON', 'SYM', 'X']);
const heads: ReadonlySet<Tag> = new Set(['NOUN', 'PROPN', 'PRON', 'NUM']);

/** A word that says when, not who. */
export function isTime(token: Token | null | undefined): boolean {
  return token?.grammar?.tellsTime === true;
}

/** The mark of an owner; not in headlines in capitals, without which the weights were fitted. */
function isPossessive(token: Token | undefined): boolean {
  return token?.tag === 'PART' && token.grammar?.marksOwner === true && token.text === token.text.toLowerCase();
}

/** Whether the token at `at` joins two halves of one phrase: "leaders of the group", "Smith and Jones". */
function links(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (token === undefined || before === undefined || after === undefined) return false;
  return token.grammar?.links === true && heads.has(before.tag) && inside.has(after.tag) && before.tag !== 'PRON';
}

/** A pronoun that is a phrase by itself: "he", not "his". */
function standsAlone(token: Token): boolean {
  return token.tag === 'PRON' && token.grammar?.owns !== true;
}

function isBracket(tokens: readonly Token[], at: number, limit: number): boolean {
  return tokens[at]?.text === '(' && closingBracket(tokens, at, limit) > at;
}

/** Whether the token at `at` can be part of a noun phrase. */
function belongs(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.quotation >= 0) return false;
  return inside.has(token.tag) || isPossessive(token) || links(tokens, at) || token.text === '-';
}

function openingBracket(tokens: readonly Token[], close: number, floor: number): number {
  for (let at = close; at >= Math.max(floor, close - 12); at -= 1) if (tokens[at]?.text === '(') return at;
  return -1;
}

function closingBracket(tokens: readonly Token[], open: number, limit: number): number {
  for (let at = open; at < Math.min(limit, open + 12); at++) if (tokens[at]?.text === ')') return at;
  return -1;
}

/** Whether "in 2010" ends before `end`. */
function endsWithYear(tokens: readonly Token[], end: number): boolean {
  return /^(?:1[89]|20)\d\d$/.test(tokens[end - 1]?.text ?? '') && tokens[end - 2]?.grammar?.beforeYear === true;
}

/** Where a range ends without what only says when: "Kim on Thursday", "Kim in 2010". */
export function withoutTimes(tokens: readonly Token[], end: number, floor: number): number {
  let last = end;
  while (last > floor) {
    const token = tokens[last - 1];
    if (endsWithYear(tokens, last) && last - 2 > floor) last -= 2;
    else if (isTime(token) || token?.grammar?.beforeTime || token?.tag === 'ADV') last -= 1;
    else break;
  }
  return last;
}

/** The first token of the phrase that ends before `last`. */
function phraseStart(tokens: readonly Token[], last: number, floor: number): number {
  let at = last;
  while (at > floor) {
    const token = tokens[at - 1];
    if (token === undefined) break;
    if (token.text === ')' && token.quotation < 0) {
      const open = openingBracket(tokens, at - 1, floor);
      if (open < 0) break;
      at = open;
      continue;
    }
    if (!belongs(tokens, at - 1) || (standsAlone(token) && at < last)) break;
    at -= 1;
    if (standsAlone(token)) break;
  }
  return at;
}

/** The noun phrase that ends right before `end`, not reaching back over `floor`; null when none does. */
export function phraseBefore(tokens: readonly Token[], end: number, floor: number): Range | null {
  const last = withoutTimes(tokens, end, floor);
  let first = phraseStart(tokens, last, floor);
  while (first < last && (tokens[first]?.grammar?.links || isTime(tokens[first]) || tokens[first]?.text === '-')) {
    first++;
  }
  return nounPhrase(tokens, { first, last });
}

/** The range when it has a noun at its head, else null. */
function nounPhrase(tokens: readonly Token[], range: Range): Range | null {
  return range.first < range.last && heads.has(tokens[headOf(tokens, range)]?.tag ?? 'X') ? range : null;
}

/** The noun phrase that begins at `start`, before `limit`; null when none does. */
export function phraseAfter(tokens: readonly Token[], start: number, limit: number): Range | null {
  let at = start;
  while (at < limit) {
    const token = tokens[at];
    if (token === undefined || isTime(token)) break;
    if (isBracket(tokens, at, limit) && at > start) {
      at = closingBracket(tokens, at, limit) + 1;
      continue;
    }
    if (!belongs(tokens, at) || (token.tag === 'PRON' && at > start)) break;
    at++;
    if (standsAlone(token)) break;
  }
  return nounPhrase(tokens, { first: start, last: at });
}

/** Marks after which something is only added to a phrase: "Ann Lee, the director", "Ann Lee -- the director". */
export const adds = /^(?:[,(]|--?|[–—―])$/u;

/** Index of the word a phrase is about: the last nominal before its first "of", "for" and the like. */
export function headOf(tokens: readonly Token[], { first, last }: Range): number {
  let head = first;
  for (let at = first; at < last; at++) {
    const token = tokens[at];
    if (token === undefined) continue;
    if (at > first && (token.tag === 'ADP' || adds.test(token.text))) break;
    if (heads.has(token.tag)) head = at;
  }
  return head;
}
