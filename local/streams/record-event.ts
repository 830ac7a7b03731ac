import type { _Record } from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import * as z from 'zod';

const Event = z.custom<DynamoDBStreamEvent>((value) => typeof value === 'object' && value !== null);

const made = new WeakMap<readonly _Record[], DynamoDBStreamEvent>();

/**
 * Records as the stream gives them, made into the event that Lambda gives its function: times in seconds, bytes in
 * base64. It is made once of the same records, whoever reads them.
 */
export function toStreamEvent(records: readonly _Record[], stream: string): DynamoDBStreamEvent {
  const event = made.get(records) ?? makeEvent(records, stream);
  made.set(records, event);
  return event;
}

function makeEvent(records: readonly _Record[], stream: string): DynamoDBStreamEvent {
  const Records = records.map(({ dynamodb, ...record }) => ({
    ...record,
    eventSource: 'aws:dynamodb',
    eventSourceARN: stream,
    dynamodb: {
      ...dynamodb,
      ApproximateCreationDateTime: Math.floor((dynamodb?.ApproximateCreationDateTime?.getTime() ?? 0) / 1000),
    },
  }));
  return Event.parse(JSON.parse(JSON.stringify({ Records }, bytesInBase64)));
}

function bytesInBase64(_key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;
}
