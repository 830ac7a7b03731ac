import { defineConfig } from 'vite';

/** Builds the page into dist/web: hashed files, nothing inlined, so that the strictest content policy serves it. */
export default defineConfig({
  root: import.meta.dirname,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2023',
    rolldownOptions: { checks: { bundlerTimings: false } },
    cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
  },
});
