import type { Verification } from '../claim.ts';
import type { PublicState } from '../vocabulary/public-state.ts';

/** What readers see of the claim; its status says where the work stands, which is another question. */
export function publicStateOf({
  published,
  withdrawal,
  underCorrection,
}: Pick<Verification, 'published' | 'withdrawal' | 'underCorrection'>): PublicState {
  if (published === null) return 'unpublished';
  if (withdrawal !== null) return 'withdrawn';
  return underCorrection ? 'under-correction' : 'public';
}
