import type { Claim } from '../claim.ts';
import { selectorMaker } from '../extract/selectors.ts';
import type { ExtractedClaim } from '../extraction.ts';
import { addedClaimId } from '../ids.ts';
import { newClaim, type Origin } from '../new-claim.ts';
import type { Spans } from '../span.ts';
import { type Moved, record } from '../workflow/record.ts';

/** What a person adds: words of their own for places of the article's text. */
export interface Addition {
  readonly text: string;
  readonly spans: Spans;
  readonly speaker: string | null;
  readonly type: ExtractedClaim['type'];
  readonly checkWorthiness: ExtractedClaim['checkWorthiness'];
  readonly sentence: number;
  readonly attributions: readonly string[];
  /** The claim it was split from. */
  readonly from: string | null;
}

/** A claim that a person added to an article, with the event that says who; the same addition is the same claim. */
export function addedClaim(
  { from, speaker, ...addition }: Addition,
  origin: Omit<Origin, 'attributions'> & { readonly articleText: string },
  { by, reason }: { readonly by: string; readonly reason: string },
): Moved<Claim> {
  const { articleText, ...rest } = origin;
  const at = origin.now.toISOString();
  const extracted: ExtractedClaim = {
    ...addition,
    id: addedClaimId(origin.articleId, addition.text, addition.spans),
    selectors: selectorMaker(articleText)(addition.spans),
    resolved: [],
    open: [],
    suggestions: [],
  };
  const claim: Claim = { ...newClaim(extracted, { ...rest, attributions: [] }), speaker };
  return record(claim, { action: 'add', actor: by, at: origin.now, reason, changes: { added: { by, at, from } } });
}
