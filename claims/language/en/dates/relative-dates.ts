import { wordSet } from '../../../word-set.ts';
import { addDays, addMonths, type Day, mondayOf } from '../../calendar.ts';
import { isDigit } from '../../characters.ts';
import type { RelativeDate } from '../../language.ts';
import type { TaggedWord } from '../../written-word.ts';
import { monthNumber, weekdayNumber, writeDay, writeMonth } from '../day-names.ts';
import { bareMonth, monthAndDay, relativeMonth } from './months.ts';
import { type Found, lower, oneDay, owns, placed, steps, type View } from './view.ts';
import { nearDay, ownedByDay, weekday } from './weekdays.ts';

/** Words after which a sentence speaks of what is to come. */
const toCome: ReadonlySet<string> = wordSet("will 'll shall wo plans plan expected due scheduled going if");
const numbers = 'one two three four five six seven eight nine ten'.split(' ');

function relativePeriod(view: View): Found {
  const step = steps.get(lower(view, 0));
  if (step === undefined) return null;
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
      return null;
  }
}

function ago(view: View): Found {
  const written = lower(view, 0);
  const count = /^\d{1,3}$/.test(written) ? Number(written) : numbers.indexOf(written) + 1;
  if (count === 0 || lower(view, 2) !== 'ago') return null;
  switch (lower(view, 1).replace(/s$/, '')) {
    case 'year':
      return { length: 3, to: `in ${view.day.getUTCFullYear() - count}` };
    case 'month':
      return { length: 3, to: `in ${writeMonth(addMonths(view.day, -count))}` };
    case 'day':
      return { length: 3, to: `on ${writeDay(addDays(view.day, -count))}` };
    default:
      return null;
  }
}

const rules = [relativePeriod, relativeMonth, ownedByDay, nearDay, weekday, monthAndDay, bareMonth, ago];

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
    if (found !== null) return found;
  }
  return null;
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
    const view: View = { tokens, at: from, day, ahead, first, last };
    const found = canBegin(tokens[from]) ? firstFound(view) : null;
    if (toCome.has(tokens[from]?.lower ?? '')) ahead = true;
    if (found === null || from + found.length > last || owns(tokens[from + found.length])) continue;
    dates.push({ first: from, last: from + found.length, to: found.to });
    from += found.length - 1;
  }
  return dates;
}
