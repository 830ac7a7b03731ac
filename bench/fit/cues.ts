import { canBeCue, writeCueRows } from '../../claims/extract/fitted/cue-features.ts';
import { cueRows, cueTemplates } from '../../claims/extract/fitted/cue-templates.ts';
import type { Weights } from '../../claims/model/model.ts';
import { calibrate, type Example, fitLogistic, logOdds } from './logistic.ts';
import { quantise } from './perceptron.ts';
import type { GoldArticle } from './polnear.ts';

const options = { space: cueRows, epochs: 4, rate: 0.3, decay: 1e-5 };

/** Every possible cue of the articles, and whether annotators marked it. */
export function cueExamples(articles: readonly GoldArticle[]): readonly Example[] {
  return articles.flatMap(({ source, reports }) => {
    const heads = new Set(reports.map(({ cueToken }) => cueToken));
    const found: Example[] = [];
    for (let at = 0; at < source.document.tokens.length; at += 1) {
      if (!canBeCue(source, at)) continue;
      const features = new Int32Array(cueTemplates.count);
      writeCueRows(source, at, features);
      found.push({ features, holds: heads.has(at), weight: 1 });
    }
    return found;
  });
}

/** Fits the cue classifier by logistic regression, calibrated on a tenth of the articles that a first fit did not see. */
export function fitCues(articles: readonly GoldArticle[]): { readonly weights: Weights; readonly intercept: number } {
  const kept = articles.filter((_, index) => index % 10 !== 0);
  const trial = fitLogistic(cueExamples(kept), options);
  const unseen = cueExamples(articles.filter((_, index) => index % 10 === 0));
  const { slope, intercept } = calibrate(
    unseen.map(({ features, holds }) => ({ odds: logOdds(trial, features), holds })),
  );
  const factor = slope / Math.sqrt(cueTemplates.count);
  const weights = fitLogistic(cueExamples(articles), options).map((weight) => weight * factor);
  return { weights: quantise(weights, { rows: cueRows, columns: 1, clip: 0.7 }), intercept };
}
