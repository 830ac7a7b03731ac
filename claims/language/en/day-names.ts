import type { Day } from '../calendar.ts';

const monthNames: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const weekdayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

function numbered(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, number) => [name, number]));
}

const monthNumbers = numbered(monthNames);
const weekdayNumbers = numbered(weekdayNames);

/** 0 to 11, -1 for no month's name. */
export function monthNumber(name: string): number {
  return monthNumbers.get(name) ?? -1;
}

/** 0 for Sunday to 6, -1 for no weekday's name. */
export function weekdayNumber(name: string): number {
  return weekdayNumbers.get(name) ?? -1;
}

/** "11 September 2025". */
export function writeDay(day: Day): string {
  return `${day.getUTCDate()} ${monthNames[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
}

/** "September 2025". */
export function writeMonth(day: Day): string {
  return `${monthNames[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
}
