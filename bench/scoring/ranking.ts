/** One item of a ranked list: its score and whether it was wanted. */
export interface Ranked {
  readonly score: number;
  readonly wanted: boolean;
}

/** Mean of the precision at each wanted item, ties kept in their given order; null where nothing is wanted. */
export function averagePrecision(items: readonly Ranked[]): number | null {
  const sorted = items.toSorted((a, b) => b.score - a.score);
  let hits = 0;
  let sum = 0;
  sorted.forEach(({ wanted }, index) => {
    if (!wanted) return;
    hits++;
    sum += hits / (index + 1);
  });
  return hits === 0 ? null : sum / hits;
}

/** Mean average precision over the lists in which something is wanted. */
export function meanAveragePrecision(lists: readonly (readonly Ranked[])[]): number {
  const values = lists.map(averagePrecision).filter((value) => value !== null);
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** How probably something wanted has a higher score than something that is not; equals count half. */
export function areaUnderCurve(items: readonly { readonly score: number; readonly wanted: boolean }[]): number {
  const wanted = items.filter((item) => item.wanted);
  const others = items.filter((item) => !item.wanted);
  const won = wanted.reduce(
    (sum, { score }) =>
      sum + others.reduce((own, other) => own + (score > other.score ? 1 : score === other.score ? 0.5 : 0), 0),
    0,
  );
  return won / Math.max(1, wanted.length * others.length);
}
