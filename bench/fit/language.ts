import { join } from 'node:path';
import { parseTagLexicon } from '../../claims/language/tag-lexicon.ts';
import { fitLemmas } from './lemmas.ts';
import type { FitPart } from './part.ts';
import { fitLexicon, fitTagger } from './tagger.ts';
import { readTreebank } from './treebank.ts';

/** Their training halves are what the language base rests on. */
export const treebanks = ['ewt', 'gum'] as const;

/** The language base from openly licensed treebanks: tagger, lexicon, base forms. */
export const language: FitPart = {
  name: 'language',
  file: 'claims/model/open-data.bin',
  fit: ({ data }, say) => {
    const sentences = treebanks.flatMap((name) => readTreebank(join(data, `treebank/${name}.train.conllu.gz`)));
    say(`${sentences.length} sentences`);
    const lexicon = fitLexicon(sentences);
    return {
      weights: new Map([
        ['tagger', fitTagger(sentences, { lexicon: parseTagLexicon(lexicon), epochs: 5, seeds: [3, 5, 7] })],
      ]),
      texts: new Map([
        ['tagger-lexicon', lexicon],
        ['lemmas', fitLemmas(sentences)],
      ]),
    };
  },
};
