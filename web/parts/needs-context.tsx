import type { Claim } from '../api/model.ts';

/** How a claim that does not stand alone is marked; null for one that does. */
export function contextLabel({ open = [] }: Pick<Claim, 'open'>): string | null {
  if (open.length === 0) return null;
  return open.some(({ certainty }) => certainty === 'sure') ? 'Needs context' : 'May need context';
}

/** Marks a claim whose words point outside it, with those words for whoever asks. */
export function NeedsContext({ claim }: { readonly claim: Claim }) {
  const label = contextLabel(claim);
  if (label === null) return null;
  const words = (claim.open ?? []).map(({ text }) => `“${text}”`).join(', ');
  return (
    <span class="needs-context" title={`The claim alone does not say what ${words} means`}>
      {label}
    </span>
  );
}
