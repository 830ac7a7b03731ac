import type { Signal, SignalName } from './signals.ts';

/** What each signal is called where a person reads why a statement scores as it does; nothing else reads these words. */
const sayings = {
  percentage: 'a quantity',
  money: 'a sum of money',
  years: 'compares two years',
  quantity: 'a quantity',
  change: 'a change',
  comparison: 'a comparison',
  superlative: 'a record or extreme',
  act: 'a public act',
  cause: 'a cause and its effect',
  date: 'a date',
  absolute: 'an absolute',
  question: 'a question',
  feeling: 'first-person feeling',
  wish: 'what ought to be',
  judgement: 'a judgement',
  future: 'about the future',
  maybe: 'a possibility',
  courtesy: 'courtesy',
} as const satisfies Record<SignalName, string>;

/** The reason of a statement that is set as headlines are. */
export const headingReason: string = 'set as a heading';

const year = /\b(?:1[89]|20)\d\d\b/gu;
const danglingWord = / (?:for|with|by|from|than|per|as|when|who|that)$/u;

/** A signal in words: "a quantity: 12 per cent". */
export function reasonOf({ name, match }: Signal): string {
  const saying = sayings[name];
  if (name === 'question') return saying;
  const years = name === 'years' ? (match.match(year) ?? []) : [];
  const shown = name === 'years' ? `${years.at(0)} and ${years.at(-1)}` : match.trim().replace(danglingWord, '');
  return `${saying}: ${shown}`;
}
