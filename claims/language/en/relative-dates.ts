import { wordSet } from '../../word-set.ts';
import { addDays, addMonths, type Day, mondayOf, nearMonth, nearWeekday } from '../calendar.ts';
import { isDigit } from '../characters.ts';
import type { RelativeDate } from '../language.ts';
import { isTensed, type Tag } from '../tag.ts';
import type { TaggedWord } from '../written-word.ts';
import { monthNumber, weekdayNumber, writeDay, writeMonth } from './day-names.ts';

/** Words after which a sentence speaks of what is to come. */
const toCome: ReadonlySet<string> = wordSet("will 'll shall wo plans plan expected due scheduled going if");
/** Words that say so of the date after them alone. */
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
  /** The sentence's tokens `[first, last)`. */
  readonly first: number;
  readonly last: number;
}

/** How far around a date its tense is looked for, and where what a day owns ends at the latest. */
const pastReach = 12;
const longestOwned = 5;

type Found = { readonly length: number; readonly to: string } | null;

const at = ({ tokens, at: from }: View, offset: number): TaggedWord | null => tokens[from + offset] ?? null;
/** "Sunday's vote": a full date cannot own. */
const owns = (next: TaggedWord | null | undefined): boolean => next?.lower === "'s" || next?.lower === '’s';
const lower = (view: View, offset: number): string => at(view, offset)?.lower ?? '';

/** "in 2024" where no preposition stands before, else "2024". */
function placed(view: View, preposition: string, words: string): string {
  return prepositions.has(lower(view, -1)) || lower(view, -1) === 'earlier' ? words : `${preposition} ${words}`;
}

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

function relativeMonth(view: View): Found {
  const step = steps.get(lower(view, 0));
  const month = monthNumber(at(view, 1)?.text ?? '');
  if (step === undefined || month < 0) return null;
  const year = view.day.getUTCFullYear();
  const own = view.day.getUTCMonth();
  const years = { [-1]: month >= own ? year - 1 : year, [0]: year, [1]: month <= own ? year + 1 : year }[step] ?? year;
  return { length: 2, to: placed(view, 'in', writeMonth(new Date(Date.UTC(years, month, 1)))) };
}

/** How far around a date its verb is looked for. */
const verbReach = 8;

const beforeNowadays: ReadonlySet<string> = wordSet('of than as even still until');
const present: ReadonlySet<string> = wordSet("is are am 's 're has have do does");

/** Whether a verb says what is so, rather than what is happening or has happened: "own", "is", not "is meeting", "has met". */
function saysWhatIsSo(view: View, offset: number): boolean {
  const verb = at(view, offset);
  if (verb?.tag === 'VBP' || verb?.tag === 'VBZ') return true;
  if (verb?.tag !== 'AUX' || !present.has(verb.lower)) return false;
  const further = [1, 2, 3]
    .map((step) => at(view, offset + step))
    .find((next) => next !== null && next.tag !== 'ADV' && next !== at(view, 0));
  return further?.tag !== 'VBG' && further?.tag !== 'VBN' && further?.lower !== 'to';
}

/** "Farmers today use half the water": not the day of the article. */
function meansNowadays(view: View): boolean {
  if (beforeNowadays.has(lower(view, -1))) return true;
  const sentence = (offset: number): boolean => at(view, offset) !== null && !/^[.!?;]$/.test(lower(view, offset));
  for (let step = 1; step <= verbReach && sentence(-step); step++) {
    if (isTensed(at(view, -step)?.tag ?? 'X')) return saysWhatIsSo(view, -step);
  }
  for (let step = 1; step <= verbReach && sentence(step); step++) {
    if (isTensed(at(view, step)?.tag ?? 'X')) return saysWhatIsSo(view, step);
  }
  return false;
}

const oneDay: ReadonlyMap<string, number> = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tomorrow', 1],
]);

function nearDay(view: View): Found {
  const step = oneDay.get(lower(view, 0));
  if (step === undefined || lower(view, 1) === "'s" || (step === 0 && meansNowadays(view))) return null;
  return { length: 1, to: placed(view, 'on', writeDay(addDays(view.day, step))) };
}

const opensClause: ReadonlySet<Tag> = new Set(['PUNCT', 'CCONJ', 'SCONJ']);

/** "Tuesday marks four weeks": the day is what the clause speaks of, not when. */
function isSubject(view: View): boolean {
  const before = at(view, -1);
  const next = at(view, 1)?.tag ?? 'X';
  return (before === null || opensClause.has(before.tag)) && isTensed(next);
}

/** "The Thursday edition", "a Friday night fire": the day only says which. */
function describes(view: View, offset: number): boolean {
  const before = at(view, -1);
  const named =
    before?.tag === 'DET' || before?.tag === 'ADJ' || (before?.tag === 'PRON' && at(view, offset)?.tag === 'NOUN');
  const noun = partsOfDay.has(lower(view, offset)) ? offset + 1 : offset;
  return named || (before?.lower === "'s" && at(view, noun)?.tag === 'NOUN');
}

