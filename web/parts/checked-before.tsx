import type { Claim } from '../api/model.ts';
import { Instant } from './instant.tsx';
import { Said } from './said.tsx';
import { inWords } from './words.ts';

/**
 * Marks a claim that repeats one with a published verdict: "Checked on 3 Mar 2026: False"; or one that somebody else
 * has checked, with their name and their words: "Example Checks: “Mostly false”".
 */
export function CheckedBefore({ claim }: { readonly claim: Pick<Claim, 'similar' | 'published'> }) {
  if (claim.published !== null) return null;
  const before = claim.similar?.saidBefore ?? null;
  if (before !== null)
    return (
      <span class="checked-before" data-verdict={before.verdict} title={`“${before.text}”`}>
        Checked on <Instant at={before.at} only="day" />: <Said text={inWords(before.verdict)} />
      </span>
    );
  const elsewhere = claim.similar?.checkedElsewhere ?? null;
  if (elsewhere === null) return null;
  const { publisher, rating } = elsewhere;
  return (
    <span class="checked-before checked-elsewhere" title={`Checked by ${publisher}: “${rating}”`}>
      <Said text={publisher} />: “<Said text={rating} />”
    </span>
  );
}
