import type { Model, Weights } from '../model/model.ts';
import { longestKept, mostKept } from './spelling.ts';
import { type Tag, tags } from './tag.ts';
import { describeWord, type WordFeatures, wordFeatures } from './tag-features.ts';
import { parseTagLexicon, possibleTags, type TagLexicon } from './tag-lexicon.ts';
import { known as place, tagTemplates } from './tag-templates.ts';

/** A word to be tagged: as written, and in lower case. */
export interface Word {
  readonly text: string;
  readonly lower: string;
}

/** Tags the words of one sentence. */
export type Tagger = (words: readonly Word[]) => readonly Tag[];

/** Stands for "before the sentence" where a tag is asked for. */
export const noTag = 63;

/** What the tagger knows of a word wherever it stands. */
interface KnownWord {
  readonly features: WordFeatures;
  /** The tags, as indices, that it can have. */
  readonly possible: Uint8Array;
}

/** Greedy tagging from left to right: of the tags that a word can have, the one with the highest sum of weights. */
class GreedyTagger {
  readonly #weights: Weights;
  readonly #lexicon: TagLexicon;
  readonly #known = new Map<string, KnownWord>();
  readonly #values = new Int32Array(tagTemplates.width);
  readonly #rows = new Int32Array(tagTemplates.count);

  constructor(weights: Weights, lexicon: TagLexicon) {
    this.#weights = weights;
    this.#lexicon = lexicon;
  }

  tag(words: readonly Word[]): readonly Tag[] {
    const known = words.map((word) => this.#lookUp(word));
    const features = known.map((word) => word.features);
    const found: Tag[] = [];
    let before = noTag;
    let beforeThat = noTag;
    known.forEach(({ possible }, at) => {
      let tag = possible[0] ?? 0;
      if (possible.length > 1) {
        describeWord(this.#values, features, at);
        this.#values[place['left tag']] = before;
        this.#values[place['second left tag']] = beforeThat;
        tagTemplates.write(this.#values, this.#rows, 0);
        tag = this.#best(possible);
      }
      found.push(tags[tag] ?? 'X');
      beforeThat = before;
      before = tag;
    });
    return found;
  }

  #lookUp({ text, lower }: Word): KnownWord {
    const kept = this.#known.get(text);
    if (kept !== undefined) return kept;
    const made = { features: wordFeatures(text, lower), possible: possibleTags(this.#lexicon, lower) };
    if (text.length > longestKept) return made;
    if (this.#known.size >= mostKept) this.#known.clear();
    this.#known.set(text, made);
    return made;
  }

  /** The tag among `possible` with the highest sum of weights over the rows; of equal ones the first. */
  #best(possible: Uint8Array): number {
    let best = 0;
    let highest = Number.NEGATIVE_INFINITY;
    for (let at = 0; at < possible.length; at++) {
      const sum = this.#sumOf(possible[at] ?? 0);
      if (sum <= highest) continue;
      highest = sum;
      best = possible[at] ?? 0;
    }
    return best;
  }

  #sumOf(tag: number): number {
    const { values, columns } = this.#weights;
    const rows = this.#rows;
    let sum = 0;
    for (let feature = 0; feature < rows.length; feature++) sum += values[(rows[feature] ?? 0) * columns + tag] ?? 0;
    return sum;
  }
}

/**
 * An averaged perceptron over hashed features, with a lexicon of the tags that common words can have; null when the
 * model has no weights for it.
 */
export function taggerOf(model: Model): Tagger | null {
  const weights = model.weights.get('tagger');
  if (weights === undefined) return null;
  const tagger = new GreedyTagger(weights, parseTagLexicon(model.texts.get('tagger-lexicon') ?? ''));
  return (words) => tagger.tag(words);
}
