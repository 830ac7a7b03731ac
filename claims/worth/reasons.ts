import type { Language } from '../language/language.ts';
import { signalFacts } from '../vocabulary/signals.ts';
import type { Signal } from './signals.ts';

/** The reason of a statement that is set as headlines are. */
export const headingReason: string = 'set as a heading';

/** The reason of every statement in a language that is not read. */
export const unreadReason: string = 'language not read, so not judged';

const year = /\b(?:1[89]|20)\d\d\b/gu;

/** A signal in words: "a quantity: 12 per cent". */
export function reasonOf({ name, match }: Signal, { worth }: Language): string {
  const saying = signalFacts[name].says;
  if (name === 'question' || name === 'identity') return saying;
  const years = name === 'years' ? (match.match(year) ?? []) : [];
  const shown = name === 'years' ? `${years.at(0)} and ${years.at(-1)}` : match.trim().replace(worth.dangling, '');
  return `${saying}: ${shown}`;
}