/** "Wednesday's quake", "yesterday's council vote": "the quake of Wednesday, 10 June 2026". */
function ownedByDay(view: View): Found {
  const name = at(view, 0)?.text ?? '';
  const step = oneDay.get(lower(view, 0));
  const number = weekdayNumber(name);
  if (!owns(at(view, 1)) || (number < 0 && (step === undefined || step === 0))) return null;
  let end = 2;
  while (end < longestOwned && /^(?:ADJ|NOUN)$/.test(at(view, end)?.tag ?? '')) end++;
  const closes = at(view, end);
  if (end === 2 || at(view, end - 1)?.tag !== 'NOUN' || /^(?:PROPN|NOUN|ADJ|NUM|PART)$/.test(closes?.tag ?? ''))
    return null;
  const day =
    number < 0
      ? writeDay(addDays(view.day, step ?? 0))
      : `${name}, ${writeDay(nearWeekday(view.day, number, view.ahead))}`;
  const owned = Array.from({ length: end - 2 }, (_, offset) => at(view, offset + 2)?.text).join(' ');
  return { length: end, to: `the ${owned} of ${day}` };
}

/** The day that a weekday means; in an article of a Monday "Monday" is that day itself, and "until Monday" in doubt. */
function dayMeant(view: View, weekday: number): Day | null {
  if (lower(view, 0) === 'next') return nearWeekday(view.day, weekday, true);
  if (lower(view, 0) === 'last') return nearWeekday(addDays(view.day, -1), weekday, false);
  const isUpTo = upTo.has(lower(view, -1));
  if (view.day.getUTCDay() === weekday) return isUpTo ? null : view.day;
  return nearWeekday(view.day, weekday, isUpTo || view.ahead);
}

function weekday(view: View): Found {
  const stepped = lower(view, 0) === 'last' || lower(view, 0) === 'next' ? 1 : 0;
  const name = at(view, stepped)?.text ?? '';
  const number = weekdayNumber(name);
  const next = at(view, stepped + 1);
  if (number < 0 || next?.lower === "'s" || next?.lower === '’s' || next?.tag === 'NUM') return null;
  const day = describes(view, stepped + 1) ? null : dayMeant(view, number);
  if (day === null) return null;
  const written = `${name}, ${writeDay(day)}`;
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
function isDated(view: View, offset: number): boolean {
  const next = at(view, offset);
  if (/^\d/u.test(next?.text ?? '') || next?.tag === 'PROPN') return true;
  return next?.lower === ',' && at(view, offset + 1)?.tag === 'NUM';
}

function bareMonth(view: View): Found {
  const dated = /^\d{1,2}$/.test(lower(view, 0));
  const month = monthNumber(at(view, dated ? 1 : 0)?.text ?? '');
  if (month < 0 || isDated(view, dated ? 2 : 1)) return null;
  const first = nearMonth(view.day, month, view.ahead || upTo.has(lower(view, -1)));
  if (speaksOfOtherYear(view, first.getUTCFullYear())) return null;
  if (dated) return { length: 2, to: `${lower(view, 0)} ${writeMonth(first)}` };
  return prepositions.has(lower(view, -1)) ? { length: 1, to: writeMonth(first) } : null;
}

/** From so many days on the year before or after is the nearer one. */
const halfYear = 183;

/** Whether a sentence around a date says only of what has been. */
function tellsOfPast(view: View): boolean {
  const around = view.tokens.slice(Math.max(view.first, view.at - pastReach), Math.min(view.last, view.at + pastReach));
  const isPast = around.some((token) => token.tag === 'VBD' || /^(?:was|were|had)$/.test(token.lower));
  return isPast && !around.some((token) => present.has(token.lower) || /^VB[PZ]$/.test(token.tag));
}

/** The year of a day that the article names without one: the year that its tense allows, none where that is in doubt. */
function yearOf(view: View, month: number, date: number): number | null {
  const year = view.day.getUTCFullYear();
  const apart = Math.round((Date.UTC(year, month, date) - view.day.getTime()) / 86_400_000);
  const ahead = view.ahead || upTo.has(lower(view, -1));
  if (apart <= 0) return !ahead || apart === 0 ? year : apart < -halfYear ? year + 1 : null;
  if (ahead) return year;
  return apart > halfYear && tellsOfPast(view) ? year - 1 : null;
}

/** "June 12", in an article of 15 June 2026: "June 12, 2026". */
function monthAndDay(view: View): Found {
  const month = monthNumber(at(view, 0)?.text ?? '');
  const date = /^([1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/.exec(lower(view, 1))?.[1];
  if (month < 0 || date === undefined || isDated(view, 2) || isRange(view)) return null;
  const year = yearOf(view, month, Number(date));
  if (year === null || speaksOfOtherYear(view, year)) return null;
  return { length: 2, to: `${at(view, 0)?.text} ${at(view, 1)?.text}, ${year}` };
}

/** "June 12 and 13", "June 12 to 14". */
function isRange(view: View): boolean {
  return at(view, 3)?.tag === 'NUM' && /^(?:and|to|or|through|[-–—])$/.test(lower(view, 2));
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
