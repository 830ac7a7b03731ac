import type { Language } from '../language/language.ts';

/** Whether a line is set as headlines are: no full stop, most words with a capital. */
export function looksLikeHeading(statement: string, { worth }: Language): boolean {
  if (/[.!?…][”"’')\]]*\s*$/u.test(statement)) return false;
  const words = statement.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
  const weighty = words.filter((word) => !worth.headlineWords.has(word));
  const capitals = weighty.filter((word) => /^\p{Lu}/u.test(word));
  return weighty.length > 0 && capitals.length >= 0.8 * weighty.length;
}
