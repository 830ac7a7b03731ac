import { type ReviewSettings, standardSettings } from '../../claims/workflow/review-settings.ts';
import { VerdictScale } from '../../claims/workflow/verdict-scale.ts';
import type { ApiEnv } from './env.ts';

/** How this desk works, of its environment; throws at start where the scale is not one. */
export function reviewSettings({ REVIEW, VERDICT_SCALE }: Pick<ApiEnv, 'REVIEW' | 'VERDICT_SCALE'>): ReviewSettings {
  const scale = VERDICT_SCALE === undefined ? standardSettings.scale : VerdictScale.parse(VERDICT_SCALE);
  return { review: REVIEW, scale };
}
