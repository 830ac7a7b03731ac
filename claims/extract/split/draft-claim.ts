import type { Resolution } from '../../extraction.ts';
import type { Spans } from '../../span.ts';

/** A claim before it has its id, type and check-worthiness. */
export interface DraftClaim {
  readonly text: string;
  /** The text before any word of it was read as another: what is worth checking in it shows here. */
  readonly asWritten: string;
  readonly spans: Spans;
  /** Index into the document's sentences. */
  readonly sentence: number;
  /** Indices into the document's attributions, outermost first. */
  readonly attributions: readonly number[];
  readonly resolved: readonly Resolution[];
}
