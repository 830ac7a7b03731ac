import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkpointText } from '../../claims/log/checkpoint.ts';
import type { Hash } from '../../claims/log/hashes.ts';
import { signedNote, verifierKey } from '../../claims/log/note.ts';
import { consistencyRanges } from '../../claims/log/ranges.ts';
import { rootOf } from '../../claims/log/tiles.ts';
import type { Signer } from '../../lambdas/logging/signer.ts';
import { newSigner } from '../bin/history/desk.ts';
import { leavesOf, tilesOf } from '../claims/log/trees.ts';

const script = fileURLToPath(new URL('../../docs/verify.mjs', import.meta.url));

/** Runs docs/verify.mjs as a reader does. */
async function verify(...args: readonly string[]) {
  const child = spawn(process.execPath, [script, ...args], { env: {} });
  let says = '';
  child.stdout.on('data', (chunk) => (says += String(chunk)));
  await once(child, 'close');
  return { code: child.exitCode, says: says.trim() };
}

test('it is short, and needs nothing but Node', async () => {
  const text = await readFile(script, 'utf8');
  expect(text.split('\n').length).toBeLessThan(250);
  const imported = [...text.matchAll(/from '([^']+)'|import\('([^']+)'\)/g)].map(([, name]) => name);
  expect(imported.length).toBeGreaterThan(2);
  for (const name of imported) expect(name).toMatch(/^node:/);
});

describe('two checkpoints', () => {
  let folder: string;
  let signer: Signer;
  let mallory: Signer;
  const leaves = leavesOf(300);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'claimtrail-verify-'));
    [signer, mallory] = [await newSigner(folder), await newSigner(folder)];
  });

  /** A file with a checkpoint over so many leaves. */
  async function checkpoint(size: number, { by = signer, of = leaves }: { by?: Signer; of?: readonly Hash[] } = {}) {
    const root = rootOf({ from: 0, to: size }, tilesOf(of.slice(0, size)));
    const at = new Date(Date.UTC(2026, 4, 4, 12, size)).toISOString();
    const text = checkpointText({ origin: by.key.name, size, root, claims: size, at });
    const file = join(folder, `checkpoint-${size}-${Math.random()}`);
    await writeFile(file, signedNote(text, by.key, await by.sign(text)));
    return file;
  }

  /** A file with the proof that one is the beginning of the other. */
  async function proof(from: number, to: number) {
    const tiles = tilesOf(leaves.slice(0, to));
    const hashes = consistencyRanges(from, to).map((range) => rootOf(range, tiles));
    const file = join(folder, `proof-${from}-${to}`);
    await writeFile(file, JSON.stringify({ proof: hashes.map((hash) => Buffer.from(hash).toString('base64')) }));
    return file;
  }

  const key = () => verifierKey(signer.key);

  test.each([
    [1, 300],
    [16, 17],
    [100, 256],
    [255, 300],
    [256, 300],
  ])('hold where the log was only added to, from %d to %d', async (from, to) => {
    const files = [await checkpoint(from), await checkpoint(to), '--proof', await proof(from, to)];
    const { code, says } = await verify('checkpoints', ...files, '--key', key());
    expect(says).toMatch(/^Holds: the log of \S+ has all \d+ entries of \S+, and \d+ more\.$/);
    expect(code).toBe(0);
  });

  test('do not hold where an entry was changed between them', async () => {
    const changed = leaves.map((leaf, at) => (at === 7 ? (leaves[8] ?? leaf) : leaf));
    const files = [await checkpoint(100), await checkpoint(300, { of: changed }), '--proof', await proof(100, 300)];
    expect(await verify('checkpoints', ...files, '--key', key())).toEqual({
      code: 1,
      says: 'Does not hold: the log was rewritten between 2026-05-04T13:40:00.000Z and 2026-05-04T17:00:00.000Z.',
    });
  });

  test('do not hold where the later one has fewer entries', async () => {
    const files = [await checkpoint(300), await checkpoint(100), '--proof', await proof(100, 300)];
    const { code, says } = await verify('checkpoints', ...files, '--key', key());
    expect([code, says]).toEqual([1, 'Does not hold: the later checkpoint has 100 entries, the earlier one 300.']);
  });

  test('do not hold with another proof', async () => {
    const files = [await checkpoint(100), await checkpoint(300), '--proof', await proof(99, 300)];
    expect((await verify('checkpoints', ...files, '--key', key())).code).toBe(1);
  });

  test('do not hold where another key signed', async () => {
    const files = [await checkpoint(100), await checkpoint(300, { by: mallory }), '--proof', await proof(100, 300)];
    expect(await verify('checkpoints', ...files, '--key', key())).toEqual({
      code: 1,
      says: 'Does not hold: the checkpoint is not signed by desk.example/log with the key given.',
    });
  });

  test('do not hold where a line was changed under the signature', async () => {
    const file = await checkpoint(100);
    await writeFile(file, (await readFile(file, 'utf8')).replace('claims 100', 'claims 99'));
    const files = [file, await checkpoint(300), '--proof', await proof(100, 300)];
    expect(await verify('checkpoints', ...files, '--key', key())).toEqual({
      code: 1,
      says: "Does not hold: the checkpoint's signature is forged.",
    });
  });

  test.each([
    ['nothing', []],
    ['no key', ['checkpoints', 'a', 'b', '--proof', 'c']],
    ['a file that is not there', ['proof', '/nowhere/proof.json']],
    ['an option that it has not', ['proof', 'a', '--trust']],
  ])('used with %s, it says how it is used', async (_, args) => {
    const { code, says } = await verify(...args);
    expect(code).toBe(2);
    expect(says.length).toBeGreaterThan(20);
  });
});
