import { readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import { bundling } from './bundling.ts';

type Outputs = ReadonlyMap<string, Metafile['outputs'][string]>;

const linkOfMap = /\n?\/\/# sourceMappingURL=\S+\s*$/;

/**
 * Makes one file of what a program loads at its start, where splitting leaves dozens: Node takes a fraction of a
 * millisecond for each. Chunks that are loaded later find what they share with it under the names that they know.
 * Maps have to be linked, and are so no more afterwards: nothing but the log of an error reads them, and Node would
 * read linked ones at each start.
 */
export async function mergeStart(folder: string, entry: string, written: Metafile['outputs']): Promise<void> {
  const outputs: Outputs = new Map(Object.entries(written).map(([path, output]) => [basename(path), output]));
  const start = loadedBy(entry, outputs);
  const chunks = [...start].filter((name) => name !== entry).map((name, at) => takenIn(name, { entry, at, outputs }));
  await build({
    ...bundling,
    stdin: {
      contents: [`export * from './${entry}';`, ...chunks.map((chunk) => chunk.again)].join('\n'),
      resolveDir: folder,
    },
    outfile: join(folder, entry),
    allowOverwrite: true,
    banner: {},
    sourcemap: 'external',
    sourcesContent: false,
    plugins: [allButStays(start)],
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
function takenIn(name: string, { entry, at, outputs }: { entry: string; at: number; outputs: Outputs }) {
  const exported = outputs.get(name)?.exports ?? [];
  const listed = (word: (each: string) => string) => `export {${exported.map(word).join(', ')}}`;
  return {
    name,
    again: `${listed((each) => `${each} as s${at}_${each}`)} from './${name}';`,
    stub: `${listed((each) => `s${at}_${each} as ${each}`)} from './${entry}';\n`,
  };
}

/** The files that one of a program imports before it runs, those that they import included. */
function loadedBy(name: string, outputs: Outputs, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(name) || !outputs.has(name)) return found;
  found.add(name);
  for (const { path, kind } of outputs.get(name)?.imports ?? []) {
    if (kind === 'import-statement') loadedBy(basename(path), outputs, found);
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
