import type { Claim } from '../api/model.ts';
import { Instant } from './instant.tsx';
import { Said } from './said.tsx';
import { inWords } from './words.ts';

/** Marks a claim that repeats one with a published verdict: "Checked on 3 Mar 2026: False". */
export function CheckedBefore({ claim }: { readonly claim: Pick<Claim, 'similar' | 'published'> }) {
  const before = claim.similar?.saidBefore ?? null;
  if (before === null || claim.published !== null) return null;
  return (
    <span class="checked-before" data-verdict={before.verdict} title={`“${before.text}”`}>
      Checked on <Instant at={before.at} only="day" />: <Said text={inWords(before.verdict)} />
    </span>
  );
}
