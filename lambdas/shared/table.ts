import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Table } from '../../store/table.ts';

/** The table that the environment names, in the region's DynamoDB or at an endpoint of its own. */
export function openTable(env: { readonly TABLE: string; readonly DYNAMODB_ENDPOINT?: string | undefined }): Table {
  const endpoint = env.DYNAMODB_ENDPOINT;
  return { name: env.TABLE, client: new DynamoDBClient(endpoint === undefined ? {} : { endpoint }) };
}
