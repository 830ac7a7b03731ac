import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const run = promisify(execFile);
const biome = new URL('../node_modules/.bin/biome', import.meta.url).pathname;
let project: string;

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'claimtrail-imports-'));
  await cp(new URL('../biome.json', import.meta.url), join(project, 'biome.json'));
});
afterAll(() => rm(project, { recursive: true }));

/** What the linter says of a file at `path` that imports `specifier`; empty when it has nothing to say. */
async function lint(path: string, specifier: string): Promise<string> {
  const file = join(project, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `import { planted } from '${specifier}';\n\nexport const kept = planted;\n`);
  const args = ['lint', '--vcs-enabled=false', '--only=style/noRestrictedImports', path];
  return run(biome, args, { cwd: project }).then(
    () => '',
    (failure: { stderr: string }) => failure.stderr,
  );
}

test.each([
  ['claims/planted.ts', '../store/table/keys.ts'],
  ['claims/extract/planted.ts', '../../intake/html.ts'],
  ['claims/planted.ts', 'node:fs'],
  ['claims/planted.ts', 'hono'],
  ['claims/planted.ts', '@aws-sdk/client-dynamodb'],
  ['claims/extract/planted.ts', '../language/en/english.ts'],
  ['claims/language/planted.ts', './en/abbreviations.ts'],
  ['claims/language/sentences/planted.ts', '../en/abbreviations.ts'],
  ['claims/language/planted.ts', './unread/unread.ts'],
  ['claims/language/languages.ts', '../../store/table/keys.ts'],
  ['claims/language/en/planted.ts', 'hono'],
  ['claims/vocabulary/planted.ts', 'zod'],
  ['claims/vocabulary/planted.ts', '../claim.ts'],
  ['intake/planted.ts', '../store/table/keys.ts'],
  ['store/planted.ts', '../lambdas/api.ts'],
  ['lambdas/planted.ts', '../local/start.ts'],
  ['lambdas/http/kit/planted.ts', '../desk/desk.ts'],
  ['lambdas/http/kit/planted.ts', '../routes.ts'],
  ['lambdas/http/kit/planted.ts', '../../shared/log.ts'],
  ['lambdas/http/kit/planted.ts', '../../../claims/lazy.ts'],
  ['lambdas/http/kit/planted.ts', '../../../store/table/table.ts'],
  ['lib/planted.ts', '../claims/claim.ts'],
  ['local/planted.ts', '../lib/stack.ts'],
  ['bin/planted.ts', '../test/table.ts'],
  ['web/planted.ts', '../store/table/keys.ts'],
])('the linter refuses an import against the grain: %s of %s', async (path, specifier) => {
  expect(await lint(path, specifier)).toContain('noRestrictedImports');
});

test.each([
  ['claims/planted.ts', 'zod'],
  ['claims/planted.ts', '@noble/hashes/sha2.js'],
  ['claims/planted.ts', 'stemmer'],
  ['claims/extract/planted.ts', '../span.ts'],
  ['claims/extract/planted.ts', '../language/languages.ts'],
  ['claims/language/languages.ts', './en/english.ts'],
  ['claims/language/en/planted.ts', './abbreviations.ts'],
  ['claims/vocabulary/planted.ts', './workflow.ts'],
  ['lambdas/http/kit/planted.ts', './answer.ts'],
  ['lambdas/http/kit/planted.ts', 'zod'],
  ['lambdas/http/desk/planted.ts', '../kit/answer.ts'],
  ['store/planted.ts', '../claims/claim.ts'],
  ['lambdas/planted.ts', '../store/table/keys.ts'],
  ['lib/planted.ts', '../store/table/keys.ts'],
  ['local/planted.ts', '../lambdas/api.ts'],
  ['web/planted.ts', '../claims/workflow/moves.ts'],
])('the linter lets an import along the grain pass: %s of %s', async (path, specifier) => {
  expect(await lint(path, specifier)).toBe('');
});
