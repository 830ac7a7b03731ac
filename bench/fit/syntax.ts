import { join } from 'node:path';
import { labelTemplates } from '../../claims/language/parse/label-templates.ts';
import { moveTemplates } from '../../claims/language/parse/move-templates.ts';
import { clauseTemplates } from '../../claims/language/seams/clause-templates.ts';
import { seamTemplates } from '../../claims/language/seams/seam-templates.ts';
import { tags } from '../../claims/language/tag.ts';
import { digestOf, joinedDigest } from './fitted-on.ts';
import { treebanks } from './language.ts';
import { fitParser, labelsOf } from './parser.ts';
import type { FitPart } from './part.ts';
import { retagTemplates } from './retag/retag-templates.ts';
import { fitSeams } from './seams.ts';
import { readTreebank } from './treebank.ts';
import { unseenFirstTags, unseenSecondTags } from './unseen-tags.ts';

/** Steps of the weights on each side of 0: finer ones only make the file larger. */
const levels = 10;

/** Seams and trees from openly licensed treebanks, fitted on tags that two passes gave unseen. */
export const syntax: FitPart = {
  name: 'syntax',
  file: 'claims/model/syntax.bin',
  fittedOn: () => ({
    tags: digestOf(tags),
    levels: digestOf(levels),
    'templates of the second tagger': joinedDigest(retagTemplates),
    'templates of seams': joinedDigest(seamTemplates),
    'templates of clauses': joinedDigest(clauseTemplates),
    'templates of moves': joinedDigest(moveTemplates),
    'templates of labels': joinedDigest(labelTemplates),
  }),
  fit: ({ data }, say) => {
    const sentences = treebanks.flatMap((name) => readTreebank(join(data, `treebank/${name}.train.conllu.gz`)));
    say(`${sentences.length} sentences`);
    const firstTags = unseenFirstTags(sentences);
    const secondTags = unseenSecondTags(sentences, firstTags);
    say('tags');
    const seams = fitSeams(sentences, secondTags, { levels });
    say('seams');
    const labels = labelsOf(sentences);
    const parser = fitParser(sentences, secondTags, { labels, epochs: 8, seed: 3, levels });
    return {
      weights: new Map([
        ['seam', seams.kinds],
        ['seam-clause', seams.clauses],
        ['parser-moves', parser.moves],
        ['parser-labels', parser.labels],
      ]),
      texts: new Map([['parser-label-names', labels.join(' ')]]),
    };
  },
};
