import { type Signal, signalsOf } from './signals.ts';
import { type Word, wordsOf } from './words.ts';

/** Number of weights: hashed features share them. */
export const featureSpace = 2 ** 15;

/** FNV-1a with a final mix, so that the low bits depend on every character. */
function slot(feature: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < feature.length; i++) {
    hash ^= feature.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) & (featureSpace - 1);
}

const lengthSteps = [4, 7, 11, 16, 23, 32];

function shapeFeatures(words: readonly Word[]): string[] {
  const step = lengthSteps.filter((limit) => words.length >= limit).length;
  const numbers = words.filter(({ key }) => key.includes('#')).length;
  const capitals = words.slice(1).filter(({ text }) => /^\p{Lu}/u.test(text) && text !== 'I').length;
  return [
    `length:${step}`,
    `numbers:${Math.min(numbers, 3)}`,
    `capitals:${Math.min(capitals, 4)}`,
    `length+numbers:${step},${Math.min(numbers, 1)}`,
    `first:${words.at(0)?.key ?? ''}`,
    `last:${words.at(-1)?.key ?? ''}`,
  ];
}

function wordFeatures({ key }: Word): string[] {
  const long = /^\p{L}{5,}$/u.test(key);
  return long ? [`word:${key}`, `end:${key.slice(-3)}`, `start:${key.slice(0, 5)}`] : [`word:${key}`];
}

/** The distinct slots of a statement: its words, their beginnings and ends, its shape, its readable signals. */
export function worthFeatures(statement: string, found: readonly Signal[] = signalsOf(statement)): readonly number[] {
  const words = wordsOf(statement);
  const signals = found.map(({ name }) => `signal:${name}`);
  const features = ['bias', ...words.flatMap(wordFeatures), ...shapeFeatures(words), ...signals];
  return [...new Set(features.map(slot))];
}
