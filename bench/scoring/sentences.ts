import type { Span, Spans } from '../../claims/span.ts';
import { type PrecisionRecall, precisionRecall } from './precision-recall.ts';

/** One text with its sentences as people set them and as predicted. */
export interface SplitText {
  readonly text: string;
  readonly gold: Spans;
  readonly predicted: Spans;
}

/** `exact` sentences after trimming, sentence `ends` (a text's last end not counted), share of `perfect` texts. */
export interface SentenceFigures {
  readonly exact: PrecisionRecall;
  readonly ends: PrecisionRecall;
  readonly perfect: number;
}

function trim(text: string, [start, end]: Span): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from] ?? '')) from++;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to--;
  return [from, to];
}

interface Counts {
  tp: number;
  fp: number;
  fn: number;
}

function add<T>(counts: Counts, gold: ReadonlySet<T>, predicted: ReadonlySet<T>): number {
  let hits = 0;
  for (const item of predicted) if (gold.has(item)) hits++;
  counts.tp += hits;
  counts.fp += predicted.size - hits;
  counts.fn += gold.size - hits;
  return hits;
}

/** Micro figures over all texts. */
export function scoreSentences(texts: readonly SplitText[]): SentenceFigures {
  const exact = { tp: 0, fp: 0, fn: 0 };
  const ends = { tp: 0, fp: 0, fn: 0 };
  let perfect = 0;
  for (const { text, gold, predicted } of texts) {
    const trimmed = predicted.map((span) => trim(text, span)).filter(([start, end]) => end > start);
    const wanted = new Set(gold.map(String));
    const got = new Set(trimmed.map(String));
    if (add(exact, wanted, got) === wanted.size && got.size === wanted.size) perfect++;
    const last = gold.at(-1)?.[1];
    const inner = (spans: Spans): Set<number> => new Set(spans.map(([, end]) => end).filter((end) => end !== last));
    add(ends, inner(gold), inner(trimmed));
  }
  return {
    exact: precisionRecall(exact),
    ends: precisionRecall(ends),
    perfect: texts.length === 0 ? 0 : perfect / texts.length,
  };
}
