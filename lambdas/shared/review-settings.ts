import { type ReviewSettings, standardSettings } from '../../claims/workflow/review-settings.ts';
import type { ApiEnv } from './env.ts';

/** How this desk works, of its environment. */
export function reviewSettings({
  REVIEW: review,
  VERDICT_SCALE: scale = standardSettings.scale,
}: Pick<ApiEnv, 'REVIEW' | 'VERDICT_SCALE'>): ReviewSettings {
  return { review, scale };
}
