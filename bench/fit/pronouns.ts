import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { candidateTemplates } from '../../claims/language/coreference/candidate-templates.ts';
import { nobodyTemplates } from '../../claims/language/coreference/nobody-templates.ts';
import { parseModel } from '../../claims/model/model.ts';
import { fitCoreference, markedDocument } from './coreference.ts';
import { digestOf, joinedDigest } from './fitted-on.ts';
import { readMentions } from './gum-mentions.ts';
import { language } from './language.ts';
import type { FitPart } from './part.ts';

/** Whom "he" and "she" mean, from the mentions marked in GUM; read with the openly licensed weights alone. */
export const pronouns: FitPart = {
  name: 'pronouns',
  file: 'claims/model/pronouns.bin',
  fittedOn: () => ({
    [`weights in ${language.file}`]: digestOf(readFileSync(language.file).toString('base64')),
    'templates of names': joinedDigest(candidateTemplates),
    'templates of nobody': joinedDigest(nobodyTemplates),
  }),
  fit: ({ data }, say) => {
    const model = parseModel(readFileSync(language.file));
    const documents = readMentions(join(data, 'treebank/gum.train.conllu.gz'));
    say(`${documents.length} documents`);
    const { weights, nouns } = fitCoreference(documents.map((document) => markedDocument(document, model)));
    return { weights: new Map([['coreference', weights]]), texts: new Map([['person-nouns', nouns]]) };
  },
};
