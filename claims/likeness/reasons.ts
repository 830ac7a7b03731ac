import type { Differences, Unshared } from './facts/differences.ts';
import type { Facts } from './facts/facts.ts';
import type { Apart, Read } from './grouping.ts';
import { canBeOne } from './search/speakers.ts';
import { stopWords } from './search/stop-words.ts';
import { isWordToken } from './wording/token.ts';

/** As many things as a reason lists. */
const most = 4;
/** With fewer telling words in common two statements are not taken to be on one subject. */
const fewestShared = 2;

function listed(items: readonly string[]): string {
  return [...new Set(items)].slice(0, most).join(', ');
}

function against({ a, b }: Unshared<string>): string {
  return `${listed(a) || 'none'} against ${listed(b) || 'none'}`;
}

const dayMs = 24 * 60 * 60 * 1000;

function daysApart(a: Read, b: Read): number | null {
  const [one, other] = [a.statement.saidAt, b.statement.saidAt];
  const days = Math.round(Math.abs((one ?? Number.NaN) - (other ?? Number.NaN)) / dayMs);
  return Number.isNaN(days) ? null : days;
}

function speakers(a: Read, b: Read): readonly string[] {
  const [one, other] = [a.statement.speaker, b.statement.speaker];
  if (one === undefined || other === undefined) return [];
  return [canBeOne(one, other) ? `both said by ${one}` : `said by ${one} and by ${other}`];
}

function time(a: Read, b: Read): readonly string[] {
  const days = daysApart(a, b);
  return days === null
    ? []
    : [days === 0 ? 'said on the same day' : `said ${days} ${days === 1 ? 'day' : 'days'} apart`];
}

/** Why two statements are one. */
export function reasonsSame(a: Read, b: Read): readonly string[] {
  const isLiteral = a.statement.text.trim() === b.statement.text.trim();
  return [isLiteral ? 'same wording' : 'same statement, written differently', ...speakers(a, b), ...time(a, b)];
}

const apartWords: Readonly<Record<Apart, string>> = {
  speaker: 'same wording, but its words point at who says it, and that is not known to be one person',
  time: 'same wording, but its words point at when it is said, and that is not known to be within 30 days',
  short: 'same wording, but too few words to be sure',
};

/** Why two statements in the same words are not one. */
export function reasonsApart(a: Read, b: Read, why: Apart): readonly string[] {
  return [apartWords[why], ...speakers(a, b), ...time(a, b)];
}

/** The words that both have and that say something: names and dates first, then the longest. */
function sharedWords(left: Facts, right: Facts): readonly string[] {
  const stems = new Set(right.stems);
  const names = new Set(left.names.map(({ form }) => form));
  const shared = left.words.filter(
    (word, at) =>
      isWordToken(word) && !stopWords.has(word.form) && stems.has(left.stems[at] ?? '') && word.form.length > 2,
  );
  const rank = (form: string): number => (names.has(form) ? 100 : form.length);
  return shared.toSorted((a, b) => rank(b.form) - rank(a.form)).map(({ raw }) => raw);
}

function sharedOf<T>(a: readonly T[], b: readonly T[], written: (item: T) => string): readonly string[] {
  const others = new Set(b.map(written));
  return a.map(written).filter((item) => others.has(item));
}

/** In what two statements differ; how they are turned and bounded says something only of those on one subject. */
function differenceReasons(found: Differences, isOneSubject: boolean): readonly string[] {
  const some = ({ a, b }: Unshared<unknown>): boolean => a.length + b.length > 0;
  const names = { a: found.names.a.map(({ written }) => written), b: found.names.b.map(({ written }) => written) };
  const figures = {
    a: found.figures.a.map(({ written }) => written),
    b: found.figures.b.map(({ written }) => written),
  };
  return [
    ...(some(figures) ? [against(figures)] : []),
    ...(some(found.dates) ? [`${against(found.dates)}`] : []),
    ...(some(names) ? [`names: ${against(names)}`] : []),
    ...(found.negated && isOneSubject ? ['one denies what the other says'] : []),
    ...(found.opposites === null ? [] : [`opposites: “${found.opposites.join('” and “')}”`]),
    ...(found.turned && found.opposites === null && isOneSubject ? ['one says up, the other down'] : []),
    ...(some(found.bounds) && isOneSubject ? [`how much or how surely: ${against(found.bounds)}`] : []),
    ...(found.reordered ? ['the same names or figures in another order'] : []),
  ];
}

/** What two statements share and in what they differ, in words. */
export function reasonsFor(compared: {
  readonly a: Read;
  readonly b: Read;
  readonly left: Facts;
  readonly right: Facts;
  readonly found: Differences;
}): readonly string[] {
  const { a, b, left, right, found } = compared;
  const words = sharedWords(left, right);
  const both = [
    ...words.slice(0, most),
    ...sharedOf(left.dates, right.dates, (date) => date),
    ...sharedOf(left.figures, right.figures, ({ written }) => written),
  ];
  const shared =
    both.length > 0 ? [`both: ${[...new Set(both)].slice(0, 2 * most).join(', ')}`] : ['no telling word in common'];
  return [...shared, ...differenceReasons(found, words.length >= fewestShared), ...speakers(a, b), ...time(a, b)];
}
