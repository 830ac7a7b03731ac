import { numbersFrom } from '../fit/logistic.ts';
import type { Edit, Pick } from './planted-changes.ts';

/** A sentence and what an edit made of it. */
export interface Planted {
  readonly kind: string;
  readonly a: string;
  readonly b: string;
}

/** Picks from lists in the order of a seed. */
export function pickFrom(seed: number): Pick {
  const random = numbersFrom(seed);
  return (items) => items[Math.floor(random() * items.length)] ?? null;
}

/** Up to `each` planted pairs of each kind, from sentences in a seed's order. */
export function plant(
  sentences: readonly string[],
  edits: readonly Edit[],
  { each, seed }: { readonly each: number; readonly seed: number },
): readonly Planted[] {
  const pick = pickFrom(seed);
  return edits.flatMap(({ kind, apply }) => {
    const planted: Planted[] = [];
    const start = pick(sentences.map((_, at) => at)) ?? 0;
    for (let at = 0; at < sentences.length && planted.length < each; at++) {
      const a = sentences[(start + at) % sentences.length] ?? '';
      const b = apply(a, pick);
      if (b !== null && b !== a) planted.push({ kind, a, b });
    }
    return planted;
  });
}
