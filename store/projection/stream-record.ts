import * as z from 'zod';
import type { Claim } from '../../claims/claim.ts';
import { parseClaimItem } from '../claim-item.ts';
import { claimKey } from '../keys.ts';

/** Binary is base64 in the events that Lambda gets, and bytes from the streams' own API. */
const Binary = z.union([
  z.instanceof(Uint8Array),
  z.base64().transform((text) => new Uint8Array(Buffer.from(text, 'base64'))),
]);
const ClaimImage = z.object({ sk: z.object({ S: z.literal(claimKey('').sk) }), body: z.object({ B: Binary }) });

/** A record of the table's stream, as far as it is read here. */
export interface StreamRecord {
  readonly dynamodb?: { readonly NewImage?: Readonly<Record<string, unknown>> | undefined } | undefined;
}

/** The claim that a stream record says was written; null when it tells of something else. */
export function claimOfRecord({ dynamodb }: StreamRecord): Claim | null {
  const image = ClaimImage.safeParse(dynamodb?.NewImage);
  return image.success ? parseClaimItem({ body: image.data.body.B }) : null;
}

/** Which records the projection needs, as the pattern that an event source filters by. */
export const claimRecords = {
  eventName: ['INSERT', 'MODIFY'],
  dynamodb: { Keys: { sk: { S: [claimKey('').sk] } } },
} as const;
