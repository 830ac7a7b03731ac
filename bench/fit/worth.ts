import { join } from 'node:path';
import * as z from 'zod';
import { english } from '../../claims/language/en/english.ts';
import type { Model } from '../../claims/model/model.ts';
import { featureSpace, worthFeatures } from '../../claims/worth/features.ts';
import { readJsonLines } from '../data/json-lines.ts';
import { judgedClaims, withDeskScale } from './desk-scale.ts';
import { digestOf } from './fitted-on.ts';
import { calibrate, type Example, fitLogistic, logOdds, quantise } from './logistic.ts';
import type { FitPart } from './part.ts';

const Row = z.object({ text: z.string(), label: z.literal([0, 1]), doc: z.string().optional() });

/** A sentence that people marked as worth checking or not. */
export interface MarkedSentence {
  readonly text: string;
  readonly holds: boolean;
  /** The speech it is of, where that is known. */
  readonly doc?: string;
  /** How much it counts. */
  readonly weight: number;
  /** A set where people answered another question: it has a base rate of its own, which no other statement gets. */
  readonly asked?: Asked;
}

/** Sets in which people were asked whether a sentence is objective, or holds a claim that can be verified. */
const asked = ['objective', 'verifiable'] as const;
type Asked = (typeof asked)[number];

/** One weight more for each set of its own base rate. */
const options = { space: featureSpace + asked.length, epochs: 8, rate: 0.3, decay: 1e-4 };

/** Every `heldOut`-th example sets the calibration of weights fitted on the others. */
const heldOut = 8;

/** An example, and whether it may set the calibration. */
interface MarkedExample extends Example {
  readonly sets: boolean;
}

function featuresOf({ text, asked: question }: MarkedSentence): readonly number[] {
  const own = question === undefined ? [] : [featureSpace + asked.indexOf(question)];
  return [...worthFeatures(text, english), ...own];
}

/** So many fits, each over the examples in another order, are averaged: one alone depends on the order by half a point of F1. */
const orders = 5;

function fitInOrders(examples: readonly Example[]): Float64Array {
  const sum = new Float64Array(options.space);
  for (let order = 0; order < orders; order++) {
    const from = Math.floor((order * examples.length) / orders);
    const fitted = fitLogistic([...examples.slice(from), ...examples.slice(0, from)], options);
    fitted.forEach((weight, at) => {
      sum[at] = (sum[at] ?? 0) + weight / orders;
    });
  }
  return sum;
}

/** A model of the weights `worth` and the text `worth-intercept` fitted on marked sentences. */
export function fitWorth(sentences: readonly MarkedSentence[]): Model {
  const examples: MarkedExample[] = sentences.map((sentence) => ({
    features: featuresOf(sentence),
    holds: sentence.holds,
    weight: sentence.weight,
    sets: sentence.asked === undefined,
  }));
  const kept = ({ sets }: MarkedExample, index: number): boolean => !sets || index % heldOut !== 0;
  const trial = fitInOrders(examples.filter(kept));
  const { slope, intercept } = calibrate(
    examples
      .filter((example, index) => !kept(example, index))
      .map(({ features, holds }) => ({ odds: logOdds(trial, features), holds })),
  );
  const fitted = fitInOrders(examples).subarray(0, featureSpace);
  const { values, scale } = quantise(fitted.map((weight) => weight * slope));
  return {
    weights: new Map([['worth', { rows: featureSpace, columns: 1, scale, values }]]),
    texts: new Map([['worth-intercept', intercept.toFixed(6)]]),
  };
}

/**
 * Debate sentences judged worth checking, speeches judged to hold a verifiable claim, and a little news prose judged
 * objective or not.
 */
export function markedSentences(data: string): readonly MarkedSentence[] {
  const read = (set: string, how: Pick<MarkedSentence, 'weight' | 'asked'>): MarkedSentence[] =>
    (readJsonLines(join(data, 'checkworthy', `${set}.jsonl`), Row) ?? []).map(({ text, label, doc }) => ({
      text,
      holds: label === 1,
      ...(doc === undefined ? {} : { doc }),
      ...how,
    }));
  return [
    ...read('ct24-en.train', { weight: 1 }),
    ...read('policlaim.train', { weight: 1, asked: 'verifiable' }),
    ...read('subjectivity-en.train', { weight: newsWeight, asked: 'objective' }),
  ];
}

/** News counts for little: "objective" is still further from "worth checking". */
const newsWeight = 0.1;

/** Statements with words, numbers, shapes and signals of many kinds. */
const sample = [
  'Rents in Norholm rose by 2.1 percent a year between 2020 and 2024.',
  'We’ll never sell the 3 ferries for $1,200!',
  'Does the Harbour Board know?',
];

/** Check-worthiness; its sets state no licence, so that it is left out of an open model. */
export const worth: FitPart = {
  name: 'worth',
  file: 'claims/model/worth.bin',
  fittedOn: () => ({
    signals: digestOf(
      Object.entries(english.worth.signals).map(([name, { needs, looksFor }]) => [name, needs, looksFor]),
    ),
    'number of rows': digestOf(featureSpace),
    'features of a sample': digestOf(sample.map((statement) => worthFeatures(statement, english))),
  }),
  fit: ({ data, openDataOnly }, say) => {
    const sentences = openDataOnly ? [] : markedSentences(data);
    if (sentences.length === 0) return null;
    say(`${sentences.length} sentences`);
    return withDeskScale(fitWorth(sentences), judgedClaims(data));
  },
};
