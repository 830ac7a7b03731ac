import type { DynamoDBRecord } from 'aws-lambda';
import type { Claim } from '../../claims/claim.ts';
import { claimOfRecord } from '../../store/table/stream-record.ts';

/** The claims that stream records show, up to the first record that cannot be read, and that one. */
export function claimsOf(records: readonly DynamoDBRecord[]): {
  readonly claims: readonly Claim[];
  readonly unread: { readonly number: string; readonly error: unknown } | null;
} {
  const claims: Claim[] = [];
  for (const record of records) {
    try {
      const claim = claimOfRecord(record);
      if (claim !== null) claims.push(claim);
    } catch (error) {
      return { claims, unread: { number: record.dynamodb?.SequenceNumber ?? '', error } };
    }
  }
  return { claims, unread: null };
}
