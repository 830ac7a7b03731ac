import { type CueClass, cueClasses } from '../../../grounds.ts';
import type { Document, Token } from '../../../language/document.ts';
import { hashOf } from '../../../language/hash.ts';
import { isVerb, tags } from '../../../language/tag.ts';
import { type Frame, framesOf } from '../../quotations/frame.ts';
import type { Report } from '../report.ts';

/** A document with the numbers that features are made of, one a token. */
export interface Indexed {
  readonly document: Document;
  readonly frames: readonly Frame[];
  /** Index of each token's frame. */
  readonly frameOf: Int32Array;
  readonly words: Int32Array;
  readonly lemmas: Int32Array;
  readonly tags: Uint8Array;
  /** Class of a reporting verb or noun, 0 for other words. */
  readonly kinds: Uint8Array;
  /** The nearest token between quotation marks before each token, -1 for none, and after it, past the end for none. */
  readonly quotedBefore: Int32Array;
  readonly quotedBehind: Int32Array;
  /** What the rules make of a cue, by its token. */
  readonly rules: ReadonlyMap<number, Report>;
}

/** The numbers of the classes of reporting verbs; nouns come after them. */
const classNumbers: ReadonlyMap<CueClass, number> = new Map(cueClasses.map((kind, index) => [kind, index + 1]));
const nounClass = cueClasses.length + 1;
const tagNumbers: ReadonlyMap<string, number> = new Map(tags.map((tag, index) => [tag, index]));

function quotedAround(tokens: readonly Token[]): Pick<Indexed, 'quotedBefore' | 'quotedBehind'> {
  const quotedBefore = new Int32Array(tokens.length);
  const quotedBehind = new Int32Array(tokens.length);
  for (let at = 0, last = -1; at < tokens.length; at++) {
    quotedBefore[at] = last;
    if ((tokens[at]?.quotation ?? -1) >= 0) last = at;
  }
  for (let at = tokens.length - 1, next = tokens.length; at >= 0; at -= 1) {
    quotedBehind[at] = next;
    if ((tokens[at]?.quotation ?? -1) >= 0) next = at;
  }
  return { quotedBefore, quotedBehind };
}

/** Makes the numbers of a tagged document and of what the rules found in it. */
export function indexed(document: Document, ruled: readonly Report[]): Indexed {
  const { tokens } = document;
  const frames = framesOf(document);
  const frameOf = new Int32Array(tokens.length);
  for (const [index, { first, last }] of frames.entries()) frameOf.fill(index, first, last);
  const words = new Int32Array(tokens.length);
  const lemmas = new Int32Array(tokens.length);
  const numbers = new Uint8Array(tokens.length);
  const kinds = new Uint8Array(tokens.length);
  tokens.forEach(({ lower, lemma, tag, cue }, at) => {
    words[at] = hashOf(lower);
    lemmas[at] = lemma === lower ? (words[at] ?? 0) : hashOf(lemma);
    numbers[at] = tagNumbers.get(tag) ?? 0;
    const kind = isVerb(tag) ? cue?.class : undefined;
    const asNoun = tag === 'NOUN' && cue?.isNoun === true ? nounClass : 0;
    kinds[at] = kind === undefined ? asNoun : (classNumbers.get(kind) ?? 0);
  });
  const rules = new Map(ruled.map((report) => [report.cueToken, report]));
  return { document, frames, frameOf, words, lemmas, tags: numbers, kinds, ...quotedAround(tokens), rules };
}

/** The number at `index`, 0 outside of the array. */
export function numberAt(numbers: Uint8Array | Int32Array, index: number): number {
  return numbers[index] ?? 0;
}
