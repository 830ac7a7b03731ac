import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { afterAll, beforeAll } from 'vitest';
import { checkDocumented } from '../../../bench/fuzz/check-documented.ts';
import type { Table } from '../../../store/table/table.ts';
import { useEmbeddedDynamoDb } from '../../embedded-dynamodb.ts';
import { audience, startIssuer } from '../../issuer.ts';
import { gatewayEvent, type Sent } from './gateway-event.ts';

/** An answer with its body read. */
export interface Received {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies whose shape they assert
  readonly body: any;
}

/** The people and the machine that tests act as. */
export const people = {
  vera: ['viewer'],
  alice: ['reviewer'],
  bob: ['reviewer'],
  erin: ['editor'],
  ada: ['admin'],
} as const;
export type Person = keyof typeof people | 'ingest-bot';

export interface As extends Omit<Sent, 'token'> {
  readonly as?: Person;
  readonly token?: string;
}

/** The API's exported handler with an issuer, a table and an inbox of its own, for as long as a test file runs. */
export function useApi(settings: Readonly<Record<string, string>> = {}) {
  const dynamodb = useEmbeddedDynamoDb();
  let started: Awaited<ReturnType<typeof start>> | undefined;
  beforeAll(async () => {
    started = await start(await dynamodb.table(), dynamodb.endpoint(), settings);
  });
  afterAll(() => started?.stop());
  const running = () => {
    if (started === undefined) throw new Error('the API runs inside tests only');
    return started;
  };
  return {
    issuer: () => running().issuer,
    table: () => running().table,
    inbox: () => running().inbox,
    /** Sends a request; every answer is held against its description in /openapi.json. */
    async call(target: string, { as, token, ...sent }: As = {}): Promise<Received> {
      const { handler, tokens } = running();
      const bearer = as === undefined ? token : tokens[as];
      const event = gatewayEvent(target, { ...sent, ...(bearer === undefined ? {} : { token: bearer }) });
      const answer = received(await handler(event));
      checkDocumented(event, answer);
      return answer;
    },
  };
}

async function start(table: Table, endpoint: string, settings: Readonly<Record<string, string>>) {
  const issuer = await startIssuer();
  const inbox = await mkdtemp(join(tmpdir(), 'claimtrail-inbox-'));
  const peopleFile = pathToFileURL(join(inbox, 'people.json'));
  const listed = Object.entries(people).map(([id, roles]) => ({
    ...{ id, roles },
    ...(id === 'vera' ? { email: 'vera@desk.example' } : {}),
  }));
  await writeFile(peopleFile, JSON.stringify(listed));
  Object.assign(process.env, {
    TABLE: table.name,
    DYNAMODB_ENDPOINT: endpoint,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    INBOX: `${pathToFileURL(inbox).href}/`,
    EXPORTS: `${pathToFileURL(inbox).href}/exports/`,
    ISSUER: issuer.issuer,
    AUDIENCE: audience,
    PEOPLE: peopleFile.href,
    POWERTOOLS_LOG_LEVEL: 'SILENT',
    PAGE_ORIGIN: 'https://desk.example.test',
    ...settings,
  });
  const { handler } = await import('../../../lambdas/api.ts');
  const persons = await Promise.all(
    Object.entries(people).map(async ([id, groups]) => [id, await issuer.person(id, ...groups)] as const),
  );
  const tokens: Readonly<Record<string, string>> = {
    ...Object.fromEntries(persons),
    'ingest-bot': await issuer.machine(),
  };
  const stop = async () => {
    await Promise.all([issuer.stop(), rm(inbox, { recursive: true, force: true })]);
  };
  return { issuer, table, inbox, handler, tokens, stop };
}

function received({ statusCode, headers, body }: APIGatewayProxyStructuredResultV2): Received {
  const json = body !== undefined && String(headers?.['content-type'] ?? '').includes('json');
  return { status: statusCode ?? 200, headers: headers ?? {}, body: json ? JSON.parse(body) : body };
}
