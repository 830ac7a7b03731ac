import { knownWord } from '../../../claims/language/known-word.ts';
import type { Tag } from '../../../claims/language/tag.ts';
import { codeOf, outsideTag, outsideWord } from '../../../claims/language/tag-code.ts';
import type { WordFeatures } from '../../../claims/language/tag-features.ts';
import type { Word } from '../../../claims/language/tagger.ts';
import { clauseContext, openers } from './clause-context.ts';
import { known } from './retag-templates.ts';

/** Set in the shape of the first word of a sentence. */
const first = 128;

/** A sentence as the second pass over its tags sees it. */
export interface TaggedOnce {
  readonly words: readonly WordFeatures[];
  /** The first pass's tags, by their numbers. */
  readonly tags: readonly number[];
  readonly before: Int32Array;
  readonly after: Int32Array;
  readonly opened: Int32Array;
}

/** Looks at a sentence with the tags of the first pass. */
export function taggedOnce(words: readonly Word[], tags: readonly Tag[]): TaggedOnce {
  const features = words.map(knownWord);
  return {
    words: features,
    tags: tags.map(codeOf),
    before: clauseContext(tags, 'before'),
    after: clauseContext(tags, 'after'),
    opened: openers(tags, (at) => features[at]?.word ?? 0),
  };
}

/** Writes what is known of the words at and around `at`. */
function describeWords(values: Int32Array, words: readonly WordFeatures[], at: number): void {
  const here = words[at];
  values[known.word] = here?.word ?? outsideWord;
  values[known['suffix 2']] = here?.suffix2 ?? outsideWord;
  values[known['suffix 3']] = here?.suffix3 ?? outsideWord;
  values[known['suffix 4']] = here?.suffix4 ?? outsideWord;
  values[known.prefix] = here?.prefix ?? outsideWord;
  values[known.shape] = (here?.shape ?? 0) | (at === 0 ? first : 0);
  values[known['left word']] = words[at - 1]?.word ?? outsideWord;
  values[known['second left word']] = words[at - 2]?.word ?? outsideWord;
  values[known['right word']] = words[at + 1]?.word ?? outsideWord;
  values[known['second right word']] = words[at + 2]?.word ?? outsideWord;
  values[known['right suffix 3']] = words[at + 1]?.suffix3 ?? outsideWord;
}

/** Writes what is known where the tag of the word at `at` is chosen; `given` are the tags that this pass gave to the words before it. */
export function describe(
  values: Int32Array,
  { words, tags, before, after, opened }: TaggedOnce,
  { at, given }: { readonly at: number; readonly given: readonly number[] },
): void {
  describeWords(values, words, at);
  values[known['first tag']] = tags[at] ?? outsideTag;
  values[known['left tag']] = given[at - 1] ?? outsideTag;
  values[known['second left tag']] = given[at - 2] ?? outsideTag;
  values[known['third left tag']] = given[at - 3] ?? outsideTag;
  values[known['right tag']] = tags[at + 1] ?? outsideTag;
  values[known['second right tag']] = tags[at + 2] ?? outsideTag;
  values[known['third right tag']] = tags[at + 3] ?? outsideTag;
  values[known['clause before']] = before[at] ?? 0;
  values[known['clause after']] = after[at] ?? 0;
  values[known['opened by']] = opened[at] ?? 0;
}
