import type { IncomingMessage } from 'node:http';
import * as z from 'zod';

/** What IAM would ask of a caller for one request: the action, and the resource as grants name it. */
export interface Need {
  readonly action: string;
  readonly resource: string;
}

const Body = z.object({
  IndexName: z.string().optional(),
  TransactItems: z.array(z.record(z.string(), z.unknown())).optional(),
  Statements: z.array(z.object({ Statement: z.string() })).optional(),
});

/** Verbs of PartiQL, by the words that statements begin with. */
const partiQl: Readonly<Record<string, string>> = {
  INSERT: 'PartiQLInsert',
  UPDATE: 'PartiQLUpdate',
  DELETE: 'PartiQLDelete',
  SELECT: 'PartiQLSelect',
};

/** A request of DynamoDB; a transaction is authorised as the writes in it, a batch of PartiQL as its statements. */
export function needsOfDynamoDb({ headers }: IncomingMessage, body: Buffer): readonly Need[] {
  const command = String(headers['x-amz-target']).split('.')[1];
  const { IndexName, TransactItems = [], Statements = [] } = Body.parse(JSON.parse(body.toString()));
  const resource = IndexName === undefined ? 'ClaimsTable' : `ClaimsTable/index/${IndexName}`;
  const writes = TransactItems.flatMap(Object.keys).map((kind) => `${kind}Item`);
  const statements = Statements.map(({ Statement }) => partiQl[Statement.split(' ')[0] ?? ''] ?? Statement);
  const inside = [...writes, ...statements];
  return (inside.length > 0 ? inside : [command]).map((name) => ({ action: `dynamodb:${name}`, resource }));
}

/** A request of S3 for an object. */
export function needsOfS3({ method, url = '' }: IncomingMessage): readonly Need[] {
  const [, bucket = '', folder = ''] = url.split('/');
  const resource = { exports: 'ExportsBucket/*', census: `CensusFiles/${folder}/*` }[bucket] ?? 'InboxBucket/*';
  return [{ action: method === 'PUT' ? 's3:PutObject' : 's3:GetObject', resource }];
}

/** A request of EventBridge. */
export function needsOfEventBridge({ headers }: IncomingMessage): readonly Need[] {
  return [{ action: `events:${String(headers['x-amz-target']).split('.')[1]}`, resource: 'AnnouncementsBus' }];
}
