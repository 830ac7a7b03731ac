import type { Token } from '../../../language/document.ts';
import { phraseBefore, type Range, withoutTimes } from '../../../language/noun-phrase.ts';
import { isVerb } from '../../../language/tag.ts';

/** The comma before the one at `close`, when what stands between them adds to the noun before: an appositive or relative. */
function insertionStart(tokens: readonly Token[], close: number, floor: number): number {
  for (let at = close - 1; at > floor && at > close - 40; at -= 1) {
    const token = tokens[at];
    if (token?.quotation !== undefined && token.quotation >= 0 && tokens[close]?.quotation !== token.quotation)
      continue;
    if (token?.text !== ',') continue;
    const next = tokens[at + 1];
    const before = tokens[at - 1];
    const adds =
      next !== undefined &&
      (next.grammar?.isRelative || ['DET', 'NOUN', 'PROPN', 'ADJ', 'NUM', 'PRON', 'VBG', 'VBN'].includes(next.tag));
    const named = before !== undefined && (before.tag === 'PROPN' || before.tag === 'NOUN' || before.text === ')');
    if (adds && named) return at;
  }
  return -1;
}

const dashes = new Set(['-', '--', '–', '—', '―']);

/** The dash that opens what the one at `close` ends: "Kall -- editor of a book -- said". */
function dashStart(tokens: readonly Token[], close: number, floor: number): number {
  for (let at = close - 2; at > floor && at > close - 40; at -= 1) {
    if (tokens[at]?.text === tokens[close]?.text) return at;
  }
  return -1;
}

/** How far before its verb a participle may add to a subject: "a poll released by the institute on Friday shows". */
const participleReach = 12;

/** The phrase that a participle right after it adds to, where what stands before the verb only belongs to that. */
function beforeParticiple(tokens: readonly Token[], group: number, floor: number): Range | null {
  for (let at = group - 1; at > Math.max(floor, group - participleReach); at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.tag === 'PUNCT') return null;
    if (token.tag !== 'VBN' || tokens[at - 1]?.tag === 'AUX') continue;
    return phraseBefore(tokens, at, floor);
  }
  return null;
}

/** The phrase right before a verb, or, where that is only whom a participle names, the one which that adds to. */
function phraseOf(tokens: readonly Token[], group: number, floor: number): Range | null {
  const phrase = phraseBefore(tokens, group, floor);
  const isAgent = phrase === null || tokens[phrase.first - 1]?.grammar?.marksAgent;
  return (isAgent ? beforeParticiple(tokens, group, floor) : null) ?? phrase;
}

/** The phrase before an insertion that ends at `close`, with the insertion. */
function phraseWithInsertion(tokens: readonly Token[], close: number, floor: number): Range | null {
  const start = insertionStart(tokens, close, floor);
  const phrase = start < 0 ? null : phraseBefore(tokens, start, floor);
  return phrase === null ? null : { first: phrase.first, last: close };
}

/** Who does what the verb group that begins at `verb` says: the noun phrase left of it, insertions taken along. */
export function subjectBefore(tokens: readonly Token[], verb: number, floor: number): Range | null {
  const group = withoutTimes(tokens, verb, floor);
  const before = tokens[group - 1];
  if (before === undefined || group <= floor) return null;
  if (before.text === ',') return phraseWithInsertion(tokens, group - 1, floor);
  if (before.grammar?.isRelative) {
    const end = tokens[group - 2]?.text === ',' ? group - 2 : group - 1;
    return phraseBefore(tokens, end, floor);
  }
  if (dashes.has(before.text)) {
    const start = dashStart(tokens, group - 1, floor);
    return start < 0 ? null : phraseBefore(tokens, start, floor);
  }
  return phraseOf(tokens, group, floor);
}

/** How many tokens back a verb may share the subject of another. */
const sharingReach = 80;

/** The subject of the first finite verb of a frame: what a participle or second verb without a subject shares. */
export function sharedSubject(tokens: readonly Token[], verb: number, floor: number): Range | null {
  for (let at = verb - 1; at > Math.max(floor, verb - sharingReach); at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.quotation >= 0) continue;
    if (!(token.tag === 'VBD' || token.tag === 'VBZ' || token.tag === 'VBP' || token.tag === 'AUX')) continue;
    let group = at;
    while (group > floor && (tokens[group - 1]?.tag === 'AUX' || tokens[group - 1]?.tag === 'ADV')) group -= 1;
    const subject = subjectBefore(tokens, group, floor);
    if (subject !== null && !isVerb(tokens[subject.first]?.tag ?? 'X')) return subject;
  }
  return null;
}
