import type { CheckWorthiness, OpenWords } from '../extraction.ts';
import type { Language } from '../language/language.ts';
import { readStatement } from '../language/statement/reading.ts';
import { logistic, weightOf } from '../model/logistic.ts';
import type { Model, Weights } from '../model/model.ts';
import type { ClaimType } from '../vocabulary/extraction.ts';
import { signalFacts } from '../vocabulary/signals.ts';
import { deskOdds, deskScaleOf, deskScore } from './desk.ts';
import { worthFeatures } from './features.ts';
import { looksLikeHeading } from './heading.ts';
import { headingReason, reasonOf, unreadReason } from './reasons.ts';
import { type Signal, signalsIn, signalsOf } from './signals.ts';
import { typeIn } from './type.ts';

/** Log-odds of a statement about which nothing stands out, where no fitted weights are at hand. */
const unremarkable = -1.2;

/** At most this much for words that state nothing: headings, datelines, fragments. */
const headingCap = 0.08;

/** At most this many reasons: more than a reviewer reads. */
const reasonsShown = 4;

function readableOdds(signals: readonly Signal[]): number {
  return signals.reduce((sum, { name }) => sum + signalFacts[name].weight, unremarkable);
}

function fittedOdds(features: readonly number[], weights: Weights, intercept: number): number {
  return weightOf(weights, features) / Math.sqrt(features.length) + intercept;
}

/** How much a signal says, for or against. */
function strengthOf({ name }: Signal): number {
  return Math.abs(signalFacts[name].weight);
}

function round(score: number): number {
  return Math.round(score * 1000) / 1000;
}

/** What a statement is judged by. */
export interface Judging {
  readonly signals: readonly Signal[];
  readonly model: Model;
  readonly language: Language;
}

/** Log-odds that a person would want the statement checked, by the weights, or by the readable signals without them. */
export function worthOdds(statement: string, { signals, model, language }: Judging): number {
  const weights = model.weights.get('worth');
  const intercept = Number(model.texts.get('worth-intercept') ?? 0);
  return weights === undefined
    ? readableOdds(signals)
    : fittedOdds(worthFeatures(statement, language, signals), weights, intercept);
}

function worthOf(statement: string, judging: Judging, scoreOf: (odds: number) => number): CheckWorthiness {
  const { signals, language } = judging;
  if (!language.isRead) return { score: round(logistic(unremarkable)), reasons: [unreadReason] };
  if (looksLikeHeading(statement, language)) return { score: headingCap, reasons: [headingReason] };
  const score = scoreOf(worthOdds(statement, judging));
  const telling = signals.toSorted((a, b) => strengthOf(b) - strengthOf(a)).slice(0, reasonsShown);
  return { score: round(score), reasons: telling.map((signal) => reasonOf(signal, language)) };
}

/**
 * How probably a person would want this statement checked, and what speaks for and against it. Reads the weights
 * `worth` and the text `worth-intercept` of the model; without them the readable signals alone decide. Of a language that
 * is not read nothing is known: its statements get the score of one about which nothing stands out, and the reason says so.
 */
export function checkWorthiness(statement: string, model: Model, language: Language): CheckWorthiness {
  return worthOf(statement, { signals: signalsOf(statement, language), model, language }, logistic);
}

/** A claim to be judged: as its article words it, and the words in it that point outside it. */
export interface Judged {
  readonly statement: string;
  readonly open: readonly OpenWords[];
}

/** A claim's type, and how probably a desk that reads news wants it checked; it is read once. */
export function judge(
  { statement, open }: Judged,
  model: Model,
  language: Language,
): { type: ClaimType; checkWorthiness: CheckWorthiness } {
  const reading = readStatement(statement);
  const signals = signalsIn(reading, language);
  const scoreOf = (odds: number): number => deskScore(deskOdds(odds, signals), deskScaleOf(model), open);
  return {
    type: typeIn(reading, signals, language),
    checkWorthiness: worthOf(statement, { signals, model, language }, scoreOf),
  };
}
