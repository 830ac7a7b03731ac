import type { Token } from '../../language/document.ts';
import { isFiniteVerb, isVerb } from '../../language/tag.ts';
import { cueClassOf } from '../cue-verbs.ts';
import { headOf, phraseAfter, phraseBefore, type Range } from '../noun-phrase.ts';
import type { Report } from '../report.ts';
import { sharedSubject, subjectBefore } from '../rules/speaker-of-verb.ts';
import { type VerbGroup, verbGroup } from '../rules/verb-group.ts';
import { type Indexed, numberAt } from './indexed.ts';

const calendar: ReadonlySet<string> = new Set(
  `Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July August September
  October November December`.split(/\s+/u),
);

/** Whether the words can be somebody who says something: not "2006", not "Tuesday". */
function canSpeak(tokens: readonly Token[], range: Range): boolean {
  const head = tokens[headOf(tokens, range)];
  return head !== undefined && !/^\d+$/u.test(head.text) && !calendar.has(head.text);
}

/** The range nearest to the cue, or null. */
function nearest(ranges: readonly Range[], cueToken: number): Range | null {
  const distance = ({ first, last }: Range): number => (first > cueToken ? first - cueToken : cueToken - last);
  return ranges.reduce<Range | null>(
    (best, range) => (best === null || distance(range) < distance(best) ? range : best),
    null,
  );
}

function floorOf({ frames, frameOf }: Indexed, cueToken: number): number {
  return frames[numberAt(frameOf, cueToken)]?.first ?? cueToken;
}

/** The verb group of a cue that is a verb. */
function groupOf(source: Indexed, cueToken: number): VerbGroup | null {
  const { tokens } = source.document;
  if (!isVerb(tokens[cueToken]?.tag ?? 'X')) return null;
  return verbGroup(tokens, cueToken, floorOf(source, cueToken));
}

/** How far behind the cue a speaker may end: "said Ann Lee, the county's chief engineer". */
const inversionReach = 12;

/** "…,” said Ann Lee": the phrase behind a verb that stands behind a quotation or comma. */
function inverted({ document: { tokens } }: Indexed, { first, last }: VerbGroup): Range | null {
  const before = tokens[first - 1];
  const closes = before !== undefined && (before.text === ',' || before.quotation >= 0);
  const next = tokens[last];
  const names = next?.tag === 'PROPN' || next?.tag === 'DET';
  return closes && names && next.quotation < 0 ? phraseAfter(tokens, last, last + inversionReach) : null;
}

/** How far behind a participle that opens a sentence its subject may stand: "Lamenting their luck, Mexicans say". */
const openingReach = 40;

/** The subject of the clause behind the participle that opens a frame, alone or behind one word: "After saying so, she …". */
function subjectAhead({ document: { tokens } }: Indexed, { first }: VerbGroup): Range | null {
  for (let at = first + 1; at < first + openingReach; at += 1) {
    const token = tokens[at];
    if (token === undefined) return null;
    if (token.quotation < 0 && token.text === ',') {
      const subject = phraseAfter(tokens, at + 1, at + openingReach);
      const next = tokens[subject?.last ?? -1];
      if (subject !== null && (next?.tag === 'AUX' || next?.tag === 'ADV' || isVerb(next?.tag ?? 'X'))) return subject;
    }
  }
  return null;
}

/** How long a relative clause between a subject and its verb may be. */
const relativeReach = 40;

/** "Sandy Phillips, who lost her home in Aurora, in 2012, said": the phrase before the relative clause, with it. */
function beforeRelative(source: Indexed, { first }: VerbGroup, floor: number): Range | null {
  const { tokens } = source.document;
  if (tokens[first - 1]?.text !== ',') return null;
  for (let at = first - 2; at > Math.max(floor, first - relativeReach); at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.text === ';' || token.quotation >= 0) return null;
    if (token.text !== ',' || !/^(?:who|which|whose)$/.test(tokens[at + 1]?.lower ?? '')) continue;
    const phrase = phraseBefore(tokens, at, floor);
    return phrase === null ? null : { first: phrase.first, last: first - 1 };
  }
  return null;
}

/** The subject that grammar gives a cue for which the weights found no speaker. */
function ownSubject(source: Indexed, cueToken: number): Range | null {
  const { tokens } = source.document;
  const ruled = source.rules.get(cueToken)?.source ?? null;
  const group = groupOf(source, cueToken);
  if (group === null || (ruled !== null && canSpeak(tokens, ruled))) return ruled;
  if (group.passive) return null;
  const floor = floorOf(source, cueToken);
  if (group.form === 'gerund' && group.first - floor <= 1) return subjectAhead(source, group);
  const opensClause = tokens[group.first - 1]?.text === ',';
  const subject =
    group.form === 'gerund' && opensClause
      ? sharedSubject(tokens, group.first, floor)
      : (subjectBefore(tokens, group.first, floor) ?? inverted(source, group));
  return subject !== null && canSpeak(tokens, subject) ? subject : null;
}

/** Passives that tell what their subject itself holds: "was convinced that". */
const held: ReadonlySet<string> = new Set(['convince', 'assure', 'reassure', 'persuade', 'concern', 'worry', 'oppose']);

/** Whether a range is what is said of somebody, not by them: the subject of "was accused of", "has been reported". */
function isSpokenOf(source: Indexed, cueToken: number, range: Range): boolean {
  const lemma = source.document.tokens[cueToken]?.lemma ?? '';
  const passive = groupOf(source, cueToken)?.passive === true;
  return passive && range.last <= cueToken && cueClassOf(lemma) !== undefined && !held.has(lemma);
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

/** Whether the cue is a second predicate without a subject of its own: "said A and warned of B". */
function isCoordinated(tokens: readonly Token[], { first, form }: VerbGroup): boolean {
  const joins = ['and', 'but'].includes(tokens[first - 1]?.lower ?? '');
  return joins && (form === 'finite' || form === 'gerund');
}

/** How many reports back the one may stand that another is joined to. */
const joinedReach = 3;

/**
 * The speaker of a report that is joined to one before it: that one's speaker, never somebody whom that one speaks of,
 * as in "May said that the country would leave and suggested …".
 */
function sharedSpeaker(source: Indexed, report: Report, before: readonly Report[]): Range | null {
  const { frameOf, document } = source;
  const { cueToken, source: own } = report;
  const group = groupOf(source, cueToken);
  if (group === null || !isCoordinated(document.tokens, group)) return own;
  const frame = numberAt(frameOf, cueToken);
  const joined = before.findLast((other) => numberAt(frameOf, other.cueToken) === frame && other.source !== null);
  const spokenOf = joined?.content.some(({ first, last }) => own !== null && first <= own.first && own.first < last);
  if (joined !== undefined && (own === null || spokenOf)) return joined.source;
  return own ?? sharedSubject(document.tokens, group.first, floorOf(source, cueToken));
}

/** Gives reports that are joined to others those ones' speakers. */
export function shareSpeakers(source: Indexed, reports: readonly Report[]): readonly Report[] {
  const shared: Report[] = [];
  for (const report of reports) {
    shared.push({ ...report, source: sharedSpeaker(source, report, shared.slice(-joinedReach)) });
  }
  return shared;
}
