import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** The one table, and the client that reaches it. */
export interface Table {
  readonly client: DynamoDBClient;
  readonly name: string;
  /** The request on whose behalf it is written, which claims and events keep so that the stream can tell. */
  readonly requestId?: string;
  /** Into how many more partitions each list that machines fill is spread; 1 unless said. It may grow, and never shrinks. */
  readonly spread?: number;
}

/** How a write on condition ended: made, or lost to another one. */
export type Outcome = 'saved' | 'conflict';

/** The table, written on behalf of a request; of none where none is known. */
export function onBehalfOf({ requestId: _, ...table }: Table, requestId: string | null): Table {
  return { ...table, ...(requestId === null ? {} : { requestId }) };
}
