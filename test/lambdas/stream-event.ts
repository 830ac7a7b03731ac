import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';

/** A record of an item just written, as Lambda gives it to a function: through JSON, with bytes in base64. */
export function lambdaRecord(item: Record<string, AttributeValue>, sequence: number): DynamoDBRecord {
  const bytesInBase64 = (_: string, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;
  const image: DynamoDBRecord = JSON.parse(
    JSON.stringify({ dynamodb: { NewImage: structuredClone(item), SequenceNumber: String(sequence) } }, bytesInBase64),
  );
  return { eventName: 'INSERT', ...image };
}
