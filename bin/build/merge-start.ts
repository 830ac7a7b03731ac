import { readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import { bundling } from './bundling.ts';

type Outputs = ReadonlyMap<string, Metafile['outputs'][string]>;

const linkOfMap = /\n?\/\/# sourceMappingURL=\S+\s*$/;

/**
 * Makes one file of what a bundle loads at its start, where splitting leaves dozens: Node takes a fraction of a
 * millisecond for each. Chunks that are loaded later find what they share with it under the names that they know;
 * what a second entry, the reader's thread, loads as well stays apart, or it would start the function once more.
 * Maps have to be linked, and are so no more afterwards: nothing but the log of an error reads them, and Node would
 * read linked ones at each start.
 */
export async function mergeStart(folder: string, entries: readonly string[], metafile: Metafile): Promise<void> {
  const outputs: Outputs = new Map(Object.entries(metafile.outputs).map(([path, output]) => [basename(path), output]));
  const apart = new Set(entries.flatMap((entry) => [...reachedFrom(entry, outputs, isAnyImport)]));
  const start = [...reachedFrom('index.mjs', outputs, isStatic)].filter((name) => !apart.has(name));
  const chunks = start.filter((name) => name !== 'index.mjs').map((name, at) => takenIn(name, at, outputs));
  const merged = new Set(start);
  await build({
    ...bundling,
    stdin: {
      contents: [`export * from './index.mjs';`, ...chunks.map((chunk) => chunk.again)].join('\n'),
      resolveDir: folder,
    },
    outfile: join(folder, 'index.mjs'),
    allowOverwrite: true,
    banner: {},
    sourcemap: 'external',
    sourcesContent: false,
    plugins: [allButStays(merged)],
    logLevel: 'warning',
  });
  await Promise.all(
    chunks.map(async ({ name, stub }) => {
      await rm(join(folder, `${name}.map`), { force: true });
      await writeFile(join(folder, name), stub);
    }),
  );
  await Promise.all(
    [...outputs.keys()].filter((name) => name.endsWith('.mjs')).map((name) => unlink(join(folder, name))),
  );
}

/**
 * A chunk that the start takes in: `again` is what the start exports for it, by names that no other chunk has, and
 * `stub` what stands in its place.
 */
function takenIn(name: string, at: number, outputs: Outputs) {
  const exported = outputs.get(name)?.exports ?? [];
  const listed = (word: (each: string) => string) => `export {${exported.map(word).join(', ')}}`;
  return {
    name,
    again: `${listed((each) => `${each} as s${at}_${each}`)} from './${name}';`,
    stub: `${listed((each) => `s${at}_${each} as ${each}`)} from './index.mjs';\n`,
  };
}

const isStatic = (kind: string): boolean => kind === 'import-statement';
const isAnyImport = (): boolean => true;

/** The files that one of a bundle imports in such ways, those that they import included. */
function reachedFrom(name: string, outputs: Outputs, follows: (kind: string) => boolean, found = new Set<string>()) {
  if (found.has(name) || !outputs.has(name)) return found;
  found.add(name);
  for (const { path, kind } of outputs.get(name)?.imports ?? []) {
    if (follows(kind)) reachedFrom(basename(path), outputs, follows, found);
  }
  return found;
}

/** What is not merged stays a file of its own. */
function allButStays(merged: ReadonlySet<string>): Plugin {
  return {
    name: 'all-but-stays',
    setup({ onResolve }) {
      onResolve({ filter: /./ }, ({ path, kind }) =>
        kind === 'import-statement' && merged.has(basename(path)) ? undefined : { path, external: true },
      );
    },
  };
}

async function unlink(file: string): Promise<void> {
  const code = await readFile(file, 'utf8');
  if (linkOfMap.test(code.slice(-300))) await writeFile(file, code.replace(linkOfMap, '\n'));
}
