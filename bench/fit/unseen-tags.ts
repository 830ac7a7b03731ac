import type { Tag } from '../../claims/language/tag.ts';
import { parseTagLexicon } from '../../claims/language/tag-lexicon.ts';
import { taggerOf } from '../../claims/language/tagger.ts';
import type { Model } from '../../claims/model/model.ts';
import { jackknife } from './jackknife.ts';
import { fitMistakes, fitRetagger } from './retag/fit-retagger.ts';
import { parseMistakes } from './retag/mistakes.ts';
import { retaggerOf } from './retag/retagger.ts';
import { fitLexicon, fitTagger } from './tagger.ts';
import type { TaggedSentence } from './treebank.ts';

/** Tags by sentence. */
export type Tags = readonly (readonly Tag[])[];

/** Parts into which the sentences fall for the first tags, and for the second. */
const firstParts = 6;
const secondParts = 4;

const secondEpochs = 5;

/** The first pass's tags for each sentence, by taggers that have not seen it. */
export function unseenFirstTags(sentences: readonly TaggedSentence[]): Tags {
  return jackknife(sentences, firstParts, (indices) => {
    const others = indices.flatMap((index) => sentences[index] ?? []);
    const lexicon = fitLexicon(others);
    const weights = fitTagger(others, { lexicon: parseTagLexicon(lexicon), epochs: 5, seeds: [3] });
    const tagger = taggerOf({ weights: new Map([['tagger', weights]]), texts: new Map([['tagger-lexicon', lexicon]]) });
    return (index) => tagger?.(sentences[index]?.words ?? []) ?? [];
  });
}

/** What fits of the second pass over tags are made of: its weights, and what words of each first tag may really be. */
function fitSecondTags(sentences: readonly TaggedSentence[], firstTags: Tags): Model {
  const lexicon = fitLexicon(sentences);
  const mistakes = fitMistakes(sentences, firstTags);
  const weights = fitRetagger(sentences, firstTags, {
    lexicon: parseTagLexicon(lexicon),
    mistakes: parseMistakes(mistakes),
    epochs: secondEpochs,
    seed: 3,
  });
  return {
    weights: new Map([['retagger', weights]]),
    texts: new Map([
      ['tagger-lexicon', lexicon],
      ['retagger-mistakes', mistakes],
    ]),
  };
}

/** The second pass's tags for each sentence, by fits that have not seen it. */
export function unseenSecondTags(sentences: readonly TaggedSentence[], firstTags: Tags): Tags {
  return jackknife(sentences, secondParts, (indices) => {
    const others = indices.flatMap((index) => sentences[index] ?? []);
    const theirTags = indices.map((index) => firstTags[index] ?? []);
    const retagger = retaggerOf(fitSecondTags(others, theirTags));
    return (index) => retagger?.(sentences[index]?.words ?? [], firstTags[index] ?? []) ?? [];
  });
}
