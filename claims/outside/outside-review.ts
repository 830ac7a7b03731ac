import * as z from 'zod';
import type { Statement } from '../likeness/statement.ts';

/** As long as each text of an outside review may be, in UTF-16 units. */
export const longestField = { claim: 2000, name: 400, url: 2048, title: 1000, rating: 1000, figure: 40 } as const;
/** As many places where a claim was made as are kept of one. */
export const mostAppearances = 20;

/** What a publisher found, in its own words and figures: never turned into the desk's scale. */
export const OutsideRating = z
  .object({
    text: z.string().max(longestField.rating).nullable().describe('as the publisher words it'),
    value: z.string().max(longestField.figure).nullable().describe('as the publisher writes it'),
    best: z.string().max(longestField.figure).nullable(),
    worst: z.string().max(longestField.figure).nullable(),
  })
  .readonly()
  .meta({ id: 'OutsideRating' });
export type OutsideRating = z.infer<typeof OutsideRating>;

/** A fact-check that somebody else published. It is shown as theirs, and counts nowhere as the desk's. */
export const OutsideReview = z
  .object({
    id: z.string(),
    claim: z.string().min(1).max(longestField.claim).describe('what was checked'),
    claimant: z.string().max(longestField.name).nullable().describe('who said it'),
    claimedAt: z.string().nullable(),
    appearances: z
      .array(z.string().max(longestField.url))
      .max(mostAppearances)
      .readonly()
      .describe('where it was said'),
    publisher: z.string().min(1).max(longestField.name).describe('who checked it'),
    publisherUrl: z.string().max(longestField.url).nullable(),
    url: z.string().max(longestField.url).describe('where the check can be read'),
    title: z.string().max(longestField.title).nullable(),
    rating: OutsideRating,
    reviewedAt: z.string().nullable(),
    language: z.string().max(longestField.figure).nullable(),
  })
  .readonly()
  .meta({ id: 'OutsideReview' });
export type OutsideReview = z.infer<typeof OutsideReview>;

/** An outside review as it is compared. */
export function statementOfReview({ claim, claimant, claimedAt }: OutsideReview): Statement {
  return { text: claim, speaker: claimant ?? undefined, saidAt: Date.parse(claimedAt ?? '') };
}
