import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Table } from '../../store/table/table.ts';
import type { ProjectEnv } from './env.ts';

/** The table that the environment names. */
export function openTable(env: ProjectEnv): Table {
  const { DYNAMODB_ENDPOINT: endpoint, TABLE: name } = env;
  return { client: new DynamoDBClient(endpoint === undefined ? {} : { endpoint }), name };
}
