import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** A function, a method or a type of one that is declared to answer `undefined`. */
const answersUndefined =
  /\)\s*(?::|=>)\s*(?:Promise<)?(?:[^=;{}()<>]|<[^<>]*>)*\|\s*undefined\b(?=[^=;{}()]*(?:\{|=>|;|,$|\)))/gm;

const files = globSync('{claims,intake,store,lambdas,local,lib,bin,web,bench}/**/*.{ts,tsx}').filter(
  (file) => !file.endsWith('schema.ts'),
);

test('a function of ours that may find nothing answers null', () => {
  const found = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(answersUndefined)].map(([declaration]) => ({ file, declaration })),
  );
  expect(found).toEqual([]);
});

test.each([
  'function find(id: string): Claim | undefined {',
  'async function find(\n  id: string,\n): Promise<Claim | undefined> {',
  'readonly find: (id: string) => Claim | undefined;',
  'const find = (id: string): Claim | undefined => claims.get(id);',
  'function all(): ReadonlyMap<string, Claim> | undefined {',
])('the search finds %j', (declaration) => {
  expect([...declaration.matchAll(answersUndefined)]).toHaveLength(1);
});

test('a parameter may be undefined', () => {
  expect([...'function read(id: string | undefined): Claim | null {'.matchAll(answersUndefined)]).toEqual([]);
});
