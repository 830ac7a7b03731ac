import type { Language } from '../language/language.ts';
import type { SignalName } from '../language/worth-habits.ts';
import type { Signal } from './signals.ts';

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
  people: 'people harmed or affected',
  health: 'public health',
  law: 'law and courts',
  economy: 'public money or the economy',
  election: 'elections or parliament',
  source: 'a source that can be looked up',
  identity: 'only says who or what it is',
  scene: 'a scene',
  procedure: 'how things go on',
} as const satisfies Record<SignalName, string>;

/** The reason of a statement that is set as headlines are. */
export const headingReason: string = 'set as a heading';

/** The reason of every statement in a language that is not read. */
export const unreadReason: string = 'language not read, so not judged';

const year = /\b(?:1[89]|20)\d\d\b/gu;

/** A signal in words: "a quantity: 12 per cent". */
export function reasonOf({ name, match }: Signal, { worth }: Language): string {
  const saying = sayings[name];
  if (name === 'question' || name === 'identity') return saying;
  const years = name === 'years' ? (match.match(year) ?? []) : [];
  const shown = name === 'years' ? `${years.at(0)} and ${years.at(-1)}` : match.trim().replace(worth.dangling, '');
  return `${saying}: ${shown}`;
}
