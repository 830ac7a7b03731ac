import type { Differences } from '../facts/differences.ts';
import type { Facts } from '../facts/facts.ts';
import { commonLength } from '../search/common-length.ts';
import type { Rarity } from '../search/rarity.ts';
import { stopWords } from '../search/stop-words.ts';

/** What the likeness of two statements is weighed by, in this order. */
export const pairFeatureNames = [
  'rare words shared',
  'of the first',
  'of the second',
  'runs of five letters shared',
  'runs of three letters shared',
  'words shared in order',
  'words of the one that the other lacks, most',
  'the same, least',
  'length of the shorter to the longer',
  'words shared',
  'pairs of words shared',
  'runs of three words shared',
  'words shared, of the shorter',
  'other figures',
  'other names',
  'other dates',
  'other bounds',
  'negated',
  'turned',
  'other order',
  'length of the shorter',
  'difference of length',
] as const;

function dice<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  let shared = 0;
  for (const item of a) if (b.has(item)) shared++;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

function runs(items: readonly string[], length: number, glue: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = 0; at + length <= items.length; at++) found.add(items.slice(at, at + length).join(glue));
  return found;
}

function contentOf({ words, stems }: Facts): ReadonlySet<string> {
  return new Set(stems.filter((_, at) => !stopWords.has(words[at]?.form ?? '')));
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>, rarity: Rarity) {
  const weight = (stem: string): number => Math.log(1 + 1 / rarity.share(stem));
  const sum = (items: ReadonlySet<string>, power: number): number =>
    [...items].reduce((total, item) => total + weight(item) ** power, 0);
  const shared = new Set([...a].filter((item) => b.has(item)));
  return {
    cosine: sum(shared, 2) / Math.sqrt(sum(a, 2) * sum(b, 2) || 1),
    ofFirst: sum(shared, 1) / (sum(a, 1) || 1),
    ofSecond: sum(shared, 1) / (sum(b, 1) || 1),
  };
}

const any = ({ a, b }: { readonly a: readonly unknown[]; readonly b: readonly unknown[] }): number =>
  a.length + b.length > 0 ? 1 : 0;

/** The features of two statements. */
export function pairFeatures(
  a: Facts,
  b: Facts,
  { found, rarity }: { found: Differences; rarity: Rarity },
): readonly number[] {
  const [left, right] = [a.words.map(({ form }) => form), b.words.map(({ form }) => form)];
  const [lettersLeft, lettersRight] = [[...left.join(' ')], [...right.join(' ')]];
  const [setLeft, setRight] = [new Set(left), new Set(right)];
  const content = overlap(contentOf(a), contentOf(b), rarity);
  const inOrder = commonLength(left.slice(0, 200), right.slice(0, 200));
  const over = [left.length - inOrder, right.length - inOrder];
  const [shorter, longer] = [Math.min(left.length, right.length), Math.max(left.length, right.length, 1)];
  const sharedWords = [...setLeft].filter((word) => setRight.has(word)).length;
  return [
    content.cosine,
    content.ofFirst,
    content.ofSecond,
    dice(runs(lettersLeft, 5, ''), runs(lettersRight, 5, '')),
    dice(runs(lettersLeft, 3, ''), runs(lettersRight, 3, '')),
    (2 * inOrder) / (left.length + right.length || 1),
    Math.min(Math.max(...over), 30),
    Math.min(Math.min(...over), 30),
    shorter / longer,
    dice(setLeft, setRight),
    dice(runs(left, 2, ' '), runs(right, 2, ' ')),
    dice(runs(left, 3, ' '), runs(right, 3, ' ')),
    sharedWords / (Math.min(setLeft.size, setRight.size) || 1),
    any(found.figures),
    any(found.names),
    any(found.dates),
    any(found.bounds),
    found.negated ? 1 : 0,
    found.turned || found.opposites !== null ? 1 : 0,
    found.reordered ? 1 : 0,
    Math.min(shorter, 40),
    Math.min(longer - shorter, 30),
  ];
}
