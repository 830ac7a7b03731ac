import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inSource } from '../../../lambdas/shared/in-source.ts';
import { withoutQuotation } from '../../../lambdas/shared/without-quotation.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimtrail-maps-'));
  const source = [
    '/** Throws. */',
    'export function thrower(): never {',
    "  throw new RangeError('revision -1');",
    '}',
    '',
  ];
  await writeFile(join(folder, 'thrower.ts'), source.join('\n'));
  const options: BuildOptions = { entryPoints: [join(folder, 'thrower.ts')], minify: true, format: 'esm' };
  await build({ ...options, outfile: join(folder, 'mapped.mjs'), sourcemap: 'external', sourcesContent: false });
  await build({ ...options, outfile: join(folder, 'bare.mjs') });
});
afterAll(() => rm(folder, { recursive: true }));

/** A line of a stack as V8 writes it. */
function frameOf(name: string, place: string): string {
  return `    at a (${pathToFileURL(join(folder, name)).href}:${place})`;
}

async function placeOfThrow(): Promise<string> {
  return `1:${(await readFile(join(folder, 'mapped.mjs'), 'utf8')).indexOf('throw') + 1}`;
}

test('inSource gives the line of the source that a place in a bundle was made of', async () => {
  expect(inSource(frameOf('mapped.mjs', await placeOfThrow()))).toBe('    at a (thrower.ts:3:3)');
});

test.each([
  ['no map lies beside', 'bare.mjs'],
  ['there is no such file', 'gone.mjs'],
])('inSource leaves a place where %s', (_, name) => {
  expect(inSource(frameOf(name, '1:10'))).toBe(frameOf(name, '1:10'));
});

test.each(['    at async Promise.all (index 0)', '    at node:internal/main:1:2', ''])(
  'inSource leaves %j',
  (frame) => {
    expect(inSource(frame)).toBe(frame);
  },
);

test('a logged error gives its places in the source', async () => {
  const stack = `RangeError: revision -1\n${frameOf('mapped.mjs', await placeOfThrow())}`;
  const error = Object.assign(new RangeError('revision -1'), { stack });
  expect(withoutQuotation(error).stack).toBe('RangeError: revision -1\n    at a (thrower.ts:3:3)');
});
