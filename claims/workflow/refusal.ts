import type { RefusalCode } from '../vocabulary/review.ts';
import type { Action } from '../vocabulary/workflow.ts';

/** A move not made: why, in a code and in words, and what the asker may do instead. */
export interface Refusal {
  readonly kind: 'refused';
  readonly code: RefusalCode;
  readonly message: string;
  readonly allowed: readonly Action[];
}
