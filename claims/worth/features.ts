import { isUpper } from '../language/characters.ts';
import type { Language } from '../language/language.ts';
import { type Signal, signalsOf } from './signals.ts';
import { type Word, wordsOf } from './words.ts';

/** Number of weights: hashed features share them. */
export const featureSpace = 2 ** 15;

/** FNV-1a over the characters `[from, to)`, going on from the hash of what stands before. */
function hashOn(hash: number, text: string, from = 0, to = text.length): number {
  let next = hash;
  for (let at = from; at < to; at++) next = Math.imul(next ^ text.charCodeAt(at), 0x01000193);
  return next;
}

const hashed = (text: string): number => hashOn(0x811c9dc5, text);

/** The slot of a hash: a final mix, so that its low bits depend on every character. */
function slotOf(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) & (featureSpace - 1);
}

const kinds = {
  word: hashed('word:'),
  end: hashed('end:'),
  start: hashed('start:'),
  signal: hashed('signal:'),
} as const;

const lengthSteps = [4, 7, 11, 16, 23, 32];

function shapeFeatures(words: readonly Word[], { clauses }: Language): string[] {
  const { alwaysCapital } = clauses.writing;
  const step = lengthSteps.filter((limit) => words.length >= limit).length;
  const numbers = words.filter(({ key }) => key.includes('#')).length;
  const capitals = words.filter(
    ({ text }, at) => at > 0 && !alwaysCapital.has(text.toLowerCase()) && isUpper(text.charCodeAt(0)),
  ).length;
  return [
    `length:${step}`,
    `numbers:${Math.min(numbers, 3)}`,
    `capitals:${Math.min(capitals, 4)}`,
    `length+numbers:${step},${Math.min(numbers, 1)}`,
    `first:${words.at(0)?.key ?? ''}`,
    `last:${words.at(-1)?.key ?? ''}`,
  ];
}

/** A word from so many letters on counts by its beginning and end as well. */
const longFrom = 5;

function addWord(slots: Set<number>, { key }: Word): void {
  slots.add(slotOf(hashOn(kinds.word, key)));
  if (key.length < longFrom || /[^\p{L}]/u.test(key)) return;
  slots.add(slotOf(hashOn(kinds.end, key, key.length - 3)));
  slots.add(slotOf(hashOn(kinds.start, key, 0, longFrom)));
}

/** The distinct slots of a statement: its words, their beginnings and ends, its shape, its readable signals. */
export function worthFeatures(
  statement: string,
  language: Language,
  found: readonly Signal[] = signalsOf(statement, language),
): readonly number[] {
  const words = wordsOf(statement);
  const slots = new Set<number>([slotOf(hashed('bias'))]);
  for (const word of words) addWord(slots, word);
  for (const feature of shapeFeatures(words, language)) slots.add(slotOf(hashed(feature)));
  for (const { name } of found) slots.add(slotOf(hashOn(kinds.signal, name)));
  return [...slots];
}
