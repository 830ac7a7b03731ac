import { join } from 'node:path';
import { lemmaByRule } from '../../claims/language/en/lemma.ts';
import { tags } from '../../claims/language/tag.ts';
import { wordFeatures } from '../../claims/language/tag-features.ts';
import { parseTagLexicon } from '../../claims/language/tag-lexicon.ts';
import { tagTemplates } from '../../claims/language/tag-templates.ts';
import { digestOf, templatesDigest } from './fitted-on.ts';
import { fitLemmas } from './lemmas.ts';
import type { FitPart } from './part.ts';
import { fitLexicon, fitTagger } from './tagger.ts';
import { readTreebank } from './treebank.ts';

const treebanks = ['ewt', 'gum'] as const;

/** Words with endings, capitals, digits and marks of every kind that the features of words tell apart. */
const sampleWords =
  'Harbour NATO McVey McDonald’s 1,200 2019 3.5m re-elected e.g. it’s naïve Ås iPhone - … “ walking'.split(' ');

/** Forms on which the rules for base forms differ. */
const sampleForms =
  'stopped hoped carried focused added argued panicked agreed making dying seeing boxes ferries gas men'.split(' ');

/** The language base from openly licensed treebanks: tagger, lexicon, base forms. */
export const language: FitPart = {
  name: 'language',
  file: 'claims/model/open-data.bin',
  fittedOn: () => ({
    tags: digestOf(tags),
    'templates of the tagger': templatesDigest(tagTemplates),
    'features of words': digestOf(sampleWords.map((word) => wordFeatures(word, word.toLowerCase()))),
    'rules for base forms': digestOf(tags.map((tag) => sampleForms.map((form) => lemmaByRule(form, tag)))),
  }),
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
