import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { quiet } from '../../store/table/quiet.ts';
import type { Table } from '../../store/table/table.ts';
import type { ProjectEnv } from './env.ts';

/** The table that the environment names. */
export function openTable({
  DYNAMODB_ENDPOINT: endpoint,
  TABLE: name,
  SPREAD: spread = 1,
}: Pick<ProjectEnv, 'TABLE' | 'DYNAMODB_ENDPOINT'> & Partial<Pick<ProjectEnv, 'SPREAD'>>): Table {
  return { client: quiet(new DynamoDBClient(endpoint === undefined ? {} : { endpoint })), name, spread };
}
