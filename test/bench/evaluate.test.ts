import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const run = (...args: string[]) => spawnSync(process.execPath, ['bench/evaluate.ts', ...args], { encoding: 'utf8' });

test.each([
  ['a folder that is not there', '/nowhere/at-all'],
  ['a folder without the sets', mkdtempSync(join(tmpdir(), 'no-sets-'))],
])('evaluate says so and exits 2 for %s', (_, folder) => {
  const { status, stderr } = run('--data', folder);
  expect(status).toBe(2);
  expect(stderr).toContain(JSON.stringify(folder));
});
