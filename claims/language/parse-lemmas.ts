import type { Lemmas } from './language.ts';

/** Reads lines "V form lemma" of verbs and "N form lemma" of nouns. */
export function parseLemmas(text: string): Lemmas {
  const verbs = new Map<string, string>();
  const nouns = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [kind, form, lemma] = line.split(' ');
    if (form !== undefined && lemma !== undefined) (kind === 'V' ? verbs : nouns).set(form, lemma);
  }
  return { verbs, nouns };
}
