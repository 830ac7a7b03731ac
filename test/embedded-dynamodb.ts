import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { CreateTableCommand, DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll } from 'vitest';
import { tableDefinition } from '../store/table/definition.ts';
import type { Table } from '../store/table/table.ts';

const binary = fileURLToPath(new URL('../node_modules/@dynoxide/linux-x64/dynoxide', import.meta.url));

/** A DynamoDB in memory on this machine, for as long as a test file runs. */
export interface EmbeddedDynamoDb {
  readonly endpoint: string;
  readonly client: DynamoDBClient;
  stop(): Promise<void>;
}

/** A client of a DynamoDB on this machine, which asks for credentials and takes any. */
export function localClient(endpoint: string): DynamoDBClient {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  return new DynamoDBClient({ endpoint, region: 'eu-west-1', credentials, maxAttempts: 5 });
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

async function answering(client: DynamoDBClient, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (child.exitCode !== null) throw new Error(`the embedded DynamoDB ended with code ${child.exitCode}`);
    const up = await client.send(new ListTablesCommand({})).then(
      () => true,
      () => false,
    );
    if (up) return;
    await wait(25);
  }
  throw new Error('the embedded DynamoDB does not answer within 5 s');
}

/** Starts the embedded DynamoDB on a free port. */
export async function startEmbeddedDynamoDb(): Promise<EmbeddedDynamoDb> {
  if (!existsSync(binary)) {
    throw new Error(`the embedded DynamoDB is missing (${binary}): it is there for Linux on x64, after npm ci`);
  }
  const port = await freePort();
  const child = spawn(binary, ['--host', '127.0.0.1', '--port', String(port)], { stdio: 'ignore' });
  const endpoint = `http://127.0.0.1:${port}`;
  const client = localClient(endpoint);
  await answering(client, child);
  const stop = async () => {
    client.destroy();
    if (child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  };
  return { endpoint, client, stop };
}

let tables = 0;

/** Makes a table of the real definition that nobody else uses. */
export async function freshTable(client: DynamoDBClient): Promise<Table> {
  tables++;
  const name = `claimtrail-${process.pid}-${tables}`;
  await client.send(new CreateTableCommand(tableDefinition(name)));
  return { client, name };
}

/** The embedded DynamoDB of a test file, started before its first test and stopped after its last. */
export function useEmbeddedDynamoDb(): { table(): Promise<Table>; endpoint(): string } {
  let server: EmbeddedDynamoDb | undefined;
  beforeAll(async () => {
    server = await startEmbeddedDynamoDb();
  });
  afterAll(() => server?.stop());
  const running = () => {
    if (server === undefined) throw new Error('the embedded DynamoDB runs inside tests only');
    return server;
  };
  return { table: () => freshTable(running().client), endpoint: () => running().endpoint };
}
