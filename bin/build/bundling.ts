import { builtinModules } from 'node:module';
import type { BuildOptions, Plugin } from 'esbuild';

const builtins: ReadonlySet<string> = new Set(builtinModules);

/**
 * Takes Node's own modules by `require` where the source imports them. An ES module that imports one makes Node read
 * every getter of it at once, and those of `http` load all of undici: some 40 ms of a cold start for nothing.
 */
const requiredBuiltins: Plugin = {
  name: 'required-builtins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(node:)?[\w/]+$/ }, ({ path, kind }) => {
      const name = path.replace(/^node:/, '');
      if (kind !== 'import-statement' || !builtins.has(name)) return undefined;
      return { path: `node:${name}`, namespace: 'required-builtin', sideEffects: false };
    });
    onLoad({ filter: /.*/, namespace: 'required-builtin' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)});`,
    }));
  },
};

/** Some CommonJS dependencies call `require` for Node's own modules, which a bundle in ESM has to be given. */
const requireBanner = "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);";

/** How code is bundled for a quick start: for the functions, and where the bench measures what they do. */
export const bundling = {
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  legalComments: 'none',
  banner: { js: requireBanner },
  /** Patterns with `\p{…}` are made when they are first run; as literals, the engine reads each when it loads the file. */
  supported: { 'regexp-unicode-property-escapes': false },
  plugins: [requiredBuiltins],
} as const satisfies BuildOptions;
