import * as z from 'zod';
import { Attribution, ExtractedArticle, ExtractedClaim } from '../extraction.ts';
import { Spans } from '../span.ts';

/** A claim as one version of an article makes it, or made it last; its id is the stored claim's. */
export const RosterEntry = z
  .object({ claim: ExtractedClaim, speaker: z.string().nullable(), gone: z.boolean() })
  .readonly();
export type RosterEntry = z.infer<typeof RosterEntry>;

/** One immutable version: what was read, and every claim that this or an earlier version makes. */
export const ArticleVersion = z
  .object({
    id: z.string(),
    version: z.int().positive(),
    article: ExtractedArticle,
    sentences: Spans,
    attributions: z.array(Attribution).readonly(),
    roster: z.array(RosterEntry).readonly(),
  })
  .readonly();
export type ArticleVersion = z.infer<typeof ArticleVersion>;
