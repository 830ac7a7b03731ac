import type { Token } from '../../../../language/document.ts';
import { phraseAfter, phraseBefore, type Range } from '../../../../language/noun-phrase.ts';
import { isFiniteVerb } from '../../../../language/tag.ts';
import type { VerbGroup } from '../../../../language/verb-group.ts';
import { subjectBefore } from '../../rules/speaker-of-verb.ts';

/** How far after the cue a speaker may end: "said Ann Lee, the county's chief engineer". */
const inversionReach = 12;

/** "…,” said Ann Lee": the phrase after a verb that stands after a quotation or comma. */
function inverted(tokens: readonly Token[], { first, last }: VerbGroup): Range | null {
  const before = tokens[first - 1];
  const closes = before !== undefined && (before.text === ',' || before.quotation >= 0);
  const next = tokens[last];
  const names = next?.tag === 'PROPN' || next?.tag === 'DET';
  return closes && names && next.quotation < 0 ? phraseAfter(tokens, last, last + inversionReach) : null;
}

/** How long the words between a subject and its verb may be that tell where or when. */
const settingReach = 12;

/** "The harbour board, only two months later, announced": the phrase before a setting between commas. */
function beforeSetting(tokens: readonly Token[], verb: number, floor: number): Range | null {
  if (tokens[verb - 1]?.text !== ',') return null;
  for (let at = verb - 2; at > Math.max(floor, verb - settingReach); at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.quotation >= 0 || isFiniteVerb(token.tag)) return null;
    const next = tokens[at + 1]?.tag;
    if (token.text === ',' && (next === 'ADP' || next === 'ADV')) return phraseBefore(tokens, at, floor);
  }
  return null;
}

/** Who does what a finite verb says: the phrase before it, a setting in between or none, or after it. */
export function subjectOfFinite(tokens: readonly Token[], group: VerbGroup, floor: number): Range | null {
  return (
    subjectBefore(tokens, group.first, floor) ?? beforeSetting(tokens, group.first, floor) ?? inverted(tokens, group)
  );
}
