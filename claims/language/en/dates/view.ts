import { wordSet } from '../../../word-set.ts';
import type { Day } from '../../calendar.ts';
import type { TaggedWord } from '../../written-word.ts';

/** Words that say so of the date after them alone. */
export const upTo: ReadonlySet<string> = new Set(['until', 'till', 'by', 'next']);
export const prepositions: ReadonlySet<string> = wordSet(
  'in on at since until till by from of for before after during over than between to through throughout',
);
export const steps: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
]);
export const partsOfDay: ReadonlySet<string> = new Set(['morning', 'afternoon', 'evening', 'night']);

export const oneDay: ReadonlyMap<string, number> = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tomorrow', 1],
]);

export const present: ReadonlySet<string> = wordSet("is are am 's 're has have do does");

/** What a rule may look at: the tokens from `at` on, the article's day, and whether the sentence speaks of what is to come. */
export interface View {
  readonly tokens: readonly TaggedWord[];
  readonly at: number;
  readonly day: Day;
  readonly ahead: boolean;
  /** The sentence's tokens `[first, last)`. */
  readonly first: number;
  readonly last: number;
}

/** So many words from `at` on, and what they are written as; null where a rule does not fit. */
export type Found = { readonly length: number; readonly to: string } | null;

export const at = ({ tokens, at: from }: View, offset: number): TaggedWord | null => tokens[from + offset] ?? null;
/** "Sunday's vote": a full date cannot own. */
export const owns = (next: TaggedWord | null | undefined): boolean => next?.lower === "'s" || next?.lower === '’s';
export const lower = (view: View, offset: number): string => at(view, offset)?.lower ?? '';

/** "in 2024" where no preposition stands before, else "2024". */
export function placed(view: View, preposition: string, words: string): string {
  return prepositions.has(lower(view, -1)) || lower(view, -1) === 'earlier' ? words : `${preposition} ${words}`;
}
