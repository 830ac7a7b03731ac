import { readFileSync } from 'node:fs';
import { parseModel } from '../../claims/model/model.ts';
import { fitCues, fitCueWords } from './cues.ts';
import { language } from './language.ts';
import type { FitPart } from './part.ts';
import { readPolnear } from './polnear.ts';
import { fitRoles, roleExamples } from './roles.ts';

/** Cues, speakers and contents from PolNeAR, whose licence is not stated: a file of its own. */
export const attribution: FitPart = {
  name: 'attribution',
  file: 'claims/model/polnear.bin',
  fit: (options, say) => {
    if (options.openDataOnly) return null;
    const articles = readPolnear(options.data, 'polnear.train.jsonl', parseModel(readFileSync(language.file)));
    if (articles.length === 0) return null;
    say(`${articles.length} articles`);
    const cueWords = fitCueWords(articles);
    const cues = fitCues(articles, cueWords);
    const roles = fitRoles(roleExamples(articles), { epochs: 5, seeds: [3, 5, 11, 17] });
    return {
      weights: new Map([
        ['cue', cues.weights],
        ['role', roles.own],
        ['role-step', roles.step],
      ]),
      texts: new Map([
        ['cue-intercept', cues.intercept.toFixed(6)],
        ['cue-words', [...cueWords].join(' ')],
      ]),
    };
  },
};
