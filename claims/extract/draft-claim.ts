import type { Resolution } from '../extraction.ts';
import type { Spans } from '../span.ts';

/** A claim before it has its id, type and check-worthiness. */
export interface DraftClaim {
  readonly text: string;
  readonly spans: Spans;
  /** Index into the document's sentences. */
  readonly sentence: number;
  /** Indices into the document's attributions, outermost first. */
  readonly attributions: readonly number[];
  readonly resolved: readonly Resolution[];
}
