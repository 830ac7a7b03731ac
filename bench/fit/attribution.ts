import { readFileSync } from 'node:fs';
import { ruleNumbers } from '../../claims/extract/attribution/fitted/cue-features.ts';
import { cueTemplates } from '../../claims/extract/attribution/fitted/cue-templates.ts';
import { type Proposing, proposingOf } from '../../claims/extract/attribution/fitted/fitted-weights.ts';
import { reportTemplates } from '../../claims/extract/attribution/fitted/report-templates.ts';
import { ownTemplates, stepTemplates } from '../../claims/extract/attribution/fitted/role-templates.ts';
import { cueClasses } from '../../claims/grounds.ts';
import { englishCues } from '../../claims/language/en/cues.ts';
import { englishGrammar } from '../../claims/language/en/grammar.ts';
import { type Model, parseModel } from '../../claims/model/model.ts';
import { fitCues, fitCueWords } from './cues.ts';
import { digestOf, templatesDigest } from './fitted-on.ts';
import { language } from './language.ts';
import type { FitPart } from './part.ts';
import { type GoldArticle, readPolnear } from './polnear.ts';
import { fitReports, reportExamples } from './reports.ts';
import { fitRoles, roleExamples } from './roles.ts';
import { sampleRows } from './sample-rows.ts';

/** Orders of the examples that the roles which ship are fitted in, and those that only show how they err. */
const seeds = [3, 5, 11, 17];
const fewerSeeds = [3, 5];

/** Parts into which the articles fall, each of them read with what the others taught. */
const parts = 3;

/** Fits what proposes reports. */
function fitProposing(articles: readonly GoldArticle[], orders: readonly number[]): Model {
  const cueWords = fitCueWords(articles);
  const cues = fitCues(articles, cueWords);
  const roles = fitRoles(roleExamples(articles), { epochs: 5, seeds: orders });
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
}

/** Fits which proposals are reports, on proposals for articles that those who propose have not seen. */
function fitWeighing(articles: readonly GoldArticle[]) {
  const examples = Array.from({ length: parts }, (_, part) => {
    const others = articles.filter((_, index) => index % parts !== part);
    const unseen = articles.filter((_, index) => index % parts === part);
    return reportExamples(unseen, proposingOf(fitProposing(others, fewerSeeds)) as Proposing);
  });
  return fitReports(examples.flat());
}

/** Cues, speakers, contents and which reports hold, from PolNeAR, whose licence is not stated: a file of its own. */
export const attribution: FitPart = {
  name: 'attribution',
  file: 'claims/model/polnear.bin',
  fittedOn: () => {
    const base = readFileSync(language.file);
    return {
      [`weights in ${language.file}`]: digestOf(base.toString('base64')),
      rules: digestOf(ruleNumbers),
      'classes of cues': digestOf(cueClasses),
      'cue words': digestOf(englishCues),
      'function words': digestOf(englishGrammar),
      'templates of cues': templatesDigest(cueTemplates),
      'templates of roles': templatesDigest(ownTemplates),
      'templates of steps': templatesDigest(stepTemplates),
      'templates of reports': templatesDigest(reportTemplates),
      'features of a sample': digestOf(sampleRows(parseModel(base))),
    };
  },
  fit: (options, say) => {
    if (options.openDataOnly) return null;
    const articles = readPolnear(options.data, 'polnear.train.jsonl', parseModel(readFileSync(language.file)));
    if (articles.length === 0) return null;
    say(`${articles.length} articles`);
    const { weights, texts } = fitProposing(articles, seeds);
    return { weights: new Map([...weights, ['report', fitWeighing(articles)]]), texts };
  },
};
