import type { Token } from '../../language/document.ts';
import { isVerb } from '../../language/tag.ts';
import { phraseBefore, type Range } from '../noun-phrase.ts';

const relatives = new Set(['who', 'which', 'that', 'whom', 'whose']);

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
      (relatives.has(next.lower) || ['DET', 'NOUN', 'PROPN', 'ADJ', 'NUM', 'PRON', 'VBG', 'VBN'].includes(next.tag));
    const named = before !== undefined && (before.tag === 'PROPN' || before.tag === 'NOUN' || before.text === ')');
    if (adds && named) return at;
  }
  return -1;
}

/** Who does what the verb group that begins at `group` says: the noun phrase left of it, insertions taken along. */
export function subjectBefore(tokens: readonly Token[], group: number, floor: number): Range | null {
  const before = tokens[group - 1];
  if (before === undefined || group <= floor) return null;
  if (before.text === ',') {
    const start = insertionStart(tokens, group - 1, floor);
    const phrase = start < 0 ? null : phraseBefore(tokens, start, floor);
    return phrase === null ? null : { first: phrase.first, last: group - 1 };
  }
  if (relatives.has(before.lower)) {
    const end = tokens[group - 2]?.text === ',' ? group - 2 : group - 1;
    return phraseBefore(tokens, end, floor);
  }
  return phraseBefore(tokens, group, floor);
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
