import type { BuildOptions } from 'esbuild';
import { requiredBuiltins } from './required-builtins.ts';

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
