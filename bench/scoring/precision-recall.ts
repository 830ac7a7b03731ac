/** Precision, recall and their harmonic mean, each 0 where it is not defined. */
export interface PrecisionRecall {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** The three from counts of true positives, false positives and false negatives. */
export function precisionRecall(counts: {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
}): PrecisionRecall {
  const precision = ratio(counts.tp, counts.tp + counts.fp);
  const recall = ratio(counts.tp, counts.tp + counts.fn);
  return { precision, recall, f1: ratio(2 * precision * recall, precision + recall) };
}
