import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** The one table, and the client that reaches it. */
export interface Table {
  readonly client: DynamoDBClient;
  readonly name: string;
}

/** How a write on condition ended: made, or lost to another one. */
export type Outcome = 'saved' | 'conflict';
