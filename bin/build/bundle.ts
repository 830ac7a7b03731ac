import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile } from 'esbuild';
import { bundling } from './bundling.ts';
import { prebuilt, takePrebuilt } from './prebuilt.ts';

/** One folder a function, `<folder>/index.mjs`: what Lambda, the local stack and the tests all run. */
export async function bundle(root: string, name: string, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const { metafile } = await build({
    ...bundling,
    absWorkingDir: root,
    entryPoints: { index: join('lambdas', `${name}.ts`) },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    splitting: true,
    /** Not linked: nothing but the log of an error reads maps, and Node would read linked ones at each start. */
    sourcemap: 'external',
    sourcesContent: false,
    mainFields: ['module', 'main'],
    plugins: [...bundling.plugins, takePrebuilt],
    metafile: true,
    logLevel: 'warning',
  });
  await copyWhatLiesBeside(root, folder, metafile);
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
  if ('lambdas/shared/model.ts' in inputs) {
    const filter = (path: string) => !path.endsWith('.ts');
    await cp(join(root, 'claims', 'model'), join(folder, 'model'), { recursive: true, filter });
  }
}
