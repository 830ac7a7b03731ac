import { wordSet } from '../../word-set.ts';
import { stopWords } from '../search/stop-words.ts';
import { stemOf } from '../stem.ts';
import { monthOf } from '../wording/dates.ts';
import { isCapital, isWordToken, type Token } from '../wording/token.ts';
import { isYear } from '../wording/year.ts';
import { denials, downward, negations, upward } from './directions.ts';

/** A figure of a statement: its value, what it measures, and how it was written. */
export interface Figure {
  readonly value: string;
  /** "%", a currency, or the stem of what is counted; empty where that is not said. */
  readonly unit: string;
  readonly written: string;
}

/** A word of a name, in lower case and as it was written. */
export interface Name {
  readonly form: string;
  readonly written: string;
}

/** What is compared of a statement, read from its words. */
export interface Facts {
  readonly words: readonly Token[];
  /** The stem of each word, a figure's form. */
  readonly stems: readonly string[];
  readonly figures: readonly Figure[];
  /** Years, months and days. */
  readonly dates: readonly string[];
  readonly names: readonly Name[];
  /** How many words turn it around. */
  readonly negations: number;
  readonly up: number;
  readonly down: number;
  /** Words for how many, how often and how surely. */
  readonly bounds: readonly string[];
}

const bounding = wordSet(
  'all every each any some many most few several half none only both always often sometimes rarely never usually ' +
    'least first last next former current previous final may might could should must will would can shall likely unlikely ' +
    'possibly probably alleged allegedly',
);

const days = wordSet('monday tuesday wednesday thursday friday saturday sunday');

/** Capitals that begin no name. */
const notNames = wordSet('i says say mr mrs ms');

/** What a number counts: the first word after it that says something. */
function countedAt(words: readonly Token[], at: number): string {
  for (const word of words.slice(at + 1, at + 4)) {
    if (word.amount !== undefined || !isWordToken(word)) return '';
    if (!stopWords.has(word.form)) return word.form;
    if (word.form !== 'of' && word.form !== 'more') return '';
  }
  return '';
}

function figuresOf(words: readonly Token[]): readonly Figure[] {
  return words.flatMap((word, at) => {
    if (word.amount === undefined || isYear(word)) return [];
    const { value, unit } = word.amount;
    const counted = unit === '' ? countedAt(words, at) : '';
    const written = `${writtenAmount(value, unit)} ${counted}`.trim();
    return [{ value, unit: unit === '' ? stemOf(counted) : unit, written }];
  });
}

/** An amount for people: "5 %", "$3,000,000". */
function writtenAmount(value: string, unit: string): string {
  const [whole = '', fraction] = value.split('.');
  const figure = `${whole.replace(/\B(?=(?:\d{3})+$)/g, ',')}${fraction === undefined ? '' : `.${fraction}`}`;
  if (unit === '%') return `${figure} %`;
  return unit === '' ? figure : `${unit}${figure}`;
}

function datesOf(words: readonly Token[]): readonly string[] {
  return words.flatMap((word, at) => {
    if (isYear(word)) return [word.raw];
    if (/^\d+s$/.test(word.form)) return [word.form];
    if (days.has(word.form)) return [word.raw];
    const month = at > 0 || !/^may$/i.test(word.raw) ? monthOf(word) : null;
    const before = words[at - 1];
    const day =
      before !== undefined && before.amount === undefined && /^\d+$/.test(before.form) ? `${before.form} ` : '';
    return month === null ? [] : [`${day}${word.raw.charAt(0)}${month.slice(1)}`];
  });
}

function namesOf(words: readonly Token[]): readonly Name[] {
  return words
    .filter((word, at) => at > 0 && isWordToken(word) && isCapital(word) && !notNames.has(word.form))
    .filter((word) => !stopWords.has(word.form) && !days.has(word.form) && monthOf(word) === null)
    .map(({ form, raw }) => ({ form, written: raw }));
}

function count(words: readonly Token[], list: ReadonlySet<string>): number {
  return words.filter(({ form }) => list.has(form)).length;
}

/** Words within which a denial opens a statement: "Critics of the plan deny that …". */
const opening = 6;

function isDenied(words: readonly Token[]): boolean {
  return words.slice(0, opening).some(({ form }, at) => denials.has(form) && words[at + 1]?.form === 'that');
}

/** Reads what two statements are compared in. */
export function factsOf(words: readonly Token[]): Facts {
  return {
    words,
    stems: words.map((word) => (isWordToken(word) ? stemOf(word.form) : word.form)),
    figures: figuresOf(words),
    dates: datesOf(words),
    names: namesOf(words),
    negations: count(words, negations) + (isDenied(words) ? 1 : 0),
    up: count(words, upward),
    down: count(words, downward),
    bounds: words.map(({ form }) => form).filter((form) => bounding.has(form)),
  };
}
