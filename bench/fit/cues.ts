import { canBeCue, writeCueRows } from '../../claims/extract/attribution/fitted/cue-features.ts';
import { cueRows, cueTemplates } from '../../claims/extract/attribution/fitted/cue-templates.ts';
import { isVerb } from '../../claims/language/tag.ts';
import type { Weights } from '../../claims/model/model.ts';
import { calibrate, type Example, fitLogistic, logOdds } from './logistic.ts';
import { quantise } from './perceptron.ts';
import type { GoldArticle } from './polnear.ts';

const options = { space: cueRows, epochs: 4, rate: 0.3, decay: 1e-5 };

/** How often a word that is no verb must be the head of a cue, by count and by share of its cases, to be looked at as one. */
const leastCount = 2;
const leastShare = 0.01;

/** Base forms of the words other than verbs that annotators mark as heads of cues. */
export function fitCueWords(articles: readonly GoldArticle[]): ReadonlySet<string> {
  const met = new Map<string, { all: number; cues: number }>();
  for (const { source, reports } of articles) {
    const heads = new Set(reports.map(({ cueToken }) => cueToken));
    source.document.tokens.forEach(({ lemma, tag }, at) => {
      if (isVerb(tag)) return;
      const counts = met.get(lemma) ?? { all: 0, cues: 0 };
      met.set(lemma, { all: counts.all + 1, cues: counts.cues + Number(heads.has(at)) });
    });
  }
  const often = [...met].filter(([, { all, cues }]) => cues >= leastCount && cues / all >= leastShare);
  return new Set(often.map(([lemma]) => lemma).sort());
}

/** Every possible cue of the articles, and whether annotators marked it. */
export function cueExamples(articles: readonly GoldArticle[], otherCues: ReadonlySet<string>): readonly Example[] {
  return articles.flatMap(({ source, reports }) => {
    const heads = new Set(reports.map(({ cueToken }) => cueToken));
    const found: Example[] = [];
    for (let at = 0; at < source.document.tokens.length; at++) {
      if (!canBeCue(source, at, otherCues)) continue;
      const features = new Int32Array(cueTemplates.count);
      writeCueRows(source, at, features);
      found.push({ features, holds: heads.has(at), weight: 1 });
    }
    return found;
  });
}

/** Fits the cue classifier by logistic regression, calibrated on a tenth of the articles that a first fit did not see. */
export function fitCues(
  articles: readonly GoldArticle[],
  otherCues: ReadonlySet<string>,
): { readonly weights: Weights; readonly intercept: number } {
  const kept = articles.filter((_, index) => index % 10 !== 0);
  const trial = fitLogistic(cueExamples(kept, otherCues), options);
  const unseen = cueExamples(
    articles.filter((_, index) => index % 10 === 0),
    otherCues,
  );
  const { slope, intercept } = calibrate(
    unseen.map(({ features, holds }) => ({ odds: logOdds(trial, features), holds })),
  );
  const factor = slope / Math.sqrt(cueTemplates.count);
  const weights = fitLogistic(cueExamples(articles, otherCues), options).map((weight) => weight * factor);
  return { weights: quantise(weights, { rows: cueRows, columns: 1, clip: 0.7 }), intercept };
}
