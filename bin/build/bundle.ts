import { cp, mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile, type Plugin } from 'esbuild';
import { bundling } from './bundling.ts';
import { mergeStart } from './merge-start.ts';

/** Bundled and minified by its makers, in one line of 1.7 MB that takes longer to parse again than all the rest. */
const prebuilt = { name: 'unpdf/pdfjs', file: 'pdfjs.mjs' } as const;

/** Leaves what is prebuilt as it is: it lies beside the bundle and is imported from there. */
const takePrebuilt: Plugin = {
  name: 'take-prebuilt',
  setup({ onResolve }) {
    onResolve({ filter: /^unpdf\/pdfjs$/ }, () => ({ path: `./${prebuilt.file}`, external: true }));
  },
};

/** What pictures of checks are drawn with: the renderer, and its fonts by script and weight. */
const cardFiles = [
  '@takumi-rs/wasm/takumi_wasm_bg.wasm',
  ...['latin', 'latin-ext', 'cyrillic', 'greek'].flatMap((script) =>
    [400, 700].map((weight) => `@fontsource/noto-sans/files/noto-sans-${script}-${weight}-normal.woff2`),
  ),
] as const;

/** Functions that read outside text, which they do in a thread of its own: a second program beside their first. */
const readers: ReadonlySet<string> = new Set(['api', 'ingest', 'backfill']);

/** One folder a function, `<folder>/index.mjs`: what Lambda, the local stack and the tests all run. */
export async function bundle(root: string, name: string, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const index = await program(root, { index: join('lambdas', `${name}.ts`) }, folder);
  const thread = readers.has(name)
    ? await program(root, { thread: join('lambdas', 'reading', 'thread.ts') }, folder)
    : { inputs: {}, outputs: {} };
  await copyWhatLiesBeside(root, folder, {
    inputs: { ...index.inputs, ...thread.inputs },
    outputs: { ...index.outputs, ...thread.outputs },
  });
}

/** Bundles a program by its name and source: a file that it starts from, and chunks that are loaded when they are needed. */
async function program(root: string, entry: Readonly<Record<string, string>>, folder: string): Promise<Metafile> {
  const [name = ''] = Object.keys(entry);
  const { metafile } = await build({
    ...bundling,
    absWorkingDir: root,
    entryPoints: entry,
    chunkNames: `${name}-[name]-[hash]`,
    inject: [join('lambdas', 'shared', 'uncompiled-schemas.ts')],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    splitting: true,
    sourcemap: 'linked',
    sourcesContent: false,
    mainFields: ['module', 'main'],
    plugins: [...bundling.plugins, takePrebuilt],
    metafile: true,
    logLevel: 'warning',
  });
  await mergeStart(folder, `${name}.mjs`, metafile.outputs);
  return metafile;
}

/** Weights of the likeness of claims alone, where nothing reads articles. */
const likeness = /^(?:rarity|likeness)\.|^model$/;

/** Which files of the model a bundle reads. */
function weightsFor(inputs: Metafile['inputs']): ((name: string) => boolean) | null {
  if ('lambdas/shared/model.ts' in inputs) return (name) => !name.endsWith('.ts');
  if ('lambdas/shared/likeness-model.ts' in inputs) return (name) => likeness.test(name);
  return null;
}

async function copyWhatLiesBeside(root: string, folder: string, { inputs, outputs }: Metafile): Promise<void> {
  const imports = Object.values(outputs).flatMap((output) => output.imports.map(({ path }) => path));
  if (imports.includes(`./${prebuilt.file}`)) {
    await cp(fileURLToPath(import.meta.resolve(prebuilt.name)), join(folder, prebuilt.file));
  }
  if ('intake/pdf/predefined-maps.ts' in inputs) {
    await cp(
      fileURLToPath(import.meta.resolve('pdfjs-dist/cmaps/LICENSE')).replace(/LICENSE$/, ''),
      join(folder, 'cmaps'),
      {
        recursive: true,
      },
    );
  }
  if ('lambdas/record/card.ts' in inputs) {
    for (const packaged of cardFiles) {
      const file = fileURLToPath(import.meta.resolve(packaged));
      await cp(file, join(folder, 'card', basename(file)));
    }
  }
  const weights = weightsFor(inputs);
  if (weights === null) return;
  const filter = (path: string) => weights(basename(path));
  await cp(join(root, 'claims', 'model'), join(folder, 'model'), { recursive: true, filter });
}
