import * as z from 'zod';
import { Verification } from './claim.ts';

/** One line of a claim's append-only history; `hash` covers all else, `previousHash` included. */
export const ReviewEvent = z
  .object({
    seq: z.int().positive(),
    action: z.string(),
    actor: z.string(),
    at: z.iso.datetime(),
    before: Verification.partial().readonly().describe('the fields that changed, as they were'),
    after: Verification.partial().readonly().describe('the fields that changed, as they became'),
    reason: z.string().nullable(),
    previousHash: z.string(),
    hash: z.string(),
  })
  .readonly()
  .meta({ id: 'ReviewEvent' });
export type ReviewEvent = z.infer<typeof ReviewEvent>;
