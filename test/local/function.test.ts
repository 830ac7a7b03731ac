import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { type LocalFunction, openFunction, Unavailable } from '../../local/function.ts';

const source = `let asked = 0;
export async function handler({ counts = false, waits = 0, blocks = false, starves = 0 }) {
  asked++;
  if (counts) return asked;
  while (blocks) ;
  if (starves > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, starves);
  await new Promise((done) => setTimeout(done, waits));
  return waits;
}`;

let open: (timeout: number) => Promise<LocalFunction>;
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'claimtrail-function-'));
  const file = join(folder, 'index.mjs');
  await writeFile(file, source);
  open = async (timeout) => {
    const log = join(folder, `${timeout}.log`);
    const opened = openFunction({
      nobodyWaits: false,
      name: 'sample',
      bundle: pathToFileURL(file),
      env: {},
      onTrouble: () => {},
      log,
      timeout,
    });
    onTestFinished(() => opened.close());
    await answers(opened);
    return opened;
  };
});

/** Once it answers, however long that takes on a busy machine. */
async function answers(opened: LocalFunction): Promise<void> {
  const answer = () =>
    opened.invoke({}).then(
      () => true,
      () => false,
    );
  await vi.waitUntil(answer, { timeout: 25_000 });
}

describe('openFunction', () => {
  test('fails one that takes too long, and nobody else', async () => {
    const opened = await open(2000);
    const slow = expect(opened.invoke({ waits: 60_000 })).rejects.toThrow(
      'The function sample took longer than 2000 ms.',
    );
    const others = Array.from({ length: 12 }, async (_, at) => {
      await new Promise((start) => setTimeout(start, at * 200));
      return opened.invoke({ waits: 100 });
    });
    await slow;
    expect(await Promise.all(others)).toEqual(Array.from(others, () => 100));
  });

  test('ends a worker that answers nobody any more, and goes on with another', async () => {
    const opened = await open(1000);
    await expect(opened.invoke({ blocks: true })).rejects.toThrow('took longer than');
    await expect(opened.invoke({ waits: 10 })).rejects.toThrow(/took longer than|no sign of life/);
    await answers(opened);
  });

  test('lets a worker be that only waits for its turn on a busy machine', async () => {
    const opened = await open(1000);
    const before = Number(await opened.invoke({ counts: true }));
    await expect(opened.invoke({ starves: 4000 })).rejects.toThrow('took longer than');
    await answers(opened);
    expect(await opened.invoke({ counts: true })).toBeGreaterThan(before);
  });

  test('refuses at once what is more than it can answer, and answers the rest', async () => {
    const opened = await open(20_000);
    const asked = await Promise.allSettled(Array.from({ length: 110 }, () => opened.invoke({ waits: 100 })));
    const refused = asked.filter((one) => one.status === 'rejected');
    expect(refused.map(({ reason }) => reason instanceof Unavailable)).toEqual(Array(10).fill(true));
    expect(asked.filter((one) => one.status === 'fulfilled')).toHaveLength(100);
  });
});
