import type { Document } from '../../language/document.ts';

/** Where letters begin: after each "Dear …" that has a line of its own. */
export function salutationEnds({ text, language }: Document): readonly number[] {
  return [...text.matchAll(language.narrator.salutation)].map(({ 0: line, index }) => index + line.length);
}

export function hasSalutation({ text, language }: Document): boolean {
  return text.search(language.narrator.salutation) >= 0;
}
