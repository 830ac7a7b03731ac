import { type ReviewMode, standardVerdicts } from '../vocabulary/review.ts';
import type { Checklist } from './checklist.ts';
import type { VerdictScale } from './verdict-scale.ts';

/** How a desk works. */
export interface ReviewSettings {
  readonly review: ReviewMode;
  readonly scale: VerdictScale;
  /**
   * What has to be true before a verdict is proposed or approved.
   * @default standardChecklist
   */
  readonly checklist?: Checklist | undefined;
}

/** How a desk works that says nothing of it. */
export const standardSettings: ReviewSettings = { review: 'second', scale: standardVerdicts };
