import type { Claim } from '../claim.ts';
import { selectorMaker } from '../extract/selectors.ts';
import type { ExtractedClaim } from '../extraction.ts';
import type { RosterEntry } from '../revision/roster.ts';
import type { Span } from '../span.ts';

/**
 * An added claim as a new version of its article has it: where its words stand now, or gone where they do not stand in
 * it, one after the other, any more. No extraction will find it again.
 */
export function relocate(claim: Claim, text: string): RosterEntry {
  const { id, sentence, attributions, type, checkWorthiness, resolved, open, suggestions, speaker } = claim;
  const words = claim.extracted ?? { text: claim.text, speaker, type };
  const spans = placesOf(
    claim.selectors.map(({ exact }) => exact),
    text,
  );
  const places = spans ?? claim.spans;
  const extracted: ExtractedClaim = {
    ...{ id, sentence, attributions, checkWorthiness, resolved, open, suggestions },
    text: words.text,
    type: words.type,
    spans: places,
    selectors: spans === null ? claim.selectors : selectorMaker(text)(places),
  };
  return { claim: extracted, speaker: words.speaker, gone: spans === null };
}

function placesOf(words: readonly string[], text: string): readonly Span[] | null {
  const spans: Span[] = [];
  let from = 0;
  for (const exact of words) {
    const at = text.indexOf(exact, from);
    if (at === -1) return null;
    from = at + exact.length;
    spans.push([at, from]);
  }
  return spans;
}
