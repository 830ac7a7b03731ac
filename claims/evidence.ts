import * as z from 'zod';
import { unreachable } from './public-address.ts';
import { stances } from './vocabulary/review.ts';

/** A web address that evidence may have: http and https only. */
export const WebAddress = z
  .url({ protocol: /^https?$/, error: 'must be an http or https address' })
  .max(2048)
  .meta({ id: 'WebAddress' });

/** Something that shows whether a claim holds. */
export const Evidence = z
  .strictObject({
    url: WebAddress,
    title: z.string().trim().min(1).max(500),
    stance: z.enum(stances),
    excerpt: z.string().max(5000).optional(),
    archivedUrl: WebAddress.optional(),
    retrievedAt: z.iso.datetime({ offset: true }),
  })
  .readonly()
  .meta({ id: 'Evidence' });
export type Evidence = z.infer<typeof Evidence>;

/** An address that every reader of the verdict can look up. */
const PublicAddress = WebAddress.superRefine((address, context) => {
  const why = unreachable(address);
  if (why !== null) context.addIssue({ code: 'custom', message: why });
}).meta({ id: 'PublicAddress' });

/** Evidence as a reviewer sends it: looked up now, where they do not say when. What was taken before stays readable. */
export const SubmittedEvidence = Evidence.unwrap()
  .extend({ url: PublicAddress, archivedUrl: PublicAddress.optional() })
  .partial({ retrievedAt: true })
  .readonly()
  .meta({ id: 'SubmittedEvidence' });
export type SubmittedEvidence = z.infer<typeof SubmittedEvidence>;
