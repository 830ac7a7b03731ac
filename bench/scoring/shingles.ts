/** One page: the article body as people marked it and as extracted. */
export interface BodyText {
  readonly gold: string;
  readonly predicted: string;
}

/** Figures of scrapinghub's article benchmark: means over pages, `f1` of the two means, `accuracy` for word-exact bodies. */
export interface BodyFigures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly accuracy: number;
}

const words = (text: string): readonly string[] => text.match(/[\p{L}\p{N}\p{M}_]+/gu) ?? [];

function shingles(text: string): Map<string, number> {
  const all = words(text);
  const counts = new Map<string, number>();
  for (let i = 0; i < Math.max(1, all.length - 3); i++) {
    const key = all.slice(i, i + 4).join('\u0001');
    if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function compare({ gold, predicted }: BodyText): { tp: number; fp: number; fn: number } {
  const wanted = shingles(gold);
  const got = shingles(predicted);
  const counts = { tp: 0, fp: 0, fn: 0 };
  for (const key of new Set([...wanted.keys(), ...got.keys()])) {
    const a = wanted.get(key) ?? 0;
    const b = got.get(key) ?? 0;
    counts.tp += Math.min(a, b);
    counts.fp += Math.max(0, b - a);
    counts.fn += Math.max(0, a - b);
  }
  return counts;
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Agreement in runs of four words, as scrapinghub's evaluate.py counts it. */
export function scoreBodies(pages: readonly BodyText[]): BodyFigures {
  const counted = pages.map(compare);
  const precision = mean(counted.filter(({ tp, fp }) => tp + fp > 0).map(({ tp, fp }) => tp / (tp + fp)));
  const recall = mean(counted.filter(({ tp, fn }) => tp + fn > 0).map(({ tp, fn }) => tp / (tp + fn)));
  const exact = pages.filter(({ gold, predicted }) => words(gold).join(' ') === words(predicted).join(' '));
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    accuracy: pages.length === 0 ? 0 : exact.length / pages.length,
  };
}
