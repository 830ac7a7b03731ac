import { termsOf } from '../likeness/search/terms.ts';
import type { Check } from './check.ts';

/** Words that a check is found by at most; each is a line of its own. */
const mostTerms = 60;

/** Every word counts as known, so that none is taken apart. */
const asWritten = () => 0;

/** The stems of the words of a question, each once, in their order. */
export function termsOfQuestion(text: string): readonly string[] {
  return [...new Set(termsOf(text, asWritten).all)];
}

/** What a check is found by: its claim and who made it. */
export function termsOfCheck({ claim, speaker }: Pick<Check, 'claim' | 'speaker'>): readonly string[] {
  return termsOfQuestion(speaker === null ? claim : `${claim} – ${speaker}`).slice(0, mostTerms);
}
