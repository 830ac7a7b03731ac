import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { numbered } from './articles.ts';
import { call, claimtrail, eventually, newDataFolder, type RunningStack, startStack } from './stack.ts';

const articleCount = 30;
const Exported = z.object({ id: z.string(), articleId: z.string(), text: z.string() });
const Stats = z.object({ total: z.number(), byStatus: z.record(z.string(), z.number()) });

let data: string;
let stack: RunningStack;
beforeAll(async () => {
  data = await newDataFolder();
  stack = await startStack(data);
});
afterAll(() => stack.end('SIGKILL'));

async function exported() {
  const { code, stdout } = await claimtrail(['export'], { data });
  expect(code).toBe(0);
  return stdout
    .trim()
    .split('\n')
    .map((line) => Exported.parse(JSON.parse(line)));
}

async function tokenOf(name: string): Promise<string> {
  return (await claimtrail(['token', name], { data })).stdout.trim();
}

/** How many articles are in which state. */
async function states(token: string) {
  const { body } = await call(stack, 'GET /v1/articles?limit=100', { as: token });
  return JSON.stringify(body).split('"state":"ready"').length - 1;
}

describe('a stack killed with -9 in the midst of reading', () => {
  test('has every claim once after it is started again, and counts them all', async () => {
    const folder = join(data, '..', `articles-${process.pid}`);
    await mkdir(folder, { recursive: true });
    for (let number = 1; number <= articleCount; number++) {
      await writeFile(join(folder, `${number}.json`), JSON.stringify(numbered(number)));
    }
    const interruption = new AbortController();
    const sending = claimtrail(['ingest', folder], { data, signal: interruption.signal });
    const token = await tokenOf('vera');
    await eventually(
      () => states(token),
      (ready) => ready > 7,
    );
    await stack.end('SIGKILL');
    interruption.abort();
    await sending;
    stack = await startStack(data);
    const again = await claimtrail(['ingest', folder], { data });
    expect(again.stderr).toBe('');
    expect(again.code).toBe(0);
    const fresh = await tokenOf('vera');
    expect(
      await eventually(
        () => states(fresh),
        (ready) => ready >= articleCount + 4,
        30_000,
      ),
    ).toBe(articleCount + 4);

    const claims = await exported();
    expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
    const said = claims.map(({ articleId, text }) => `${articleId} ${text}`);
    expect(new Set(said).size).toBe(claims.length);

    const stats = async () => Stats.parse((await call(stack, 'GET /v1/stats', { as: fresh })).body);
    const counted = await eventually(stats, ({ total }) => total >= claims.length);
    expect(counted.total).toBe(claims.length);
    expect(counted.byStatus['unreviewed']).toBe(claims.length);
    const rebuilt = await claimtrail(['rebuild-stats'], { data });
    expect(rebuilt.stdout).toBe(`${claims.length} claims counted\n`);
    expect(await stats()).toEqual(counted);
    const verified = await claimtrail(['verify-history'], { data });
    const { length } = claims;
    expect(verified.stdout).toMatch(new RegExp(`^${length} whole, 0 broken\nlog of ${length} entries, signed over`));
  }, 90_000);

  test('changes nothing when everything is sent once more', async () => {
    const before = await exported();
    const folder = join(data, '..', `articles-${process.pid}`);
    const sent = await claimtrail(['ingest', folder], { data });
    expect(sent.stdout).toBe(`0 sent, ${articleCount} sent before, 0 not sent\n`);
    expect((await claimtrail(['ingest', '--again', folder], { data })).stdout).toBe(
      `${articleCount} sent, 0 sent before, 0 not sent\n`,
    );
    await wait(1500);
    expect(await exported()).toEqual(before);
  });

  test('says in words what cannot be read, and is done with it', async () => {
    await writeFile(join(data, 'inbox', 'broken.json'), '{"text": ');
    const token = await tokenOf('vera');
    const failed = () => call(stack, 'GET /v1/articles?state=failed', { as: token });
    const { body } = await eventually(failed, (reply) => JSON.stringify(reply.body).includes('broken'));
    expect(JSON.stringify(body)).toContain('broken-json');
    expect((await claimtrail(['redrive'], { data })).stdout).toBe('0 sent again\n');
  }, 60_000);
});
