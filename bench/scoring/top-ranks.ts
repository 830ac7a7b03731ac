/** How good one ranked list is. */
export interface ListScore {
  /** Precision at each wanted one of the first five, over as many as can be wanted there. */
  readonly averagePrecision: number;
  /** 1 where the first is wanted. */
  readonly first: number;
  /** 1 where one of the first twenty is wanted. */
  readonly found: number;
}

const counted = 5;
const looked = 20;

/** Scores the order of ids against those that are wanted. */
export function scoreList(order: readonly string[], wanted: ReadonlySet<string>): ListScore {
  let [hits, sum] = [0, 0];
  order.slice(0, counted).forEach((id, at) => {
    if (!wanted.has(id)) return;
    hits++;
    sum += hits / (at + 1);
  });
  return {
    averagePrecision: wanted.size === 0 ? 0 : sum / Math.min(counted, wanted.size),
    first: wanted.has(order[0] ?? '') ? 1 : 0,
    found: order.slice(0, looked).some((id) => wanted.has(id)) ? 1 : 0,
  };
}
