import * as z from 'zod';
import { TextCheck, TextRepair } from '../article.ts';
import { Attribution, ExtractedArticle, ExtractedClaim } from '../extraction.ts';
import { Spans } from '../span.ts';

/** A claim as one version of an article makes it, or made it last; its id is the stored claim's. */
export const RosterEntry = z
  .object({
    claim: ExtractedClaim,
    speaker: z.string().nullable(),
    gone: z.boolean(),
    madeIn: z
      .int()
      .positive()
      .optional()
      .describe('the version that made it first; the first one where it is not said'),
  })
  .readonly();
export type RosterEntry = z.infer<typeof RosterEntry>;

/** What is kept of how a text came to be, beside what was understood of it; older versions have none of it. */
export const TextOrigin = z.object({
  check: TextCheck.optional(),
  /** All that was sent, as text, where a person is asked to check what was made of it. */
  source: z.string().optional(),
  repair: TextRepair.optional(),
  /** The text is as it was, and what is known of the article was put right. */
  facts: z.boolean().optional(),
});
export type TextOrigin = Readonly<z.infer<typeof TextOrigin>>;

/** One immutable version: what was read, and every claim that this or an earlier version makes. */
export const ArticleVersion = z
  .object({
    id: z.string(),
    version: z.int().positive(),
    article: ExtractedArticle,
    sentences: Spans,
    attributions: z.array(Attribution).readonly(),
    roster: z.array(RosterEntry).readonly(),
    origin: TextOrigin.optional(),
  })
  .readonly();
export type ArticleVersion = z.infer<typeof ArticleVersion>;
