import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { exportTable, importTable } from '../../../bin/operations/copy-table.ts';
import { claimKey } from '../../../store/table/keys.ts';
import { answered, counted, move, publish, settled, takeIn } from '../desk.ts';
import type { Drill } from '../drill.ts';
import { held } from '../held.ts';
import { commandOf } from '../runbook.ts';
import type { World } from '../world.ts';

const restore: Drill = async ({ world: open }) => {
  const world = await open();
  const { client, name } = world.table;
  const claims = await takeIn(world, 1);
  const [lost, moved] = claims;
  await publish(world, lost?.id ?? '');
  await settled(world, claims.length);
  // A restore to a point in time makes such a table.
  await world.place.makeTable(client, 'claims-restored');
  await importTable({ client, name: 'claims-restored' }, exportTable(world.table));
  const { pk, sk } = claimKey(lost?.id ?? '');
  await client.send(new DeleteItemCommand({ TableName: name, Key: { pk: { S: pk }, sk: { S: sk } } }));
  answered(await world.ask('vera', `GET /v1/claims/${lost?.id}`), 404, 'the claim that was lost');
  answered(await move(world, 'alice', moved?.id ?? '', { action: 'take' }), 200, 'a move made meanwhile');
  const said: string[] = [];
  for (const words of ['table -- export', 'table -- import claims.jsonl', 'verify-history', 'rebuild-stats']) {
    const { code, text: printed } = await world.operate(commandOf('To restore', words));
    held(code === 0, `${words}: ${printed}`);
    if (!printed.startsWith('{')) said.push(printed.split('\n')[0] ?? '');
  }
  answered(await world.ask('vera', `GET /v1/claims/${lost?.id}`), 200, 'the claim that was brought back');
  const { status } = z
    .object({ status: z.string() })
    .parse((await world.ask('vera', `GET /v1/claims/${moved?.id}`)).body);
  held(status === 'in-review', 'what was done meanwhile was overwritten');
  held((await counted(world)) === claims.length, 'the counts are wrong after the restore');
  return {
    done: 'a published claim deleted; another one moved afterwards',
    held: `the four lines of the section: ${said.join('; ')}; the later move stands`,
  };
};

/** Cognito, as far as an invitation asks it: what it was asked. */
async function startPool(): Promise<{ readonly url: string; readonly asked: readonly string[]; stop(): void }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(String(request.headers['x-amz-target']).split('.')[1] ?? '');
    request.resume().on('end', () => response.setHeader('content-type', 'application/x-amz-json-1.1').end('{}'));
  });
  const port = await portOf(server);
  return { url: `http://127.0.0.1:${port}`, asked, stop: () => void server.close() };
}

async function portOf(server: ReturnType<typeof createServer>): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

const invitePeople: Drill = async ({ world: open }) => {
  const world = await open();
  const pool = await startPool();
  try {
    const command = `AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER=${pool.url} ${commandOf('To invite people', 'invite')}`;
    const said = await world.operate(command, { UserPool: 'eu-west-1_Drill1' });
    held(said.code === 0, said.text);
    held(pool.asked.join() === 'AdminCreateUser,AdminAddUserToGroup', `the pool was asked ${pool.asked.join()}`);
    return {
      done: 'the printed command, with an answer in place of Cognito’s',
      held: `"${said.text}": ${pool.asked.join(', then ')}`,
    };
  } finally {
    pool.stop();
  }
};

/** The API of a world at an address, as the gateway gives it one. */
async function startGateway(world: World): Promise<{ readonly url: string; stop(): void }> {
  const answerTo = async (request: IncomingMessage) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://drill.example');
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const method = request.method ?? 'GET';
    const http = { method, path: pathname, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'drill' };
    const said = await world.functions.invoke('api', {
      ...{ version: '2.0', routeKey: '$default', rawPath: pathname, rawQueryString: search.slice(1), headers },
      requestContext: { http, requestId: 'drill', domainName: 'drill.example', stage: '$default' },
      body: await text(request),
      isBase64Encoded: false,
    });
    return Response.parse(said);
  };
  const server = createServer((request, response) => {
    void answerTo(request).then(
      ({ statusCode, headers, body, isBase64Encoded }) =>
        response.writeHead(statusCode, headers).end(Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8')),
      () => response.writeHead(502).end(),
    );
  });
  const port = await portOf(server);
  return { url: `http://127.0.0.1:${port}`, stop: () => void server.close() };
}

const Response = z.object({
  statusCode: z.int(),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.string().default(''),
  isBase64Encoded: z.boolean().default(false),
});

const goBack: Drill = async ({ world: open }) => {
  const world = await open();
  const gateway = await startGateway(world);
  try {
    const smoke = commandOf('To deploy, and to go back', 'smoke');
    const claims = await takeIn(world, 1);
    world.functions.deploy('api', { ISSUER: 'no address' });
    const broken = await world.operate(smoke, { PageAddress: gateway.url });
    held(broken.code === 1, `smoke finds nothing wrong with what does not start: ${broken.text}`);
    world.functions.deploy('api');
    const well = await world.operate(smoke, { PageAddress: gateway.url });
    held(well.code === 0, well.text);
    answered(await world.ask('vera', `GET /v1/claims/${claims[0]?.id}`), 200, 'a claim written before');
    const checks = well.text.split('\n').filter((line) => line.startsWith('ok')).length;
    return {
      done: 'an API deployed that cannot start, then the one before',
      held: `smoke failed, then ${checks} checks of ${checks} ok; what was written reads as before`,
    };
  } finally {
    gateway.stop();
  }
};

const Template = z.object({
  Resources: z.record(
    z.string(),
    z.object({
      Type: z.string(),
      DeletionPolicy: z.string().optional(),
      Properties: z.looseObject({ DeletionProtectionEnabled: z.boolean().optional() }).optional(),
    }),
  ),
});

/** What a stage that keeps its data keeps when it is taken down, by type. */
const keptTypes = ['AWS::DynamoDB::Table', 'AWS::Cognito::UserPool', 'AWS::KMS::Key', 'AWS::Backup::BackupVault'];

const takeDown: Drill = async ({ templates }) => {
  const folder = await templates();
  const read = (stage: string) =>
    Object.values(
      Template.parse(JSON.parse(readFileSync(join(folder, `claimtrail-${stage}.template.json`), 'utf8'))).Resources,
    );
  const isKept = ({ DeletionPolicy: policy }: { readonly DeletionPolicy?: string | undefined }) =>
    policy?.startsWith('Retain') ?? false;
  const production = read('production');
  for (const type of keptTypes) {
    const of = production.filter(({ Type }) => Type === type);
    held(of.length > 0 && of.every(isKept), `${type} is not kept in production`);
  }
  const table = production.find(({ Type }) => Type === 'AWS::DynamoDB::Table');
  held(table?.Properties?.DeletionProtectionEnabled === true, 'the table of production lets itself be deleted');
  const left = read('test').filter((one) => keptTypes.includes(one.Type) && isKept(one));
  held(left.length === 0, `the test stage leaves ${left.map(({ Type }) => Type).join(', ')} behind`);
  return {
    done: 'the templates of both stages, as CloudFormation would take them down',
    held: `production keeps ${keptTypes.length} kinds of things with data, and its table refuses; test leaves none`,
  };
};

/** What operators do by hand. */
export const operationDrills = {
  'To restore': restore,
  'To invite people': invitePeople,
  'To deploy, and to go back': goBack,
  'To take a stage down': takeDown,
} as const satisfies Readonly<Record<string, Drill>>;
