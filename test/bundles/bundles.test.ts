import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { exportTable } from '../../bin/operations/copy-table.ts';
import { smoke } from '../../bin/operations/smoke.ts';
import { ensureLogKey } from '../../local/log-key.ts';
import { type FunctionProcess, startFunctionProcess } from '../../local/runtime/function-process.ts';
import type { Table } from '../../store/table/table.ts';
import { useEmbeddedDynamoDb } from '../embedded-dynamodb.ts';
import { startEventBridge, startS3 } from '../http-double.ts';
import { audience, startIssuer } from '../issuer.ts';
import { grantsOf } from '../lib/grants.ts';
import { templateOf } from '../lib/synthesized.ts';
import { article } from '../local/articles.ts';
import { changes, request, uploads } from './events.ts';
import { type Guard, startGuard } from './guard.ts';
import { needsOfDynamoDb, needsOfEventBridge, needsOfS3 } from './needs.ts';

const bucket = 'inbox';
const exportsBucket = 'exports';
const censusBucket = 'census';
const dynamo = useEmbeddedDynamoDb();
const Answer = z.object({
  statusCode: z.int(),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.string().default(''),
});
const Claims = z.object({ items: z.array(z.object({ id: z.string(), text: z.string(), revision: z.int() })) });

let table: Table;
let s3: Awaited<ReturnType<typeof startS3>>;
let bus: Awaited<ReturnType<typeof startEventBridge>>;
let issuer: Awaited<ReturnType<typeof startIssuer>>;
const processes = new Map<string, FunctionProcess>();
const guards: Guard[] = [];
/** Requests whose ids have to come out at the other end. */
const requestIds: string[] = [];
const grants = grantsOf(templateOf({ census: { concurrency: 1 } }));

/** Says so where code is made from text at run time, as zod makes parsers of schemas unless it is told not to. */
const compiling = `data:text/javascript,${encodeURIComponent(`
  globalThis.Function = new Proxy(Function, {
    construct: (made, words) => (process.stderr.write('code was made from text\\n'), Reflect.construct(made, words)),
  });
`)}`;

/** Starts a function with the rights of its role in the stack: what the template does not grant is refused. */
async function start(name: string, role: string, environment: Readonly<Record<string, string>>): Promise<void> {
  const folder = fileURLToPath(new URL(`../../dist/${name}`, import.meta.url));
  const rights = grants.filter((grant) => grant.role === role);
  const [dynamodb, objects, events] = await Promise.all([
    startGuard({ to: dynamo.endpoint(), rights, needsOf: needsOfDynamoDb }),
    startGuard({ to: s3.url, rights, needsOf: needsOfS3 }),
    startGuard({ to: bus.url, rights, needsOf: needsOfEventBridge }),
  ]);
  guards.push(dynamodb, objects, events);
  const services = {
    DYNAMODB_ENDPOINT: dynamodb.url,
    AWS_ENDPOINT_URL_S3: objects.url,
    AWS_ENDPOINT_URL_EVENTBRIDGE: events.url,
    NODE_OPTIONS: `--import=${compiling}`,
  };
  processes.set(name, await startFunctionProcess({ folder, name, environment: { ...services, ...environment } }));
}

/** A key and a folder in the place of KMS and the bucket of checkpoints. */
async function logSettings() {
  const folder = pathToFileURL(`${await mkdtemp(join(tmpdir(), 'claimtrail-log-'))}/`);
  const key = new URL('key.pem', folder);
  await ensureLogKey(key);
  return { LOG_NAME: 'desk.example/log', LOG_KEY: key.href, CHECKPOINTS: new URL('checkpoints/', folder).href };
}

/** The lines that a function logged so far with this message. */
function logged(name: string, message: string): readonly string[] {
  const lines = processes.get(name)?.output().split('\n') ?? [];
  return lines.filter((line) => line.includes(`"message":"${message}"`));
}

/** Calls the census on a part until it is done, as its machine does. */
async function goOn(event: object): Promise<unknown> {
  const part = z.looseObject({ isDone: z.boolean() }).parse(await invoke('census', event));
  return part.isDone ? part : goOn(part);
}

function invoke(name: string, event: unknown): Promise<unknown> {
  const process = processes.get(name);
  if (process === undefined) throw new Error(`${name} is not running`);
  return process.invoke(event);
}

