import type { Proposing } from '../../claims/extract/attribution/fitted/fitted-weights.ts';
import type { Indexed } from '../../claims/extract/attribution/fitted/indexed.ts';
import { overlapping } from '../../claims/extract/attribution/fitted/overlapping.ts';
import { type Proposal, proposals } from '../../claims/extract/attribution/fitted/propose.ts';
import { writeReportRows } from '../../claims/extract/attribution/fitted/report-features.ts';
import { reportRows, reportTemplates } from '../../claims/extract/attribution/fitted/report-templates.ts';
import { tokenSpan } from '../../claims/language/document.ts';
import type { Weights } from '../../claims/model/model.ts';
import { lengthOf, overlapOf } from '../../claims/span-overlap.ts';
import { type Example, fitLogistic } from './logistic.ts';
import { quantise } from './perceptron.ts';
import type { GoldArticle, GoldReport } from './polnear.ts';

const options = { space: reportRows, epochs: 4, rate: 0.1, decay: 1e-4 };

/** Share of what annotators marked that a proposal must say to be theirs. */
const leastShare = 0.3;

/** Whether a proposal is what annotators marked for its cue. */
function isRight({ document: { tokens } }: Indexed, { report }: Proposal, gold: readonly GoldReport[]): boolean {
  const marked = gold.find(({ cueToken }) => cueToken === report.cueToken);
  if (marked === undefined) return false;
  const said = report.content.map(({ first, last }) => tokenSpan(tokens, first, last));
  return overlapOf(marked.content, said) > leastShare * lengthOf(marked.content);
}

/** Every proposal for articles that `fitted` has not seen, and whether it is right. */
export function reportExamples(articles: readonly GoldArticle[], fitted: Proposing): readonly Example[] {
  return articles.flatMap(({ source, reports }) => {
    const all = proposals(source, fitted);
    return all.map((proposal, index) => {
      const features = new Int32Array(reportTemplates.count);
      writeReportRows(source, proposal, overlapping(all, index), features);
      return { features, holds: isRight(source, proposal, reports), weight: 1 };
    });
  });
}

/** Fits what makes a proposal a report, by logistic regression. */
export function fitReports(examples: readonly Example[]): Weights {
  const factor = 1 / Math.sqrt(reportTemplates.count);
  const weights = fitLogistic(examples, options).map((weight) => weight * factor);
  return quantise(weights, { rows: reportRows, columns: 1, clip: 0.7 });
}
