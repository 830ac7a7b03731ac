import { wordSet } from '../../word-set.ts';
import { addDays, addMonths, type Day, mondayOf, nearMonth, nearWeekday } from '../calendar.ts';
import { isDigit } from '../characters.ts';
import type { RelativeDate } from '../language.ts';
import { isTensed, type Tag } from '../tag.ts';
import type { TaggedWord } from '../written-word.ts';
import { monthNumber, weekdayNumber, writeDay, writeMonth } from './day-names.ts';

/** Words after which a sentence speaks of what is to come. */
const toCome: ReadonlySet<string> = wordSet("will 'll shall wo plans plan expected due scheduled going if");
/** Words that say so of the date behind them alone. */
const upTo: ReadonlySet<string> = new Set(['until', 'till', 'by', 'next']);
const prepositions: ReadonlySet<string> = wordSet(
  'in on at since until till by from of for before after during over than between to through throughout',
);
const steps: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
]);
const partsOfDay: ReadonlySet<string> = new Set(['morning', 'afternoon', 'evening', 'night']);
const numbers = 'one two three four five six seven eight nine ten'.split(' ');

/** What a rule may look at: the tokens from `at` on, the article's day, and whether the sentence speaks of what is to come. */
interface View {
  readonly tokens: readonly TaggedWord[];
  readonly at: number;
  readonly day: Day;
  readonly ahead: boolean;
}

type Found = { readonly length: number; readonly to: string } | undefined;

const at = ({ tokens, at: from }: View, offset: number): TaggedWord | undefined => tokens[from + offset];
const lower = (view: View, offset: number): string => at(view, offset)?.lower ?? '';

/** "in 2024" where no preposition stands before, else "2024". */
function placed(view: View, preposition: string, words: string): string {
  return prepositions.has(lower(view, -1)) || lower(view, -1) === 'earlier' ? words : `${preposition} ${words}`;
}

function relativePeriod(view: View): Found {
  const step = steps.get(lower(view, 0));
  if (step === undefined) return undefined;
  const year = view.day.getUTCFullYear() + step;
  const earlier = lower(view, -1) === 'earlier' ? 'in ' : '';
  switch (lower(view, 1)) {
    case 'year':
      return { length: 2, to: earlier + placed(view, 'in', String(year)) };
    case 'month':
      return { length: 2, to: earlier + placed(view, 'in', writeMonth(addMonths(view.day, step))) };
    case 'week':
      return {
        length: 2,
        to: earlier + placed(view, 'in', `the week of ${writeDay(addDays(mondayOf(view.day), 7 * step))}`),
      };
    default:
      return undefined;
  }
}

function relativeMonth(view: View): Found {
  const step = steps.get(lower(view, 0));
  const month = monthNumber(at(view, 1)?.text ?? '');
  if (step === undefined || month < 0) return undefined;
  const year = view.day.getUTCFullYear();
  const own = view.day.getUTCMonth();
  const years = { [-1]: month >= own ? year - 1 : year, [0]: year, [1]: month <= own ? year + 1 : year }[step] ?? year;
  return { length: 2, to: placed(view, 'in', writeMonth(new Date(Date.UTC(years, month, 1)))) };
}

const oneDay: ReadonlyMap<string, number> = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tomorrow', 1],
]);

function nearDay(view: View): Found {
  const step = oneDay.get(lower(view, 0));
  if (step === undefined || lower(view, 1) === "'s") return undefined;
  return { length: 1, to: placed(view, 'on', writeDay(addDays(view.day, step))) };
}

const opensClause: ReadonlySet<Tag> = new Set(['PUNCT', 'CCONJ', 'SCONJ']);

/** "Tuesday marks four weeks": the day is what the clause speaks of, not when. */
function isSubject(view: View): boolean {
  const before = at(view, -1);
  const next = at(view, 1)?.tag ?? 'X';
  return (before === undefined || opensClause.has(before.tag)) && isTensed(next);
}

