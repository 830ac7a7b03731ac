import type { Plugin } from 'esbuild';

/** Bundled and minified by its makers, in one line of 1.7 MB that takes longer to parse again than all the rest. */
export const prebuilt = { name: 'unpdf/pdfjs', file: 'pdfjs.mjs' } as const;

/** Leaves what is prebuilt as it is: it lies beside the bundle and is imported from there. */
export const takePrebuilt: Plugin = {
  name: 'take-prebuilt',
  setup({ onResolve }) {
    onResolve({ filter: /^unpdf\/pdfjs$/ }, () => ({ path: `./${prebuilt.file}`, external: true }));
  },
};
