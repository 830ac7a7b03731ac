import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const imported = /(?:from|import)\s*\(?\s*["']\.\/([\w-]+\.mjs)["']/g;

/** The files that one of a bundle imports, at once or later, those that they import included. */
function reachedFrom(file: string, folder: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, next = ''] of readFileSync(`${dist}${folder}/${file}`, 'utf8').matchAll(imported))
    reachedFrom(next, folder, found);
  return found;
}

test.each(['api', 'ingest', 'backfill'])('the reader of %s does not start the function again in its thread', (name) => {
  const files = reachedFrom('thread.mjs', name);
  expect(files.size).toBeGreaterThan(2);
  expect([...files]).not.toContain('index.mjs');
});

test.each(['api/index.mjs', 'api/thread.mjs', 'ingest/index.mjs', 'project/index.mjs'])(
  '%s starts from one file',
  (file) => {
    const code = readFileSync(`${dist}${file}`, 'utf8');
    expect([...code.matchAll(/(?:^|;|\})import[^(;]*from\s*"\.\/[\w-]+\.mjs"/g)]).toEqual([]);
  },
);
