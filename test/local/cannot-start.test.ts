import { once } from 'node:events';
import { chmod, mkdtemp, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDataFolder } from '../../local/data-folder.ts';
import { openDynamodb } from '../../local/dynamodb.ts';
import { listen } from '../../local/http/server.ts';
import { readSettings } from '../../local/settings.ts';
import { launch, newDataFolder } from './stack.ts';

test('npm start says in one line that its port is in use, and ends with 1', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const { child, output } = launch({ CLAIMTRAIL_DATA: await newDataFolder(), PORT: String(port) });
  await once(child, 'close');
  other.close();
  expect(child.exitCode).toBe(1);
  expect(output()).toBe(
    `Port ${port} is in use: stop what has it, or choose another, as in PORT=${port + 100} npm start.\n`,
  );
});

test('openDataFolder refuses a folder that is in use, and frees it when closed', async () => {
  const root = await newDataFolder();
  const folder = await openDataFolder(root);
  await expect(openDataFolder(root)).rejects.toThrow(/is in use by a Claimtrail that is running/);
  folder.close();
  (await openDataFolder(root)).close();
});

test('openDataFolder says which folder cannot be written to', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'claimtrail-')), 'file');
  await writeFile(file, '');
  await chmod(file, 0o400);
  const root = join(file, 'data');
  await expect(openDataFolder(root)).rejects.toThrow(`The folder ${root} cannot be written to (ENOTDIR)`);
});

test('openDataFolder says so where the kernel lets nobody make a folder', async () => {
  await expect(openDataFolder('/proc/claimtrail/data')).rejects.toThrow(
    'The folder /proc/claimtrail/data cannot be written to (ENOENT)',
  );
});

test('openDynamodb says which endpoint does not answer', async () => {
  const { port, close } = await listen(0);
  await close();
  const endpoint = `http://127.0.0.1:${port}`;
  await expect(openDynamodb(endpoint, '')).rejects.toThrow(
    `No DynamoDB answers at CLAIMTRAIL_DYNAMODB_ENDPOINT=${endpoint}`,
  );
});

test.each([
  [{ PORT: 'http' }, [], 'PORT=http: must be a port, 0 to 65535'],
  [{ REVIEW: 'none' }, [], 'REVIEW=none'],
  [{ VERDICT_SCALE: '{' }, [], 'VERDICT_SCALE={: must be JSON'],
  [{ VERDICT_SCALE: '{"ordered":{"right":1}}' }, [], 'a scale needs at least two ordered verdicts'],
  [{ CLAIMTRAIL_DYNAMODB_ENDPOINT: 'nowhere' }, [], 'CLAIMTRAIL_DYNAMODB_ENDPOINT=nowhere'],
  [{}, ['--feed', 'ftp://x'], 'usage: npm start'],
  [{}, ['--fed'], "not understood (Unknown option '--fed'"],
])('readSettings names what it cannot use: %j %j', (env, args, message) => {
  expect(() => readSettings(env, args)).toThrow(message);
});
