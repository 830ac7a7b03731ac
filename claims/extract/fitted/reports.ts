import type { Document } from '../../language/document.ts';
import type { Model, Weights } from '../../model/model.ts';
import type { Report } from '../report.ts';
import { divideAdded } from './added-reports.ts';
import { proposingOf } from './fitted-weights.ts';
import { type Indexed, indexed } from './indexed.ts';
import { shareSpeakers } from './joined-reports.ts';
import { overlapping } from './overlapping.ts';
import { type Proposal, proposals } from './propose.ts';
import { rowsOfReports } from './report-features.ts';
import { reportTemplates } from './report-templates.ts';

/**
 * The least probability at which a proposal is taken as a report: F1 is level from 0.3 to 0.45, and of these a precise
 * one spares reviewers most. Less is asked within another report, where annotators mark less than a desk wants to know.
 */
const leastProbability = 0.42;
const leastWithin = 0.36;

/** How likely each proposal is as a whole. */
function probabilities(source: Indexed, all: readonly Proposal[], { values, scale }: Weights): readonly number[] {
  const rows = rowsOfReports(source, all);
  const { count } = reportTemplates;
  return all.map((_, index) => {
    let sum = 0;
    for (let at = index * count; at < (index + 1) * count; at += 1) sum += values[rows[at] ?? 0] ?? 0;
    return 1 / (1 + Math.exp(-sum * scale));
  });
}

/** The proposals that are likely enough as a whole, with that probability as their confidence. */
function accepted(source: Indexed, all: readonly Proposal[], weights: Weights): readonly Report[] {
  const likely = probabilities(source, all, weights);
  return all.flatMap(({ report }, index) => {
    const probability = likely[index] ?? 0;
    const isWithin = (): boolean => overlapping(all, index).outer !== null;
    const holds = probability >= leastProbability || (probability >= leastWithin && isWithin());
    return holds ? [{ ...report, confidence: Math.round(probability * 1000) / 1000 }] : [];
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
