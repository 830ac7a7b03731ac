import type { Token } from '../../language/document.ts';
import { isFiniteVerb } from '../../language/tag.ts';
import type { Range } from '../noun-phrase.ts';
import { beforeRelative } from './before-relative.ts';
import { canSpeak } from './can-speak.ts';
import { floorOf, groupOf } from './cue-group.ts';
import type { Indexed } from './indexed.ts';
import { ownSubject } from './own-subject.ts';
import { isSpokenOf } from './spoken-of.ts';

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
  for (let at = first + 1; at < last - 1; at += 1) {
    if (tokens[at]?.text === ',' && /^(?:and|but)$/.test(tokens[at + 1]?.lower ?? '')) return at;
  }
  return last;
}

/** The fitted speaker; the one that grammar gives where there is none, or where it begins with "who". */
export function speakerOf(source: Indexed, cueToken: number, ranges: readonly Range[]): Range | null {
  const { tokens } = source.document;
  const found = nearest(
    ranges.filter((range) => canSpeak(tokens, range) && !isSpokenOf(source, cueToken, range)),
    cueToken,
  );
  if (found === null) return ownSubject(source, cueToken);
  if (tokens[cueToken]?.lower === 'according') return { ...found, last: joinIn(tokens, found) };
  const group = groupOf(source, cueToken);
  const whole = group === null ? null : beforeRelative(source, group, floorOf(source, cueToken));
  if (whole !== null && whole.first < found.first && found.first < whole.last) return whole;
  const relative = found.last - found.first > 1 && /^(?:who|which|whose)$/.test(tokens[found.first]?.lower ?? '');
  return relative ? (ownSubject(source, cueToken) ?? found) : found;
}

/** In "“…,” said Elijah Cummings of Maryland", content found on both sides of the cue: what stands behind is who speaks. */
export function speakerTakenForContent(source: Indexed, cueToken: number, said: readonly Range[]): Range | null {
  const { tokens } = source.document;
  const group = groupOf(source, cueToken);
  const quoted = said.some(({ first, last }) => last <= cueToken && (tokens[first]?.quotation ?? -1) >= 0);
  const behind = said.find(({ first }) => first === group?.last) ?? null;
  if (group === null || !quoted || behind === null || (tokens[behind.first]?.quotation ?? -1) >= 0) return null;
  const states = tokens.slice(behind.first, behind.last).some(({ tag }) => isFiniteVerb(tag) || tag === 'AUX');
  return states ? null : behind;
}
