import type { Token } from '../../../../language/document.ts';
import { phraseAfter, phraseBefore, type Range } from '../../../../language/noun-phrase.ts';
import { isVerb } from '../../../../language/tag.ts';
import type { VerbGroup } from '../../../../language/verb-group.ts';
import { sharedSubject, subjectBefore } from '../../rules/speaker-of-verb.ts';

/** How far after a participle that opens a sentence its subject may stand: "Lamenting their luck, Mexicans say". */
const openingReach = 40;

/** How many words may stand before a participle that opens a sentence: "But while denouncing it, she …". */
const openingWords = 2;

/** Whether a comma at `at` can end what a participle opens: outside of quotations, or the last within one. */
function closes(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.text === ',' && (token.quotation < 0 || (tokens[at + 2]?.quotation ?? -1) < 0);
}

/** The subject of the clause after the participle that opens a frame, alone or after one word: "After saying so, she …". */
function subjectAhead(tokens: readonly Token[], { first }: VerbGroup): Range | null {
  for (let at = first + 1; at < first + openingReach; at++) {
    const token = tokens[at];
    if (token === undefined) return null;
    if (!closes(tokens, at)) continue;
    const start = token.quotation < 0 ? at + 1 : at + 2;
    const subject = phraseAfter(tokens, start, start + openingReach);
    const next = tokens[subject?.last ?? -1];
    if (subject !== null && (next?.tag === 'AUX' || next?.tag === 'ADV' || isVerb(next?.tag ?? 'X'))) return subject;
  }
  return null;
}

/** "The senator, after first saying so, took it back": the phrase before a comma with "after" or the like after it. */
function interrupted(tokens: readonly Token[], at: number, floor: number): Range | null {
  return tokens[at - 1]?.text === ',' ? phraseBefore(tokens, at - 1, floor) : null;
}

/** Whose doing a participle is: that of the clause that it opens, interrupts or follows. */
export function subjectOfParticiple(tokens: readonly Token[], group: VerbGroup, floor: number): Range | null {
  if (group.first - floor <= openingWords) return subjectAhead(tokens, group);
  if (tokens[group.first - 1]?.text === ',') return sharedSubject(tokens, group.first, floor);
  let before = group.first - 1;
  while (before > floor && tokens[before]?.tag === 'ADV') before -= 1;
  const tag = tokens[before]?.tag;
  if (tag !== 'ADP' && tag !== 'SCONJ') return subjectBefore(tokens, group.first, floor);
  return sharedSubject(tokens, before, floor) ?? interrupted(tokens, before, floor);
}
