/** Buckets to a doubling: each is some 19 % wide, so that a percentile is right to within 10 %. */
const perDoubling = 4;

/** The bucket that a number of seconds falls into. */
export function bucketOf(seconds: number): number {
  return Math.floor(perDoubling * Math.log2(Math.max(1, seconds)));
}

/** The number of seconds in the middle of a bucket. */
export function secondsOf(bucket: number): number {
  return Math.round(2 ** ((bucket + 0.5) / perDoubling));
}

/** So many things of one value. */
export interface Weighted {
  readonly value: number;
  readonly count: number;
}

/** The median and the ninth decile; null where there is nothing. */
export interface Percentiles {
  readonly p50: number | null;
  readonly p90: number | null;
}

/** Percentiles of weighted values, by the nearest-rank method; counts below one do not weigh. */
export function percentiles(values: readonly Weighted[]): Percentiles {
  const rising = values.filter(({ count }) => count > 0).toSorted((a, b) => a.value - b.value);
  let seen = 0;
  const ranked = rising.map(({ value, count }) => {
    seen += count;
    return { value, upTo: seen };
  });
  const at = (share: number) => ranked.find(({ upTo }) => upTo >= share * seen)?.value ?? null;
  return { p50: at(0.5), p90: at(0.9) };
}
