import { wordSet } from '../../word-set.ts';
import { stopWords } from '../search/stop-words.ts';
import { isWordToken } from '../wording/token.ts';
import type { Facts, Figure, Name } from './facts.ts';
import { areOpposites } from './opposites.ts';

/** What one of two statements has and the other has not. */
export interface Unshared<T> {
  readonly a: readonly T[];
  readonly b: readonly T[];
}

/** Two words, one of each statement. */
export type WordPair = readonly [string, string];

/** In what two statements differ. */
export interface Differences {
  readonly figures: Unshared<Figure>;
  readonly dates: Unshared<string>;
  readonly names: Unshared<Name>;
  readonly bounds: Unshared<string>;
  /** One turns the statement around and the other does not. */
  readonly negated: boolean;
  /** One says up where the other says down. */
  readonly turned: boolean;
  /** Opposites, one in each: "legal" and "illegal". */
  readonly opposites: WordPair | null;
  /** The names and figures that they share stand in another order. */
  readonly reordered: boolean;
}

/** What is left of each list once what both hold is taken away, as often as both hold it. */
export function unshared<T>(a: readonly T[], b: readonly T[], keyOf: (item: T) => string): Unshared<T> {
  const without = (items: readonly T[], others: readonly T[]): T[] => {
    const left = new Map<string, number>();
    for (const other of others) left.set(keyOf(other), (left.get(keyOf(other)) ?? 0) + 1);
    return items.filter((item) => {
      const count = left.get(keyOf(item)) ?? 0;
      left.set(keyOf(item), count - 1);
      return count <= 0;
    });
  };
  return { a: without(a, b), b: without(b, a) };
}

const itself = (text: string): string => text;

/** Stems of what is counted that make it another amount. */
const measures = wordSet(
  'year month week day hour minut second mile kilomet kilogram ton tonn pound inch feet foot acr gallon liter',
);

const unitOf = ({ unit }: Figure): string => (/^[%\p{Sc}A-Z]/u.test(unit) || measures.has(unit) ? unit : '');

/** The figures that only one has; one written without its unit, "4,000" for "$4,000", is no other figure. */
function otherFigures(a: readonly Figure[], b: readonly Figure[]): Unshared<Figure> {
  const exact = unshared(a, b, (figure) => `${figure.value} ${unitOf(figure)}`);
  const isBare = (figure: Figure, others: readonly Figure[]): boolean =>
    others.some((other) => other.value === figure.value && (unitOf(other) === '' || unitOf(figure) === ''));
  return {
    a: exact.a.filter((figure) => !isBare(figure, exact.b)),
    b: exact.b.filter((figure) => !isBare(figure, exact.a)),
  };
}

/** As many words of each are held against each other: with more left over, two texts do not differ in one. */
const mostTried = 12;

function oppositeOf(a: Facts, b: Facts): WordPair | null {
  const left = unshared(tellingWords(a), tellingWords(b), ({ stem }) => stem);
  for (const one of left.a.slice(0, mostTried))
    for (const other of left.b.slice(0, mostTried))
      if (areOpposites(one.stem, other.stem)) return [one.form, other.form];
  return null;
}

/** The names and figures that two statements share, in the order of the first. */
function inOrder({ words }: Facts, names: ReadonlySet<string>, shared: ReadonlySet<string>): string {
  return words
    .filter(({ form, amount }) => (amount !== undefined || names.has(form)) && shared.has(form))
    .map(({ form }) => form)
    .join(' ');
}

function isReordered(a: Facts, b: Facts): boolean {
  const [left, right] = [new Set(a.words.map(({ form }) => form)), new Set(b.words.map(({ form }) => form))];
  const names = new Set([...a.names, ...b.names].map(({ form }) => form));
  const [one, other] = [inOrder(a, names, right), inOrder(b, names, left)];
  return one !== other && one.length === other.length;
}

/** A name is another only where the other statement has no such word at all, as a sentence's first or within a name. */
function otherNames(a: Facts, b: Facts): Unshared<Name> {
  const words = ({ words }: Facts): ReadonlySet<string> => new Set(words.map(({ form }) => form));
  const [left, right] = [words(a), words(b)];
  return { a: a.names.filter(({ form }) => !right.has(form)), b: b.names.filter(({ form }) => !left.has(form)) };
}

/** The words of a statement that say something by themselves, or that have an opposite all the same. */
function tellingWords({ words, stems }: Facts): readonly { readonly stem: string; readonly form: string }[] {
  return words.flatMap((word, at) => {
    const says = isWordToken(word) && (!stopWords.has(word.form) || turning.has(word.form));
    return says ? [{ stem: stems[at] ?? '', form: word.form }] : [];
  });
}

/** Words without content of their own that have an opposite. */
const turning = wordSet('before after with for up down over under on off more most all few');

/** Finds in what two statements differ. */
export function differencesOf(a: Facts, b: Facts): Differences {
  const direction = Math.sign(a.up - a.down - (b.up - b.down));
  return {
    figures: otherFigures(a.figures, b.figures),
    dates: unshared(a.dates, b.dates, (date) => date.toLowerCase()),
    names: otherNames(a, b),
    bounds: unshared(a.bounds, b.bounds, itself),
    negated: a.negations % 2 !== b.negations % 2,
    turned: direction !== 0 && a.up + a.down === b.up + b.down,
    opposites: oppositeOf(a, b),
    reordered: isReordered(a, b),
  };
}
