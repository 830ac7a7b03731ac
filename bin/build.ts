import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { build as buildWithVite } from 'vite';
import { requiredBuiltins } from './build/required-builtins.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Functions whose bundle reads the model, which lies beside it. */
const readsModel: readonly string[] = ['api', 'ingest', 'backfill'];

/** Some CommonJS dependencies call `require` for Node's own modules, which a bundle in ESM has to be given. */
const requireBanner = "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);";

async function entryPoints(): Promise<readonly string[]> {
  const files = await readdir(join(root, 'lambdas'), { withFileTypes: true });
  return files
    .filter((file) => file.isFile() && file.name.endsWith('.ts'))
    .map((file) => file.name.slice(0, -'.ts'.length));
}

/** One folder a function, `dist/<function>/index.mjs`: what Lambda, the local stack and the tests all run. */
async function buildFunction(name: string): Promise<void> {
  const folder = join(root, 'dist', name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await build({
    entryPoints: { index: join(root, 'lambdas', `${name}.ts`) },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    minify: true,
    sourcemap: 'linked',
    sourcesContent: false,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    legalComments: 'none',
    banner: { js: requireBanner },
    plugins: [requiredBuiltins],
    logLevel: 'warning',
  });
  if (readsModel.includes(name)) {
    await cp(join(root, 'claims', 'model'), join(folder, 'model'), { recursive: true });
  }
}

/** The reviewers' page, `dist/web/`. */
async function buildPage(): Promise<void> {
  await buildWithVite({ configFile: join(root, 'web', 'vite.config.ts'), logLevel: 'warn' });
}

const began = performance.now();
const names = await entryPoints();
await Promise.all([...names.map(buildFunction), buildPage()]);
console.log(`built ${names.join(', ')} and the page in ${Math.round(performance.now() - began)} ms`);
