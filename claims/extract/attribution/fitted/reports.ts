import type { Document } from '../../../language/document.ts';
import { logistic, weightOf } from '../../../model/logistic.ts';
import type { Model, Weights } from '../../../model/model.ts';
import type { Report } from '../report.ts';
import { divideAdded } from './added-reports.ts';
import { proposingOf } from './fitted-weights.ts';
import { type Indexed, indexed } from './indexed.ts';
import { shareSpeakers } from './joined-reports.ts';
import { type Overlapping, overlapping } from './overlapping.ts';
import { type Proposal, proposals } from './propose.ts';
import { writeReportRows } from './report-features.ts';
import { reportTemplates } from './report-templates.ts';

/** The least probability at which a proposal is taken as a report: F1 is level from 0.3 to 0.45, precision is not. */
const leastProbability = 0.42;

/** The same for what would be a report if it were not within another: PolNeAR's annotators mark none of these. */
const leastWithin = 0.7;

/** The proposals that are likely enough as a whole, with that probability as their confidence. */
function accepted(source: Indexed, all: readonly Proposal[], weights: Weights): readonly Report[] {
  const rows = new Int32Array(reportTemplates.count);
  const probability = (proposal: Proposal, among: Overlapping): number => {
    writeReportRows(source, proposal, among, rows);
    return logistic(weightOf(weights, rows));
  };
  const taken = (proposal: Proposal, confidence: number): readonly Report[] => [
    { ...proposal.report, confidence: Math.round(confidence * 1000) / 1000 },
  ];
  return all.flatMap((proposal, index) => {
    const among = overlapping(all, index);
    const likely = probability(proposal, among);
    if (likely >= leastProbability) return taken(proposal, likely);
    if (among.outer === null) return [];
    const alone = probability(proposal, { ...among, outer: null });
    return alone >= leastWithin ? taken(proposal, alone) : [];
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
