import { builtinModules } from 'node:module';
import type { Plugin } from 'esbuild';

const builtins: ReadonlySet<string> = new Set(builtinModules);

/**
 * Takes Node's own modules by `require` where the source imports them. An ES module that imports one makes Node read
 * every getter of it at once, and those of `http` load all of undici: some 40 ms of a cold start for nothing.
 */
export const requiredBuiltins: Plugin = {
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
