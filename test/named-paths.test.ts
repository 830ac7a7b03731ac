import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../', import.meta.url);
const atRoot: ReadonlySet<string> = new Set(readdirSync(root));

/** What is written as a path of this repository in a page: in backquotes, or as the target of a link or a picture. */
function pathsIn(page: string): readonly string[] {
  const quoted = [...page.matchAll(/`([\w.-]+(?:\/[\w.-]+)*\/?)`/g)].map(([, path = '']) => path);
  const linked = [...page.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, path = '']) => path);
  const isOurs = (path: string) => atRoot.has(path.split('/')[0] ?? '') || /\.(ts|tsx|md|sh|css)$/.test(path);
  return [...new Set([...quoted.filter(isOurs), ...linked])];
}

test.each(['ARCHITECTURE.md', 'README.md', 'docs/how-to-add.md'])('%s names paths that exist', (name) => {
  const paths = pathsIn(readFileSync(new URL(name, root), 'utf8'));
  expect(paths.length).toBeGreaterThan(10);
  expect(paths.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
});

test('a path that is gone is found', () => {
  expect(
    pathsIn('Open `claims/gone.ts`, `gone.ts` or [that](docs/gone.md); `npm start`, `POST /v1/articles`.'),
  ).toEqual(['claims/gone.ts', 'gone.ts', 'docs/gone.md']);
});
