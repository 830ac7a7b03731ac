import type { Check } from './check.ts';

/** Where readers stand with a check, in one word. */
export type CorrectionState = 'as-published' | 'corrected' | 'under-correction' | 'withdrawn';

export function correctionState({ withdrawn, underCorrection, corrections }: Check): CorrectionState {
  if (withdrawn) return 'withdrawn';
  if (underCorrection) return 'under-correction';
  return corrections.length > 0 ? 'corrected' : 'as-published';
}
