import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalFunction, openFunction } from '../../local/function.ts';

const source = `export async function handler({ waits = 0, blocks = false }) {
  while (blocks) ;
  await new Promise((done) => setTimeout(done, waits));
  return waits;
}`;

let opened: LocalFunction;
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'claimtrail-function-'));
  const file = join(folder, 'index.mjs');
  await writeFile(file, source);
  const settings = {
    name: 'sample',
    bundle: pathToFileURL(file),
    env: {},
    onTrouble: () => {},
    log: join(folder, 'sample.log'),
  };
  opened = openFunction({ ...settings, timeout: 1000 });
  await opened.invoke({});
});
afterAll(() => opened.close());

describe('openFunction', () => {
  test('fails one that takes too long, and nobody else', async () => {
    const slow = expect(opened.invoke({ waits: 5000 })).rejects.toThrow(
      'The function sample took longer than 1000 ms.',
    );
    const others = Array.from({ length: 12 }, async (_, at) => {
      await new Promise((start) => setTimeout(start, at * 300));
      return opened.invoke({ waits: 700 });
    });
    await slow;
    expect(await Promise.all(others)).toEqual(Array.from(others, () => 700));
  });

  test('ends a worker that answers nobody any more, and goes on with another', async () => {
    await expect(opened.invoke({ blocks: true })).rejects.toThrow('took longer than');
    await expect(opened.invoke({ waits: 10 })).rejects.toThrow(/took longer than|no sign of life/);
    await new Promise((later) => setTimeout(later, 2500));
    expect(await opened.invoke({ waits: 5 })).toBe(5);
  }, 15_000);
});
