import * as z from 'zod';
import { Claim, Repaired, Verification } from './claim.ts';
import { Relations } from './relation/relation.ts';

/** What an event may change: the verification, and what a new version of the article changes, and what it is to others. */
export const Recorded = Verification.extend(
  Claim.unwrap().pick({
    text: true,
    spans: true,
    articleVersion: true,
    goneSince: true,
    speaker: true,
    type: true,
    publisher: true,
    source: true,
  }).shape,
)
  .extend({ relations: Relations, ...Repaired.shape })
  .partial();
export type Recorded = z.infer<typeof Recorded>;

/** One line of a claim's append-only history; `hash` covers all else, `previousHash` included. */
export const ReviewEvent = z
  .object({
    claim: z.string().optional().describe('whose event it is; not in events of before 0.2'),
    rules: z.int().positive().optional().describe('the table of moves it was decided by; not in events of before 0.3'),
    seq: z.int().positive(),
    action: z.string(),
    actor: z.string(),
    at: z.iso.datetime(),
    before: Recorded.readonly().describe('the fields that changed, as they were'),
    after: Recorded.readonly().describe('the fields that changed, as they became'),
    reason: z.string().nullable(),
    previousHash: z.string(),
    hash: z.string(),
  })
  .readonly()
  .meta({ id: 'ReviewEvent' });
export type ReviewEvent = z.infer<typeof ReviewEvent>;
