import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Table } from '../store/table/table.ts';
import { localStack } from './local-stack.ts';

/** The table an operator works on: the one that `TABLE` names, in the account of the AWS settings, else the local stack's. */
export async function operatorsTable(): Promise<Table> {
  const name = process.env['TABLE'];
  const spread = Number(process.env['SPREAD'] ?? 1);
  if (name !== undefined) return { client: new DynamoDBClient({}), name, spread };
  const { table, dynamodbEndpoint: endpoint } = await localStack();
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  return { client: new DynamoDBClient({ endpoint, region: 'eu-west-1', credentials }), name: table };
}
