import { type ReviewMode, standardVerdicts } from '../vocabulary/review.ts';
import type { VerdictScale } from './verdict-scale.ts';

/** How a desk works. */
export interface ReviewSettings {
  readonly review: ReviewMode;
  readonly scale: VerdictScale;
}

/** How a desk works that says nothing of it. */
export const standardSettings: ReviewSettings = { review: 'second', scale: standardVerdicts };
