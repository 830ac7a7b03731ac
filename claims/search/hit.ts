import type { Rarity } from '../likeness/search/rarity.ts';
import { termsOf } from '../likeness/search/terms.ts';
import type { Span } from '../span.ts';
import { type Query, searchWords } from './query.ts';
import type { Slot } from './slots.ts';

/** How a text answers a query. */
export interface Hit {
  /** The words of the text that were looked for. */
  readonly marks: readonly Span[];
  /** How much of what was looked for is there, by weight, from 0 to 1. */
  readonly score: number;
}

/** The weight of what is looked for: the rarer, the heavier. */
function weightOf({ terms, beginning }: Slot, rarity: Rarity): number {
  if (beginning !== undefined) return 4;
  return Math.log(1 + 1 / rarity.share(terms[0] ?? ''));
}

function plain(text: string): string {
  return (text.normalize('NFKC').toLowerCase().match(searchWords) ?? []).join(' ');
}

/** A text's answer to a query; null where it lacks a phrase, or everything. Words of `beside`, a speaker's name, count unmarked. */
export function hitOf(
  { text, beside }: { readonly text: string; readonly beside: string },
  { query, slots, rarity }: { readonly query: Query; readonly slots: readonly Slot[]; readonly rarity: Rarity },
): Hit | null {
  const own = ` ${plain(text)} `;
  if (query.phrases.some((phrase) => !own.includes(` ${plain(phrase)} `))) return null;
  const marks: Span[] = [];
  const found = new Set<Slot>();
  for (const match of text.matchAll(searchWords)) {
    const met = slotsMet(match[0], slots, rarity);
    for (const slot of met) found.add(slot);
    if (met.length > 0) marks.push([match.index, match.index + match[0].length]);
  }
  for (const [word] of beside.matchAll(searchWords)) for (const slot of slotsMet(word, slots, rarity)) found.add(slot);
  const total = slots.reduce((sum, slot) => sum + weightOf(slot, rarity), 0);
  const score = [...found].reduce((sum, slot) => sum + weightOf(slot, rarity), 0) / (total || 1);
  return found.size === 0 ? null : { marks, score };
}

function slotsMet(word: string, slots: readonly Slot[], rarity: Rarity): readonly Slot[] {
  const terms = new Set(termsOf(word, rarity.count).all);
  const lower = word.toLowerCase();
  return slots.filter(({ terms: wanted, beginning }) =>
    beginning === undefined ? wanted.some((term) => terms.has(term)) : lower.startsWith(beginning),
  );
}
