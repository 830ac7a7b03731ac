import { join } from 'node:path';
import * as z from 'zod';
import { english } from '../../claims/language/en/english.ts';
import type { Model } from '../../claims/model/model.ts';
import { featureSpace, worthFeatures } from '../../claims/worth/features.ts';
import { readJsonLines } from '../data/json-lines.ts';
import { digestOf } from './fitted-on.ts';
import { calibrate, type Example, fitLogistic, logOdds, quantise } from './logistic.ts';
import type { FitPart } from './part.ts';

const Row = z.object({ text: z.string(), label: z.literal([0, 1]) });

/** A sentence that people marked as worth checking or not. */
export interface MarkedSentence {
  readonly text: string;
  readonly holds: boolean;
  /** How much it counts. */
  readonly weight: number;
}

const options = { space: featureSpace, epochs: 8, rate: 0.3, decay: 1e-4 };

/** Every `heldOut`-th example sets the calibration of weights fitted on the others. */
const heldOut = 8;

/** A model of the weights `worth` and the text `worth-intercept` fitted on marked sentences. */
export function fitWorth(sentences: readonly MarkedSentence[]): Model {
  const examples: Example[] = sentences.map(({ text, holds, weight }) => ({
    features: worthFeatures(text, english),
    holds,
    weight,
  }));
  const kept = (_: Example, index: number): boolean => index % heldOut !== 0;
  const trial = fitLogistic(examples.filter(kept), options);
  const { slope, intercept } = calibrate(
    examples
      .filter((example, index) => !kept(example, index))
      .map(({ features, holds }) => ({ odds: logOdds(trial, features), holds })),
  );
  const { values, scale } = quantise(fitLogistic(examples, options).map((weight) => weight * slope));
  return {
    weights: new Map([['worth', { rows: featureSpace, columns: 1, scale, values }]]),
    texts: new Map([['worth-intercept', intercept.toFixed(6)]]),
  };
}

/** Debate sentences judged worth checking, and a little news prose judged objective or not. */
export function markedSentences(data: string): readonly MarkedSentence[] {
  const read = (set: string, weight: number): MarkedSentence[] =>
    (readJsonLines(join(data, 'checkworthy', `${set}.jsonl`), Row) ?? []).map(({ text, label }) => ({
      text,
      holds: label === 1,
      weight,
    }));
  return [...read('ct24-en.train', 1), ...read('subjectivity-en.train', newsWeight)];
}

/** News counts for little: "objective" is not yet "worth checking", but without it news prose scores as speech does. */
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
    return fitWorth(sentences);
  },
};
