import { nearMonth } from '../../calendar.ts';
import { monthNumber, writeMonth } from '../day-names.ts';
import { at, type Found, lower, placed, prepositions, present, steps, upTo, type View } from './view.ts';

/** How far around a date its tense is looked for. */
const pastReach = 12;

export function relativeMonth(view: View): Found {
  const step = steps.get(lower(view, 0));
  const month = monthNumber(at(view, 1)?.text ?? '');
  if (step === undefined || month < 0) return null;
  const year = view.day.getUTCFullYear();
  const own = view.day.getUTCMonth();
  const years = { [-1]: month >= own ? year - 1 : year, [0]: year, [1]: month <= own ? year + 1 : year }[step] ?? year;
  return { length: 2, to: placed(view, 'in', writeMonth(new Date(Date.UTC(years, month, 1)))) };
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

export function bareMonth(view: View): Found {
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
export function monthAndDay(view: View): Found {
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
