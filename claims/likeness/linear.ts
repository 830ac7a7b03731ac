import { logistic } from '../model/logistic.ts';

/** Weights of named features, and what is added to their sum. */
export interface Linear {
  readonly intercept: number;
  readonly weights: readonly number[];
}

const interceptName = 'intercept';

/** Reads lines "weight name" for the features of these names; a name that is not there weighs nothing. */
export function parseLinear(text: string, names: readonly string[]): Linear {
  const found = new Map(
    text
      .trim()
      .split('\n')
      .map((line): [string, number] => {
        const [weight = '', ...name] = line.trim().split(' ');
        return [name.join(' '), Number(weight)];
      }),
  );
  return { intercept: found.get(interceptName) ?? 0, weights: names.map((name) => found.get(name) ?? 0) };
}

/** Writes weights as `parseLinear` reads them. */
export function formatLinear({ intercept, weights }: Linear, names: readonly string[]): string {
  const lines = names.map((name, at) => `${Number((weights[at] ?? 0).toPrecision(5))} ${name}`);
  return [`${Number(intercept.toPrecision(5))} ${interceptName}`, ...lines].join('\n');
}

/** The weighted sum of features. */
export function sumOf({ intercept, weights }: Linear, features: readonly number[]): number {
  return features.reduce((sum, feature, at) => sum + feature * (weights[at] ?? 0), intercept);
}

/** The probability that the weighted sum stands for. */
export function probabilityOf(linear: Linear, features: readonly number[]): number {
  return logistic(sumOf(linear, features));
}
