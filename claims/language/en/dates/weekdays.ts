import { wordSet } from '../../../word-set.ts';
import { addDays, type Day, nearWeekday } from '../../calendar.ts';
import { isTensed, type Tag } from '../../tag.ts';
import { weekdayNumber, writeDay } from '../day-names.ts';
import { at, type Found, lower, oneDay, owns, partsOfDay, placed, present, upTo, type View } from './view.ts';

/** How far around a date its verb is looked for. */
const verbReach = 8;

const beforeNowadays: ReadonlySet<string> = wordSet('of than as even still until');

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

/** Where what a day owns ends at the latest. */
const longestOwned = 5;

export function nearDay(view: View): Found {
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
export function ownedByDay(view: View): Found {
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

export function weekday(view: View): Found {
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
