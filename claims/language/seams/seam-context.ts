import { mix } from '../hash.ts';
import type { JointHabits } from '../joint-habits.ts';
import { knownWord } from '../known-word.ts';
import { isTensed, type Tag } from '../tag.ts';
import { codeOf } from '../tag-code.ts';
import type { WordFeatures } from '../tag-features.ts';
import { isVerbal, type TaggedWord } from '../tagged-word.ts';

/** A sentence with what its seams ask of both sides, found once in one walk each way. */
export interface SeamContext {
  readonly words: readonly TaggedWord[];
  readonly joints: JointHabits;
  readonly features: readonly WordFeatures[];
  readonly codes: readonly number[];
  /** Tensed verbs before each word, and the tag of the last. */
  readonly tensedBefore: Int32Array;
  readonly lastTensed: Int32Array;
  /** The last five of verbs, subordinators and "to" before each word, five bits each. */
  readonly verbsBefore: Int32Array;
  readonly commasBefore: Int32Array;
  readonly joinersBefore: Int32Array;
  /** Index of the last mark or joining word before each word; -1 for none. */
  readonly lastMark: Int32Array;
  /** The tag of the next tensed verb after each word, before a mark that ends a clause for certain. */
  readonly tensedLater: Int32Array;
  /** Index of the next joining word or comma after each word; -1 for none. */
  readonly nextJoiner: Int32Array;
}

/** Numbers by word, each made from the one before it and the word between. */
function walk(
  words: readonly TaggedWord[],
  start: number,
  next: (held: number, word: TaggedWord, at: number) => number,
) {
  // A typed array made by `from` goes through an iterator, at several times the cost.
  const found = new Int32Array(words.length);
  let held = start;
  words.forEach((word, at) => {
    found[at] = held;
    held = next(held, word, at);
  });
  return found;
}

/** The same from the end. */
function walkBack(
  words: readonly TaggedWord[],
  start: number,
  next: (held: number, word: TaggedWord, at: number) => number,
) {
  const found = new Int32Array(words.length);
  let held = start;
  for (let at = words.length - 1; at >= 0; at--) {
    const word = words[at];
    found[at] = held;
    if (word !== undefined) held = next(held, word, at);
  }
  return found;
}

/** Marks, joining words and subordinators: what may stand between two clauses. */
export function divides(tag: Tag): boolean {
  return tag === 'PUNCT' || tag === 'CCONJ' || tag === 'SCONJ';
}

/** A mark after which another clause begins: not a comma, not a quotation mark. */
function endsClause({ tag, lower }: TaggedWord): boolean {
  return tag === 'PUNCT' && lower !== ',' && lower !== '"';
}

/** Reads a sentence for its seams. */
export function seamContext(words: readonly TaggedWord[], joints: JointHabits): SeamContext {
  const isTo = ({ tag, lower }: TaggedWord): boolean => tag === 'PART' && joints.infinitive.has(lower);
  return {
    words,
    joints,
    features: words.map(knownWord),
    codes: words.map(({ tag }) => codeOf(tag)),
    tensedBefore: walk(words, 0, (held, { tag }) => held + Number(isTensed(tag))),
    lastTensed: walk(words, 0, (held, { tag }) => (isTensed(tag) ? codeOf(tag) : held)),
    verbsBefore: walk(words, 0, (held, word) =>
      isVerbal(word.tag) || word.tag === 'SCONJ' || isTo(word) ? ((held << 5) | codeOf(word.tag)) & 0x1ffffff : held,
    ),
    commasBefore: walk(words, 0, (held, { lower }) => held + Number(lower === ',')),
    joinersBefore: walk(words, 0, (held, { tag }) => held + Number(tag === 'CCONJ')),
    lastMark: walk(words, -1, (held, { tag }, at) => (divides(tag) ? at : held)),
    tensedLater: walkBack(words, 0, (held, word) => {
      if (endsClause(word)) return 0;
      return isTensed(word.tag) ? codeOf(word.tag) : held;
    }),
    nextJoiner: walkBack(words, -1, (held, { tag, lower }, at) => (tag === 'CCONJ' || lower === ',' ? at : held)),
  };
}

/** One number for both kinds of nouns and for numbers, else that of the tag. */
export function coarseCode(tag: Tag): number {
  return codeOf(tag === 'PROPN' || tag === 'NUM' ? 'NOUN' : tag);
}

/** Words on one side of a seam up to a verb, as numbers. */
export interface Side {
  /** Where the verb stands, -1 for none within reach. */
  readonly verb: number;
  readonly length: number;
  /** All tags, the tags with no two alike in a row, and which there are. */
  readonly tags: number;
  readonly outline: number;
  readonly set: number;
}

/** Reads from the word at `from` in steps of `step` to the first verb, `reach` words at most; adverbs within are passed over to the right. */
export function sideOf({ words }: SeamContext, from: number, { step, reach }: { step: 1 | -1; reach: number }): Side {
  let [tags, outline, set, last] = [0, 0, 0, 0];
  let at = from;
  for (; at >= 0 && at < words.length && Math.abs(at - from) < reach; at += step) {
    const tag = words[at]?.tag ?? 'X';
    if (isVerbal(tag)) return { verb: at, length: Math.abs(at - from), tags, outline, set };
    if (tag === 'ADV' && step > 0 && at > from) continue;
    const code = coarseCode(tag);
    tags = mix(tags, code);
    set |= 1 << code;
    if (code !== last) outline = mix(outline, code);
    last = code;
  }
  return { verb: -1, length: Math.abs(at - from), tags, outline, set };
}
