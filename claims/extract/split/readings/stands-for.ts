import type { Document, Mention } from '../../../language/document.ts';
import { lazyFor } from '../../../lazy.ts';

/** Where each name is first written out, by its index. */
const writtenOut = lazyFor(({ text, names, mentions }: Document): ReadonlyMap<number, number> => {
  const first = new Map<number, number>();
  for (const { name, start, end } of mentions) {
    const whole = names[name]?.text ?? '';
    if (!first.has(name) && end - start >= whole.length && text.slice(start, end).endsWith(whole))
      first.set(name, start);
  }
  return first;
});

/**
 * Whether a short form in capitals stands for a longer name: a name that merely holds it ("NHS Bristol") is another, nobody
 * is called by their initials ("18 FM"), and two words need their short form in brackets right after them.
 */
export function standsFor(document: Document, { start, end, name }: Mention, long: string): boolean {
  const { text, names } = document;
  const short = text.slice(start, end);
  const words = long.split(/[\s-]+/u);
  const isNumbered = /\d/.test(short);
  if (isNumbered || words.some((word) => word.toLowerCase() === short.toLowerCase())) return isNumbered;
  if (names[name]?.kind === 'person') return false;
  if ((writtenOut(document).get(name) ?? Number.POSITIVE_INFINITY) > start) return false;
  return words.length > 2 || names[name]?.kind === 'organisation' || text.includes(`${long} (${short})`);
}
