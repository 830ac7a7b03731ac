import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import type { Claim } from '../../claims/claim.ts';
import { parseClaimItem } from '../claims/claim-item.ts';
import { type KeptReview, parseReviewItem } from '../outside/review-item.ts';
import { facets } from './definition.ts';
import { claimSortKey, outsideSortKey, versionPrefix } from './keys.ts';

/**
 * What items of this table hold; bytes are base64 in the events that Lambda gets. On one machine every reader gets the
 * records of all items: one that it could not read would hold up all those after it.
 */
const Attribute: z.ZodType<AttributeValue> = z.union([
  z.strictObject({ BOOL: z.boolean() }),
  z.strictObject({ NULL: z.literal(true) }),
  z.strictObject({ L: z.array(z.lazy(() => Attribute)) }),
  z.strictObject({
    M: z.record(
      z.string(),
      z.lazy(() => Attribute),
    ),
  }),
  z.strictObject({ S: z.string() }),
  z.strictObject({ N: z.string() }),
  z.strictObject({ B: z.union([z.instanceof(Uint8Array), z.base64().transform(fromBase64)]) }),
]);
const Image = z.record(z.string(), Attribute);

const Traced = z.object({
  dynamodb: z.object({ NewImage: z.object({ requestId: z.object({ S: z.string() }) }) }),
});

const Place = z.object({ pk: z.string(), sk: z.string() });

/** A record of the table's stream, as far as it is read here. */
export interface StreamRecord {
  readonly dynamodb?: { readonly NewImage?: unknown; readonly OldImage?: unknown } | undefined;
}

/** The item that a stream record says was written; null when it says that one was deleted. */
export function itemOfRecord({ dynamodb }: StreamRecord): Readonly<Record<string, unknown>> | null {
  return dynamodb?.NewImage === undefined ? null : unmarshall(Image.parse(dynamodb.NewImage));
}

/** The claim that a stream record says was written; null when it is about something else. */
export function claimOfRecord(record: StreamRecord): Claim | null {
  const item = itemOfRecord(record);
  return item?.['sk'] === claimSortKey ? parseClaimItem(item) : null;
}

/** A claim as it was written, and as it was before; null where it is new. */
export interface ClaimChange {
  readonly before: Claim | null;
  readonly after: Claim;
}

/**
 * How a stream record says that a claim changed; null when it is about something else. One that came in with its article
 * is passed over: it is told of together with the others, by the record of their version.
 */
export function changeOfRecord(record: StreamRecord): ClaimChange | null {
  const item = itemOfRecord(record);
  if (item?.['sk'] !== claimSortKey) return null;
  const old = record.dynamodb?.OldImage;
  if (old === undefined && item[facets.article] === undefined) return null;
  return {
    before: old === undefined ? null : parseClaimItem(unmarshall(Image.parse(old))),
    after: parseClaimItem(item),
  };
}

/** How an outside review changed. */
export interface ReviewChange {
  readonly before: KeptReview | null;
  readonly after: KeptReview;
}

/** How a stream record says that an outside review changed; null when it is about something else. */
export function reviewChangeOfRecord(record: StreamRecord): ReviewChange | null {
  const item = itemOfRecord(record);
  if (item?.['sk'] !== outsideSortKey) return null;
  const old = record.dynamodb?.OldImage;
  return {
    before: old === undefined ? null : parseReviewItem(unmarshall(Image.parse(old))),
    after: parseReviewItem(item),
  };
}

/** The version of an article that a stream record says was finished; null when it is about something else. */
export function versionOfRecord(record: StreamRecord): { readonly article: string; readonly version: number } | null {
  const { pk, sk } = Place.parse(itemOfRecord(record) ?? { pk: '', sk: '' });
  if (!sk.startsWith(versionPrefix)) return null;
  return { article: pk.slice('A#'.length), version: Number(sk.slice(versionPrefix.length)) };
}

/** The requests that stream records were written on behalf of, each once. */
export function requestsOfRecords(records: readonly StreamRecord[]): readonly string[] {
  const ids = records.map((record) => Traced.safeParse(record).data?.dynamodb.NewImage.requestId.S);
  return [...new Set(ids.filter((id) => id !== undefined))];
}

function fromBase64(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64'));
}