/** How many claims the table holds. */
async function claimsInTable(): Promise<number> {
  let claims = 0;
  for await (const line of exportTable(table)) if (line.includes('"sk":{"S":"CLAIM"}')) claims++;
  return claims;
}

async function call(...wanted: Parameters<typeof request>) {
  const { statusCode, headers, body } = Answer.parse(await invoke('api', request(...wanted)));
  const requestId = headers['x-request-id'] ?? '';
  return { status: statusCode, requestId, body: body.startsWith('{') ? (JSON.parse(body) as unknown) : body };
}

beforeAll(async () => {
  table = await dynamo.table();
  [s3, bus, issuer] = await Promise.all([
    startS3(bucket, exportsBucket, censusBucket),
    startEventBridge(),
    startIssuer(),
  ]);
  const common = { TABLE: table.name };
  const inbox = { ...common, INBOX: `s3://${bucket}` };
  await Promise.all([
    start('api', 'ApiFunctionRole', {
      ...inbox,
      EXPORTS: `s3://${exportsBucket}`,
      ISSUER: issuer.issuer,
      AUDIENCE: audience,
      PEOPLE: 'cognito:eu-west-1_desk',
    }),
    start('ingest', 'IngestFunctionRole', inbox),
    start('backfill', 'BackfillFunctionRole', inbox),
    start('project', 'ProjectionFunctionRole', common),
    start('log', 'EventLogFunctionRole', { ...common, ...(await logSettings()) }),
    start('watch', 'WatchFunctionRole', inbox),
    start('announce', 'AnnouncementsFunctionRole', { ...common, BUS: 'desk', PAGE_ORIGIN: 'https://desk.example' }),
    start('errands', 'AnnouncementsErrandsRole', {
      ...common,
      PEOPLE: 'cognito:eu-west-1_desk',
      PAGE_ORIGIN: 'https://desk.example',
    }),
    start('public', 'RecordFunctionRole', common),
    start('export', 'ExportsFunctionRole', { ...common, EXPORTS: `s3://${exportsBucket}` }),
    start('census', 'CensusFunctionRole', {
      ...common,
      CENSUS: `s3://${censusBucket}`,
      CHECKPOINTS: (await logSettings()).CHECKPOINTS,
    }),
  ]);
});

afterAll(() => {
  for (const { stop } of [...processes.values(), ...guards]) stop();
  s3.stop();
  bus.stop();
  return issuer.stop();
});

