import type { Document } from '../../language/document.ts';
import type { Model, Weights } from '../../model/model.ts';
import type { Report } from '../report.ts';
import { divideAdded } from './added-reports.ts';
import { proposingOf } from './fitted-weights.ts';
import { type Indexed, indexed } from './indexed.ts';
import { shareSpeakers } from './joined-reports.ts';
import { type Proposal, proposals } from './propose.ts';
import { writeReportRows } from './report-features.ts';
import { reportTemplates } from './report-templates.ts';

/** The least probability at which a proposal is taken as a report: where precision and recall balance. */
const leastProbability = 0.3;

/** The proposals that are likely enough as a whole, with that probability as their confidence. */
function accepted(source: Indexed, all: readonly Proposal[], weights: Weights): readonly Report[] {
  const rows = new Int32Array(reportTemplates.count);
  return all.flatMap(({ report }, index) => {
    writeReportRows(source, all, index, rows);
    let sum = 0;
    for (const row of rows) sum += weights.values[row] ?? 0;
    const probability = 1 / (1 + Math.exp(-sum * weights.scale));
    if (probability < leastProbability) return [];
    return [{ ...report, confidence: Math.round(probability * 1000) / 1000 }];
  });
}

/** What the fitted weights make of what the rules found, in the order of the cues; null when the model has none. */
export function fittedReports(document: Document, ruled: readonly Report[], model: Model): readonly Report[] | null {
  const fitted = proposingOf(model);
  const weights = model.weights.get('report');
  if (fitted === null || weights === undefined) return null;
  const source = indexed(document, ruled);
  const reports = accepted(source, proposals(source, fitted), weights);
  return divideAdded(source, shareSpeakers(source, reports));
}
