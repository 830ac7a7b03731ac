import { standardScale, type VerdictScale } from './verdict-scale.ts';

/** Whether a second person has to approve a verdict. */
export const reviewModes = ['second', 'single'] as const;
export type ReviewMode = (typeof reviewModes)[number];

/** How a desk works. */
export interface ReviewSettings {
  readonly review: ReviewMode;
  readonly scale: VerdictScale;
}

/** How a desk works that says nothing of it. */
export const standardSettings: ReviewSettings = { review: 'second', scale: standardScale };