describe('the bundles, each in a process of its own, as Lambda runs them', () => {
  test('ingest reads what S3 and the queue bring, is done with what cannot be read, and gives back what is no upload', async () => {
    s3.objects.set('post/ferries.json', Buffer.from(JSON.stringify(article)));
    s3.objects.set('post/noise.txt', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0xff, 0xff, 0x00]));
    s3.objects.set('post/Ann Ek accuses.json', Buffer.from('{"text": "Ann Ek accuses the islanders"'));
    const keys = ['post/ferries.json', 'post/noise.txt', 'post/gone.txt', 'post/Ann Ek accuses.json'];
    expect(await invoke('ingest', uploads(bucket, ...keys))).toEqual({ batchItemFailures: [] });
    const { Records } = uploads(bucket, 'post/ferries.json');
    const stray = { Records: Records.map((record) => ({ ...record, body: '{}' })) };
    expect(await invoke('ingest', stray)).toEqual({ batchItemFailures: [{ itemIdentifier: 'm-0' }] });
  });

  test('api refuses who has no token, and shows a reviewer the claims', async () => {
    expect((await call('GET', '/healthz')).status).toBe(200);
    expect((await call('GET', '/v1/claims')).status).toBe(401);
    const token = await issuer.person('alice', 'reviewer');
    const { status, body } = await call('GET', '/v1/claims?limit=10', { token });
    expect(status).toBe(200);
    expect(Claims.parse(body).items.length).toBeGreaterThanOrEqual(3);
  });

  test('api takes an article into the inbox, and ingest reads it from there', async () => {
    const token = await issuer.machine();
    const body = JSON.stringify({ text: 'The bridge cost 40 million crowns, the mayor said on Friday.' });
    const sent = await call('POST', '/v1/articles', { token, body });
    expect(sent.status).toBe(202);
    const key = [...s3.objects.keys()].find((name) => name.startsWith('articles/'));
    expect(await invoke('ingest', uploads(bucket, key ?? ''))).toEqual({ batchItemFailures: [] });
    expect(logged('ingest', 'upload read').at(-1)).toContain(`"requestId":"${sent.requestId}"`);
    requestIds.push(sent.requestId);
  });

  test('api passes the smoke test', async () => {
    const asEvent = async (url: string, { method = 'GET', headers, body }: RequestInit): Promise<Response> => {
      const { pathname, search } = new URL(url);
      const given = { ...Object.fromEntries(new Headers(headers)), ...(typeof body === 'string' ? { body } : {}) };
      const answer = Answer.parse(await invoke('api', request(method, pathname + search, given)));
      return new Response(answer.body, { status: answer.statusCode });
    };
    const token = await issuer.person('vera', 'viewer');
    const findings = [];
    for await (const finding of smoke({ api: 'https://desk.example', token, fetch: asEvent })) findings.push(finding);
    expect(findings.filter(({ wrong }) => wrong !== null)).toEqual([]);
    expect(findings).toHaveLength(8);
  });

  test('backfill reads a listed batch, and says of each object what became of it', async () => {
    s3.objects.set('backfill/2019/mast.txt', Buffer.from('The mast is 300 metres high, the engineer Ann Ek said.'));
    const event = {
      Items: [
        { Key: 'backfill/2019/', Size: 0 },
        { Key: 'backfill/2019/mast.txt', Size: 60 },
        { Key: 'backfill/2019/gone.txt', Size: 60 },
      ],
    };
    expect(await invoke('backfill', event)).toMatchObject([
      { key: 'backfill/2019/mast.txt', failure: null },
      { key: 'backfill/2019/gone.txt', failure: { code: 'gone' } },
    ]);
  });

  test('project counts the stream, and announce tells the bus of a move', async () => {
    const token = await issuer.person('alice', 'reviewer');
    const [claim] = Claims.parse((await call('GET', '/v1/claims?limit=1', { token })).body).items;
    const move = { token, body: JSON.stringify({ action: 'take' }), 'if-match': `"${claim?.revision}"` };
    const moved = await call('PATCH', `/v1/claims/${claim?.id}/verification`, move);
    expect(moved.status).toBe(200);

    const stream = await changes(dynamo.endpoint(), table.name);
    expect(await invoke('project', stream)).toEqual({ batchItemFailures: [] });
    const stats = await call('GET', '/v1/stats', { token });
    expect(stats.body).toMatchObject({ byStatus: { 'in-review': 1 } });

    const events = stream.Records.filter(({ dynamodb }) => dynamodb?.Keys?.['sk']?.S?.startsWith('EVENT#'));
    expect(await invoke('announce', { Records: events })).toEqual({ batchItemFailures: [] });
    expect(bus.entries).toMatchObject([{ EventBusName: 'desk', DetailType: 'claimtrail.claim.moved' }]);

    await invoke('errands', {});
    const shown = Answer.parse(await invoke('public', request('GET', '/checks')));
    expect([shown.statusCode, shown.body.includes('Nothing is published yet.')]).toEqual([200, true]);

    for (const id of [...requestIds, moved.requestId]) expect(logged('project', 'claims counted').join()).toContain(id);
    expect(logged('announce', 'changes told').join()).toContain(moved.requestId);
    expect(JSON.stringify(bus.entries)).toContain(`\\"requestId\\":\\"${moved.requestId}\\"`);
  });

  test('export writes what an editor asked for into its bucket, and the API signs a link to it', async () => {
    const token = await issuer.person('erin', 'editor');
    const asked = await call('POST', '/v1/exports', { token, body: JSON.stringify({ format: 'csv' }) });
    expect(asked.status).toBe(202);
    const { id } = z.object({ id: z.string() }).parse(asked.body);
    await invoke('export', {});
    const { body } = await call('GET', `/v1/exports/${id}`, { token });
    expect(body).toMatchObject({
      state: 'ready',
      link: { url: expect.stringContaining(`/exports/${id}/claimtrail-claims-`) },
    });
    const [, file] = [...s3.objects].find(([key]) => key.startsWith(`${id}/`)) ?? [];
    expect(file?.toString().split('\r\n')[0]).toMatch(/^id,text,type,score,speaker/);
  });

  test('log logs the stream, signs it, and the API shows anybody what was signed', async () => {
    expect((await call('GET', '/log/checkpoint')).status).toBe(404);
    const stream = await changes(dynamo.endpoint(), table.name);
    expect(await invoke('log', stream)).toEqual({ batchItemFailures: [] });
    expect(await invoke('log', stream)).toEqual({ batchItemFailures: [] });
    expect(await invoke('log', {})).toEqual({ batchItemFailures: [] });
    const { status, body } = await call('GET', '/log/checkpoint');
    const claims = await claimsInTable();
    expect(status).toBe(200);
    expect(body).toMatch(new RegExp(`^desk.example/log\\n${claims + 1}\\n[^\\n]+\\nclaims ${claims}\\nat `));
  });

  test('census counts what is in the files of the table’s export, and exports it', async () => {
    const key = 'AWSDynamoDB/01-a/data/0.json.gz';
    const manifest = 'results/run/manifest.json';
    const put = (name: string, value: unknown) => s3.objects.set(name, Buffer.from(JSON.stringify(value)));
    const lines: string[] = [];
    for await (const line of exportTable(table)) lines.push(line);
    s3.objects.set(key, gzipSync(lines.join('')));
    const claims = await claimsInTable();
    for (const [task, said] of Object.entries({ 'rebuild-stats': 'counted', export: 'exported' })) {
      expect(await invoke('census', { step: 'begin', task })).toMatchObject({ task });
      const part = await goOn({ step: 'part', task, key, entries: 0 });
      expect(part).toMatchObject({ isDone: true, found: { claims, flawed: 0 } });
      put('results/run/SUCCEEDED_0.json', [{ Output: JSON.stringify(part) }]);
      put(manifest, { ResultFiles: { SUCCEEDED: [{ Key: 'results/run/SUCCEEDED_0.json' }] } });
      expect(await invoke('census', { step: 'end', task, entries: 0, manifest })).toMatchObject({ [said]: claims });
    }
    expect([...s3.objects.keys()].filter((name) => name.startsWith('exported/'))).toHaveLength(1);
    expect(await invoke('census', { step: 'ready' })).toEqual({ isReady: true });
  });

  test('every item but the counters says in which format it was written', async () => {
    const Line = z.object({
      Item: z.object({ pk: z.object({ S: z.string() }), v: z.object({ N: z.string() }).optional() }),
    });
    const formats = new Set<string>();
    for await (const line of exportTable(table)) {
      const { pk, v } = Line.parse(JSON.parse(line)).Item;
      formats.add(`${pk.S.startsWith('COUNT#') ? 'counter' : 'item'} ${v?.N ?? 'without'}`);
    }
    expect([...formats].toSorted()).toEqual(['counter without', 'item 1']);
  });

  test('watch writes what stands still in the embedded metric format', async () => {
    await invoke('watch', {});
    expect(processes.get('watch')?.output()).toMatch(/"StuckLeases":0/);
  });

  test('each answers the event that its new versions are tried on', async () => {
    const names = ['api', 'ingest', 'public', 'backfill', 'project', 'announce', 'errands', 'log', 'export', 'watch'];
    const found = Object.values(templateOf().findResources('AWS::Lambda::Function'));
    const text = found.map(({ Properties }) => Properties.Environment?.Variables?.PROBES).find(Boolean);
    const parts = z.object({ 'Fn::Join': z.tuple([z.literal(''), z.array(z.unknown())]) }).parse(text)['Fn::Join'][1];
    const json = parts.map((part) => (typeof part === 'string' ? part : 'version')).join('');
    const probes = z.array(z.object({ event: z.unknown() })).parse(JSON.parse(json));
    for (const [index, name] of names.entries()) {
      const answer = Answer.safeParse(await invoke(name, probes[index]?.event));
      expect(answer.data?.statusCode ?? 200, name).toBeLessThan(500);
    }
    expect(probes).toHaveLength(names.length + 1);
  });

  test('none of them logs a sentence of an article, a token or a person', async () => {
    for (const [name, process] of processes) {
      for (const secret of ['ferries', 'Lindqvist', 'islanders', 'bridge cost', 'Ann Ek', 'eyJ']) {
        expect(`${name}: ${process.output()}`).not.toContain(secret);
      }
    }
  });

  test('none makes a parser that it would use a few times', () => {
    const compiled = [...processes].filter(([, process]) => process.output().includes('code was made from text'));
    expect(compiled.map(([name]) => name)).toEqual([]);
  });

  test('none asked for what its role in the stack may not do', () => {
    expect(guards.flatMap(({ refused }) => refused)).toEqual([]);
  });

  test('the doubles were asked for nothing that they do not know', () => {
    expect([...s3.unknown, ...bus.unknown]).toEqual([]);
  });
});
