import type { CheckWorthiness } from '../extraction.ts';
import { logistic, weightOf } from '../model/logistic.ts';
import type { Model, Weights } from '../model/model.ts';
import type { ClaimType } from '../vocabulary/extraction.ts';
import { worthFeatures } from './features.ts';
import { looksLikeHeading } from './heading.ts';
import { readStatement } from './reading.ts';
import { headingReason, reasonOf } from './reasons.ts';
import { type Signal, signalRules, signalsIn, signalsOf } from './signals.ts';
import { typeIn } from './type.ts';

/** Log-odds of a statement about which nothing stands out, where no fitted weights are at hand. */
const unremarkable = -1.2;

/** At most this much for words that state nothing: headings, datelines, fragments. */
const headingCap = 0.08;

/** At most this many reasons: more than a reviewer reads. */
const reasonsShown = 4;

function readableScore(signals: readonly Signal[]): number {
  return logistic(signals.reduce((sum, { name }) => sum + signalRules[name].weight, unremarkable));
}

function fittedScore(features: readonly number[], weights: Weights, intercept: number): number {
  return logistic(weightOf(weights, features) / Math.sqrt(features.length) + intercept);
}

/** How much a signal says, for or against. */
function strengthOf({ name }: Signal): number {
  return Math.abs(signalRules[name].weight);
}

function round(score: number): number {
  return Math.round(score * 1000) / 1000;
}

function worthOf(statement: string, signals: readonly Signal[], model: Model): CheckWorthiness {
  if (looksLikeHeading(statement)) return { score: headingCap, reasons: [headingReason] };
  const weights = model.weights.get('worth');
  const intercept = Number(model.texts.get('worth-intercept') ?? 0);
  const score =
    weights === undefined ? readableScore(signals) : fittedScore(worthFeatures(statement, signals), weights, intercept);
  const telling = signals.toSorted((a, b) => strengthOf(b) - strengthOf(a)).slice(0, reasonsShown);
  return { score: round(score), reasons: telling.map(reasonOf) };
}

/**
 * How probably a person would want this statement checked, and what speaks for and against it. Reads the weights
 * `worth` and the text `worth-intercept` of the model; without them the readable signals alone decide.
 */
export function checkWorthiness(statement: string, model: Model): CheckWorthiness {
  return worthOf(statement, signalsOf(statement), model);
}

/** A statement's type and check-worthiness, which is read once. */
export function judge(statement: string, model: Model): { type: ClaimType; checkWorthiness: CheckWorthiness } {
  const reading = readStatement(statement);
  const signals = signalsIn(reading);
  return { type: typeIn(reading, signals), checkWorthiness: worthOf(statement, signals, model) };
}
