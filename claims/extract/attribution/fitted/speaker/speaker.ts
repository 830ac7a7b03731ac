import type { Token } from '../../../../language/document.ts';
import type { Range } from '../../../../language/noun-phrase.ts';
import { isFiniteVerb } from '../../../../language/tag.ts';
import { states } from '../../../../language/token-range.ts';
import { floorOf, groupOf } from '../cue-group.ts';
import type { Indexed } from '../indexed.ts';
import { beforeRelative } from './before-relative.ts';
import { beforeTightRelative } from './before-tight-relative.ts';
import { canSpeak } from './can-speak.ts';
import { isEmptyIt } from './empty-it.ts';
import { ownSubject } from './own-subject.ts';
import { isSpokenOf } from './spoken-of.ts';
import { withAntecedent } from './with-antecedent.ts';

/** The range nearest to the cue, or null. */
function nearest(ranges: readonly Range[], cueToken: number): Range | null {
  const distance = ({ first, last }: Range): number => (first > cueToken ? first - cueToken : cueToken - last);
  return ranges.reduce<Range | null>(
    (best, range) => (best === null || distance(range) < distance(best) ? range : best),
    null,
  );
}

/** Where a range goes on with ", and" or ", but", its end where it does not: "the traffic office | , and the detour". */
function joinIn(tokens: readonly Token[], { first, last }: Range): number {
  for (let at = first + 1; at < last - 1; at++) {
    if (tokens[at]?.text === ',' && tokens[at + 1]?.grammar?.joinsClauses) return at;
  }
  return last;
}

/** "… was rejected by the board, and Ann Lee | left": an agent and after it the subject of the next clause. */
function isAgentAndSubject(tokens: readonly Token[], { first, last }: Range): boolean {
  return tokens[first - 1]?.grammar?.marksAgent === true && isFiniteVerb(tokens[last]?.tag ?? 'X');
}

/** The fitted speaker with what belongs to it: the clause or the noun of its "who". */
function completed(source: Indexed, cueToken: number, found: Range): Range {
  const { tokens } = source.document;
  if (tokens[cueToken]?.grammar?.opensSource || isAgentAndSubject(tokens, found)) {
    return { ...found, last: joinIn(tokens, found) };
  }
  const group = groupOf(source, cueToken);
  const floor = floorOf(source, cueToken);
  const whole = group === null ? null : beforeRelative(source, group, floor);
  if (whole !== null && whole.first < found.first && found.first < whole.last) return whole;
  const tight = group === null ? null : beforeTightRelative(source, group, { found, floor });
  if (tight !== null) return tight;
  const isBefore = group !== null && found.last <= group.first;
  const antecedent = isBefore ? withAntecedent(tokens, found, { verb: group.first, floor }) : null;
  if (antecedent !== null) return antecedent;
  const relative = found.last - found.first > 1 && tokens[found.first]?.grammar?.opensRelative;
  return relative ? (ownSubject(source, cueToken) ?? found) : found;
}

/** The fitted speaker; the one that grammar gives where there is none; nobody where only an "it" holds the place. */
export function speakerOf(source: Indexed, cueToken: number, ranges: readonly Range[]): Range | null {
  const { tokens } = source.document;
  const group = groupOf(source, cueToken);
  const able = ranges.filter((range) => canSpeak(tokens, range) && !isSpokenOf(source, cueToken, range));
  const found = nearest(able, cueToken);
  const speaker = found === null ? ownSubject(source, cueToken) : completed(source, cueToken, found);
  return speaker !== null && group !== null && isEmptyIt(tokens, speaker, group) ? null : speaker;
}

/** In "“…,” said Elijah Cummings of Maryland", content found on both sides of the cue: what stands after is who speaks. */
export function speakerTakenForContent(source: Indexed, cueToken: number, said: readonly Range[]): Range | null {
  const { tokens } = source.document;
  const group = groupOf(source, cueToken);
  const quoted = said.some(({ first, last }) => last <= cueToken && (tokens[first]?.quotation ?? -1) >= 0);
  const next = said.find(({ first }) => first === group?.last) ?? null;
  if (group === null || !quoted || next === null || (tokens[next.first]?.quotation ?? -1) >= 0) return null;
  return states(tokens, next) ? null : next;
}
