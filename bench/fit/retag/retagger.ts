import { tags as allTags, type Tag } from '../../../claims/language/tag.ts';
import { codeOf } from '../../../claims/language/tag-code.ts';
import { parseTagLexicon, possibleTags, type TagLexicon } from '../../../claims/language/tag-lexicon.ts';
import type { Word } from '../../../claims/language/tagger.ts';
import { lazyFor } from '../../../claims/lazy.ts';
import type { Model, Weights } from '../../../claims/model/model.ts';
import { choices, type Mistakes, parseMistakes } from './mistakes.ts';
import { describe, taggedOnce } from './retag-features.ts';
import { retagTemplates } from './retag-templates.ts';

/** Looks at the tags of a sentence again, now that those on both sides of each word are there. */
export type Retagger = (words: readonly Word[], tags: readonly Tag[]) => readonly Tag[];

/** The index of the tag among `possible` with the highest sum of weights over the rows; of equal ones the first. */
function best({ values, columns }: Weights, rows: Int32Array, possible: Uint8Array): number {
  let found = possible[0] ?? 0;
  let highest = Number.NEGATIVE_INFINITY;
  for (const tag of possible) {
    let sum = 0;
    for (const row of rows) sum += values[row * columns + tag] ?? 0;
    if (sum <= highest) continue;
    highest = sum;
    found = tag;
  }
  return found;
}

function retaggerWith(weights: Weights, lexicon: TagLexicon, mistakes: Mistakes): Retagger {
  const values = new Int32Array(retagTemplates.width);
  const rows = new Int32Array(retagTemplates.count);
  return (words, tags) => {
    const sentence = taggedOnce(words, tags);
    const given: number[] = [];
    return words.map(({ lower }, at) => {
      let tag = tags[at] ?? 'X';
      const possible = choices(mistakes, tag, possibleTags(lexicon, lower));
      if (possible.length > 1) {
        describe(values, sentence, { at, given });
        retagTemplates.write(values, rows, 0);
        tag = allTags[best(weights, rows, possible)] ?? tag;
      }
      given.push(codeOf(tag));
      return tag;
    });
  };
}

/** The second pass over tags that a model holds; null where it has no weights for it. */
export const retaggerOf = lazyFor(({ weights, texts }: Model): Retagger | null => {
  const found = weights.get('retagger');
  if (found === undefined) return null;
  const lexicon = parseTagLexicon(texts.get('tagger-lexicon') ?? '');
  return retaggerWith(found, lexicon, parseMistakes(texts.get('retagger-mistakes') ?? ''));
});
