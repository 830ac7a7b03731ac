import * as z from 'zod';
import { relationKinds } from '../vocabulary/relations.ts';

/** What somebody found a claim to be to another one, or not to be. */
export const Relation = z
  .object({
    to: z.string().describe('the other claim'),
    kind: z.enum(relationKinds),
    holds: z.boolean().describe('false: somebody looked, and it is none'),
    by: z.string(),
    at: z.iso.datetime(),
  })
  .readonly()
  .meta({ id: 'Relation' });
export type Relation = z.infer<typeof Relation>;

export const Relations = z.array(Relation).readonly();
