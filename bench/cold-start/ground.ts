import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { openDynamodb } from '../../local/dynamodb.ts';
import { toBucketEvent } from '../../local/queue/bucket-event.ts';
import { ensureTable } from '../../local/table.ts';
import { gatewayEvent } from '../faults/gateway-event.ts';
import { handOnTo, serveTls } from './tls.ts';

const table = 'claims';
const bucket = 'inbox';
const audience = 'claimtrail-page';
const example = new URL('../../examples/harbour-bridge.txt', import.meta.url);

/** What a function's process finds around it: a table, an inbox and an issuer, all over TLS, with articles to come. */
export interface Ground {
  readonly environment: Readonly<Record<string, string>>;
  /** The same with a table that is reached without TLS, which this machine would spend more on than the table itself. */
  readonly plain: Readonly<Record<string, string>>;
  /** A request of a reviewer. */
  request(path: string): unknown;
  /** The upload of an article that was never sent before, as its queue brings it. */
  upload(): unknown;
  stop(): Promise<void>;
}

/** Starts them on a folder of their own. */
export async function openGround(): Promise<Ground> {
  const folder = await mkdtemp(join(tmpdir(), 'claimtrail-cold-'));
  const dynamodb = await openDynamodb(null, join(folder, 'table.db'));
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint: dynamodb.endpoint, region: 'eu-west-1', credentials });
  await ensureTable(client, table);
  client.destroy();
  const inbox = await openInbox();
  const issuer = await openIssuer();
  const overTls = await serveTls(handOnTo(dynamodb.endpoint));
  const text = await readFile(example, 'utf8');
  let uploads = 0;
  const environment = {
    TABLE: table,
    INBOX: `s3://${bucket}`,
    EXPORTS: 's3://exports',
    ISSUER: issuer.url,
    AUDIENCE: audience,
    PEOPLE: 'cognito:eu-west-1_nobody',
    BUS: 'desk',
    PAGE_ORIGIN: 'https://desk.example',
    DYNAMODB_ENDPOINT: overTls.url,
    AWS_ENDPOINT_URL_S3: inbox.url,
    NODE_TLS_REJECT_UNAUTHORIZED: '0',
    NODE_NO_WARNINGS: '1',
  };
  return {
    environment,
    plain: { ...environment, DYNAMODB_ENDPOINT: dynamodb.endpoint },
    request: (path) => {
      const [plain = path, query] = path.split('?');
      const headers = { authorization: `Bearer ${issuer.token}` };
      return gatewayEvent({ requestId: randomUUID(), method: 'GET', path: plain, headers, ...(query && { query }) });
    },
    upload: () => {
      const key = `post/article-${++uploads}.txt`;
      const article = Buffer.from(`Number ${uploads}\n\n${text}`);
      inbox.objects.set(key, article);
      return queued(toBucketEvent({ key, size: article.byteLength, at: new Date().toISOString() }));
    },
    async stop() {
      for (const service of [overTls, inbox, issuer]) service.stop();
      await dynamodb.stop();
      await rm(folder, { recursive: true });
    },
  };
}

/** A message of the queue, as Lambda hands it on. */
function queued(body: unknown): unknown {
  const attributes = { ApproximateReceiveCount: '1', SentTimestamp: '0', SenderId: 's' };
  return { Records: [{ messageId: randomUUID(), body: JSON.stringify(body), attributes, eventSource: 'aws:sqs' }] };
}

/** The bucket, as far as reading and writing objects goes. */
async function openInbox() {
  const objects = new Map<string, Buffer>();
  const service = await serveTls(async (request, answer) => {
    const { pathname } = new URL(request.url ?? '/', 'https://s3');
    const key = decodeURIComponent(pathname).slice(bucket.length + 2);
    const body = await buffer(request);
    if (request.method === 'PUT') objects.set(key, body);
    const found = request.method === 'PUT' ? '' : objects.get(key);
    answer.writeHead(found === undefined ? 404 : 200, { 'content-type': 'text/plain' }).end(found);
  });
  return { ...service, objects };
}

/** An issuer of one key, and a reviewer's token of it. */
async function openIssuer() {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const keys = [{ ...(await exportJWK(publicKey)), kid: 'k', alg: 'RS256', use: 'sig' }];
  const service = await serveTls((_, answer) => answer.end(JSON.stringify({ keys })));
  const now = Math.floor(Date.now() / 1000);
  const says = { sub: 'alice', username: 'alice', token_use: 'access', 'cognito:groups': ['reviewer'] };
  const token = await new SignJWT({ ...says, iss: service.url, aud: audience, iat: now, exp: now + 7200 })
    .setProtectedHeader({ alg: 'RS256', kid: 'k' })
    .sign(privateKey);
  return { ...service, token };
}
