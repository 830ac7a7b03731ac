import * as z from 'zod';
import { Evidence } from '../evidence.ts';
import { Spans } from '../span.ts';
import { claimTypes, type SpeakerKind, speakerKinds } from '../vocabulary/extraction.ts';

/** A change after publication, as readers are told of it: what stood before, what stands now, and why. */
export const RecordedCorrection = z
  .object({
    kind: z.enum(['correction', 'withdrawal']),
    at: z.iso.datetime(),
    note: z.string(),
    from: z.string().describe('the verdict before'),
    to: z.string().nullable().describe('the verdict after; null where it was withdrawn'),
  })
  .readonly();
export type RecordedCorrection = z.infer<typeof RecordedCorrection>;

/** Where a claim was made or repeated. */
export const Appearance = z
  .object({
    url: z.string().nullable(),
    title: z.string().nullable(),
    publisher: z.string().nullable(),
    publishedAt: z.string().nullable(),
  })
  .readonly();
export type Appearance = z.infer<typeof Appearance>;

/** A claim that the same check answers: made by somebody else, or in other words. */
export const AlsoClaimed = z
  .object({ id: z.string(), claim: z.string(), speaker: z.string().nullable(), source: Appearance })
  .readonly();
export type AlsoClaimed = z.infer<typeof AlsoClaimed>;

/** One published check: all that readers, feeds and machines are told of a claim. */
export const Check = z
  .object({
    id: z.string(),
    slug: z.string().describe('its place under /checks/, which stays'),
    claim: z.string().describe('the claim, worded so that it stands alone'),
    type: z.enum(claimTypes),
    quotes: z.array(z.string()).readonly().describe('the exact words of the article that make it'),
    sentence: z.string().nullable().describe('the sentence of the article that it stands in'),
    articleId: z.string(),
    articleVersion: z.int().positive(),
    spans: Spans,
    language: z.string().nullable().describe('of the article, as a BCP 47 tag'),
    speaker: z.string().nullable(),
    speakerKind: z.enum(speakerKinds),
    source: Appearance.optional().describe('the article that was checked; the first appearance, where it is not said'),
    appearances: z.array(Appearance).readonly().describe('where it was made or repeated, first one first'),
    also: z.array(AlsoClaimed).readonly().default([]).describe('the other claims that it is a check of'),
    verdict: z.string(),
    rationale: z.string(),
    evidence: z.array(Evidence).readonly(),
    firstPublishedAt: z.iso.datetime(),
    changedAt: z.iso.datetime().describe('when readers were last told something new'),
    stale: z.boolean().describe('the article changed the wording after the verdict'),
    gone: z.boolean().describe('the article no longer makes the claim'),
    underCorrection: z.boolean(),
    withdrawn: z.boolean(),
    corrections: z.array(RecordedCorrection).readonly().describe('oldest first'),
    people: z
      .object({ proposer: z.string().nullable(), approver: z.string().nullable(), publisher: z.string() })
      .readonly(),
    revision: z.int().positive(),
  })
  .readonly();
export type Check = z.infer<typeof Check>;

/** The article whose claim was checked. */
export function sourceOf({ source, appearances }: Pick<Check, 'source' | 'appearances'>): Appearance | null {
  return source ?? appearances[0] ?? null;
}

/** What schema.org calls a speaker of this kind. */
export const schemaTypeOf = {
  person: 'Person',
  organisation: 'Organization',
  group: 'Organization',
  document: 'Organization',
  unknown: 'Person',
} as const satisfies Record<SpeakerKind, 'Person' | 'Organization'>;
