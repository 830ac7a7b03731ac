import { mix } from '../hash.ts';
import type { JointHabits } from '../joint-habits.ts';
import { isNominal } from '../tag.ts';
import { outsideTag, outsideWord } from '../tag-code.ts';
import type { TaggedWord } from '../tagged-word.ts';
import { type SeamContext, sideOf } from './seam-context.ts';
import { known } from './seam-templates.ts';

/** So far the words on both sides are read for a verb: most predicates begin within. */
const reachRight = 11;
const reachLeft = 13;
/** So far a next joining word is looked for. */
const reachJoiner = 14;

/** What a word could be to the clause after a seam, as a bit: a mark, a subordinator, "to", a preposition, a subject. */
function openerBit({ tag, lower }: TaggedWord, { relatives, infinitive }: JointHabits): number {
  if (tag === 'PUNCT' || tag === 'CCONJ') return 1;
  if (tag === 'SCONJ' || relatives.has(lower)) return 2;
  if (tag === 'PART' && infinitive.has(lower)) return 4;
  if (tag === 'ADP') return 8;
  return isNominal(tag) ? 16 : 0;
}

/** What stands between the seam and the next verb that could open a clause or be a subject, as bits. */
function openersBetween({ words, joints }: SeamContext, first: number, last: number): number {
  return words.slice(first, last).reduce((found, word) => found | openerBit(word, joints), 0);
}

function describeNeighbours(values: Int32Array, { features, codes }: SeamContext, at: number): void {
  const word = (by: number): number => features[at + by]?.word ?? outsideWord;
  const tag = (by: number): number => codes[at + by] ?? outsideTag;
  values[known.joiner] = word(0);
  values[known['word -3']] = word(-3);
  values[known['word -2']] = word(-2);
  values[known['word -1']] = word(-1);
  values[known['word +1']] = word(1);
  values[known['word +2']] = word(2);
  values[known['word +3']] = word(3);
  values[known['word +4']] = word(4);
  values[known['tag -3']] = tag(-3);
  values[known['tag -2']] = tag(-2);
  values[known['tag -1']] = tag(-1);
  values[known['tag +1']] = tag(1);
  values[known['tag +2']] = tag(2);
  values[known['tag +3']] = tag(3);
  values[known['tag +4']] = tag(4);
  values[known['suffix -1']] = features[at - 1]?.suffix2 ?? outsideWord;
  values[known['suffix +1']] = features[at + 1]?.suffix2 ?? outsideWord;
  values[known['same tags']] = Number(tag(-1) === tag(1));
}

function describeRight(values: Int32Array, context: SeamContext, at: number): void {
  const side = sideOf(context, at + 1, { step: 1, reach: reachRight });
  const end = side.verb < 0 ? Math.min(context.words.length, at + 1 + reachRight) : side.verb;
  values[known['right verb']] = context.codes[side.verb] ?? 0;
  values[known['right verb word']] = context.features[side.verb]?.word ?? 0;
  values[known['right tags']] = side.tags;
  values[known['right outline']] = side.outline;
  values[known['right set']] = side.set;
  values[known['right length']] = Math.min(9, side.length);
  values[known['right short length']] = Math.min(4, side.length);
  values[known['right openers']] = openersBetween(context, at + 1, end);
  values[known['tensed later']] = context.tensedLater[at] ?? 0;
  const joiner = context.nextJoiner[at] ?? -1;
  const gap = joiner - at;
  const near = joiner >= 0 && gap <= reachJoiner;
  const howFar = gap < 3 ? 1 : gap < 6 ? 2 : 3;
  const joined = mix(context.features[joiner]?.word ?? 0, context.codes[joiner + 1] ?? 0);
  values[known['next joiner']] = near ? mix(joined, howFar) : 0;
}

function describeLeft(values: Int32Array, context: SeamContext, at: number): void {
  const side = sideOf(context, at - 1, { step: -1, reach: reachLeft });
  const mark = context.lastMark[at] ?? -1;
  const verbs = context.verbsBefore[at] ?? 0;
  values[known['left verb']] = context.codes[side.verb] ?? 0;
  values[known['left verb word']] = context.features[side.verb]?.word ?? 0;
  values[known['left outline']] = side.outline;
  values[known['left length']] = Math.min(9, side.length);
  values[known['tensed before']] = Math.min(3, context.tensedBefore[at] ?? 0);
  values[known['last tensed']] = context.lastTensed[at] ?? 0;
  values[known['verbs before']] = verbs;
  values[known['two verbs before']] = verbs & 1023;
  values[known['commas before']] = Math.min(3, context.commasBefore[at] ?? 0);
  values[known['joiners before']] = Math.min(1, context.joinersBefore[at] ?? 0);
  values[known['last mark']] = mark < 0 ? 0 : mix(context.features[mark]?.word ?? 0, Math.min(6, at - mark));
  values[known['comma just before']] = Number(context.words[at - 1]?.lower === ',');
}

/** Writes all that is known of the possible seam at `at`. */
export function describeSeam(values: Int32Array, context: SeamContext, at: number): void {
  describeNeighbours(values, context, at);
  describeRight(values, context, at);
  describeLeft(values, context, at);
}
