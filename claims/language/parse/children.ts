import type { Arc } from './parser.ts';

/** The children of each word, in order. */
export function childrenOf(arcs: readonly Pick<Arc, 'head'>[]): readonly (readonly number[])[] {
  const children: number[][] = arcs.map(() => []);
  arcs.forEach(({ head }, at) => {
    children[head]?.push(at);
  });
  return children;
}
