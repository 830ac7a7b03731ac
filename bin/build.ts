import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundle } from './build/bundle.ts';

/** What the functions are made from. */
const functionSources = ['bin/build', 'claims', 'intake', 'store', 'lambdas', 'package-lock.json'] as const;

/** What the page is made from. */
const pageSources = ['web', 'claims', 'package-lock.json'] as const;

/** A mark that changes when any of the sources does: of all names, sizes and times of change. */
async function markOf(root: string, sources: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const source of sources) {
    const isFolder = (await stat(join(root, source))).isDirectory();
    const files = isFolder ? (await readdir(join(root, source), { recursive: true })).sort() : [''];
    for (const file of files) {
      const { size, mtimeMs } = await stat(join(root, source, file));
      hash.update(`${source}/${file} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const { values: flags } = parseArgs({
  options: {
    /** Build only what has changed since. */
    'if-stale': { type: 'boolean', default: false },
    /** Leave the page out. */
    functions: { type: 'boolean', default: false },
  },
});

/** Builds one part unless its sources are those it was last built from. */
async function buildPart(part: string, sources: readonly string[], make: () => Promise<unknown>): Promise<void> {
  const began = performance.now();
  const markFile = join(dist, `${part}.mark`);
  const mark = await markOf(root, sources);
  if (flags['if-stale'] && (await readFile(markFile, 'utf8').catch(() => null)) === mark) return;
  await make();
  await writeFile(markFile, mark);
  console.log(`built ${part} in ${Math.round(performance.now() - began)} ms`);
}

async function buildFunctions(): Promise<void> {
  const files = await readdir(join(root, 'lambdas'), { withFileTypes: true });
  const names = files.filter((file) => file.isFile() && file.name.endsWith('.ts')).map(({ name }) => name.slice(0, -3));
  await Promise.all(names.map((name) => bundle(root, name, join(dist, name))));
}

/** The reviewers' page, `dist/web/`. */
async function buildPage(): Promise<void> {
  const { build } = await import('vite');
  await build({ configFile: join(root, 'web', 'vite.config.ts'), logLevel: 'warn' });
}

await mkdir(dist, { recursive: true });
/** Held while this process lives, so that of two builds at once the second finds the work done. */
const lock = new DatabaseSync(join(dist, 'build.lock'));
lock.exec('PRAGMA busy_timeout = 300000; BEGIN EXCLUSIVE');
await buildPart('functions', functionSources, buildFunctions);
if (!flags.functions) await buildPart('page', pageSources, buildPage);
lock.close();