function weekday(view: View): Found {
  const stepped = lower(view, 0) === 'last' || lower(view, 0) === 'next' ? 1 : 0;
  const name = at(view, stepped)?.text ?? '';
  const number = weekdayNumber(name);
  const next = at(view, stepped + 1);
  if (number < 0 || next?.lower === "'s" || next?.lower === '’s' || next?.tag === 'NUM') return undefined;
  const ahead = lower(view, 0) === 'next' || upTo.has(lower(view, -1)) || (view.ahead && lower(view, 0) !== 'last');
  const written = `${name}, ${writeDay(nearWeekday(view.day, number, ahead))}`;
  if (stepped === 0 && isSubject(view)) return { length: 1, to: written };
  if (!partsOfDay.has(next?.lower ?? '')) return { length: stepped + 1, to: placed(view, 'on', written) };
  return { length: stepped + 2, to: placed(view, 'on', `the ${next?.lower} of ${written}`) };
}

/** How many tokens back a year is still what the text speaks of. */
const yearReach = 60;

/** Whether the last year named shortly before is another one: then a month alone may be of that year. */
function speaksOfOtherYear({ tokens, at: from }: View, year: number): boolean {
  for (let back = from - 1; back >= Math.max(0, from - yearReach); back--) {
    const text = tokens[back]?.text ?? '';
    if (/^(?:1[89]|20)\d\d$/u.test(text)) return Number(text) !== year;
  }
  return false;
}

/** Whether what follows a month makes it more or other than a month: "May 2021", "May 4", "June Hale". */
function isDated(view: View, behind: number): boolean {
  const next = at(view, behind);
  if (/^\d/u.test(next?.text ?? '') || next?.tag === 'PROPN') return true;
  return next?.lower === ',' && at(view, behind + 1)?.tag === 'NUM';
}

function bareMonth(view: View): Found {
  const dated = /^\d{1,2}$/.test(lower(view, 0));
  const month = monthNumber(at(view, dated ? 1 : 0)?.text ?? '');
  if (month < 0 || isDated(view, dated ? 2 : 1)) return undefined;
  const first = nearMonth(view.day, month, view.ahead || upTo.has(lower(view, -1)));
  if (speaksOfOtherYear(view, first.getUTCFullYear())) return undefined;
  if (dated) return { length: 2, to: `${lower(view, 0)} ${writeMonth(first)}` };
  return prepositions.has(lower(view, -1)) ? { length: 1, to: writeMonth(first) } : undefined;
}

function ago(view: View): Found {
  const written = lower(view, 0);
  const count = /^\d{1,3}$/.test(written) ? Number(written) : numbers.indexOf(written) + 1;
  if (count === 0 || lower(view, 2) !== 'ago') return undefined;
  switch (lower(view, 1).replace(/s$/, '')) {
    case 'year':
      return { length: 3, to: `in ${view.day.getUTCFullYear() - count}` };
    case 'month':
      return { length: 3, to: `in ${writeMonth(addMonths(view.day, -count))}` };
    case 'day':
      return { length: 3, to: `on ${writeDay(addDays(view.day, -count))}` };
    default:
      return undefined;
  }
}

/** "Sunday's vote": a full date cannot own. */
const owns = (next: TaggedWord | undefined): boolean => next?.lower === "'s" || next?.lower === '’s';

const rules = [relativePeriod, relativeMonth, nearDay, weekday, bareMonth, ago];

const openings: ReadonlySet<string> = new Set([...steps.keys(), ...oneDay.keys(), ...numbers]);

/** Whether any rule can fit from this word on: most words begin no date. */
function canBegin(token: TaggedWord | undefined): boolean {
  if (token === undefined) return false;
  const names = monthNumber(token.text) >= 0 || weekdayNumber(token.text) >= 0;
  return names || openings.has(token.lower) || isDigit(token.text.charCodeAt(0));
}

function firstFound(view: View): Found {
  for (const rule of rules) {
    const found = rule(view);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Dates that English words of a sentence stand for, seen from a day: "last year" as "in 2024", "this May" as "in May 2021". */
export function relativeDates(
  tokens: readonly TaggedWord[],
  { first, last }: { first: number; last: number },
  day: Day,
): readonly RelativeDate[] {
  const dates: RelativeDate[] = [];
  let ahead = false;
  for (let from = first; from < last; from++) {
    const view: View = { tokens, at: from, day, ahead };
    const found = canBegin(tokens[from]) ? firstFound(view) : undefined;
    if (toCome.has(tokens[from]?.lower ?? '')) ahead = true;
    if (found === undefined || from + found.length > last || owns(tokens[from + found.length])) continue;
    dates.push({ first: from, last: from + found.length, to: found.to });
    from += found.length - 1;
  }
  return dates;
}
