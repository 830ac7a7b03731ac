import * as z from 'zod';
import type { Claim } from '../../claims/claim.ts';

/** A verdict that readers see of a claim. */
export const PublishedVerdict = z
  .object({
    claim: z.string().describe('the claim that was checked'),
    verdict: z.string(),
    at: z.iso.datetime().describe('when it was published'),
    text: z.string(),
    speaker: z.string().nullable(),
    publishedAt: z.string().nullable().describe('when the article ran that made it'),
  })
  .readonly()
  .meta({ id: 'PublishedVerdict' });
export type PublishedVerdict = z.infer<typeof PublishedVerdict>;

/** The verdict on a claim which another one repeats, and how that is known. */
export const SaidBefore = PublishedVerdict.unwrap()
  .extend({ because: z.enum(['same wording', 'found by a person']) })
  .readonly()
  .meta({ id: 'SaidBefore' });
export type SaidBefore = z.infer<typeof SaidBefore>;

/** What readers see of a claim; null where nothing is to be seen, and where its article's wording changed since. */
export function publishedVerdict({ id, text, speaker, source, published, status }: Claim): PublishedVerdict | null {
  if (published === null || published.stale || !isStanding(status)) return null;
  return { claim: id, verdict: published.verdict, at: published.at, text, speaker, publishedAt: source.publishedAt };
}

/** A verdict taken back is none. */
function isStanding(status: string): boolean {
  return status !== 'withdrawn' && status !== 'dismissed';
}
