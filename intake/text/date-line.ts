import { consistsOf } from './consists-of.ts';

const months = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  oct: 10,
  nov: 11,
  dec: 12,
} as const satisfies Record<string, number>;

const MONTH =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(?<year>(?:19|20)\\d{2})';

/** The ways a date is written; day and month in figures only where their order is certain. */
const dateForms = [
  new RegExp(`^${YEAR}-(?<month>\\d{2})-(?<day>\\d{2})`, 'i'),
  new RegExp(`^${YEAR}\\.(?<month>\\d{1,2})\\.(?<day>\\d{1,2})`, 'i'),
  new RegExp(`^${YEAR}/(?<month>\\d{1,2})/(?<day>\\d{1,2})`, 'i'),
  new RegExp(`^${MONTH}\\s*${DAY},?\\s+${YEAR}`, 'i'),
  new RegExp(`^${DAY}(?:\\s+of)?[\\s-]+${MONTH},?[\\s-]+${YEAR}`, 'i'),
  new RegExp(`^${YEAR}\\s?年\\s?(?<month>\\d{1,2})\\s?月\\s?(?<day>\\d{1,2})\\s?日`),
  new RegExp(`^(?<day>\\d{1,2})\\.\\s?(?<month>\\d{1,2})\\.\\s?${YEAR}`, 'i'),
  new RegExp(`^(?<day>1[3-9]|2\\d|3[01])/(?<month>\\d{1,2})/${YEAR}`, 'i'),
  new RegExp(`^(?<month>\\d{1,2})/(?<day>1[3-9]|2\\d|3[01])/${YEAR}`, 'i'),
] as const;

const LABEL =
  /^[([|•·–—-]?\s*(?:(?<revised>(?:last )?(?:updated?|modified|revised))|(?:first )?(?:published|posted|dated?|created|released|issued|publication date))?(?: on| at)?\s?[:|–—-]?\s*/i;
const TIME = /^\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?\s?[,|]?\s*/i;
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+/i;

/** What may follow the date on its line: a time of day, a zone, a reading time, an update. */
const REST =
  /[\s,|·•@–—-]|\bat\b|T?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\.\d+)?|[ap]\.?m\.?\b|\b(?:Z|[A-Z]{2,4}T?|[+-]\d{2}:?\d{2}|hrs?|hours)\b|\d{1,3} min(?:ute)?s? read|[)\]]|(?:updated|modified|last)\b.*/y;

/** A date line read: the day as ISO 8601, and whether it is only when the article was revised. */
export type DateLine = { readonly date: string; readonly revised: boolean };

/** The date that a line consists of, or null when the line says anything else. */
export function readDateLine(line: string): DateLine | null {
  if (line.length > 120) return null;
  const label = LABEL.exec(line);
  const rest = line
    .slice(label?.[0].length ?? 0)
    .replace(TIME, '')
    .replace(WEEKDAY, '');
  for (const form of dateForms) {
    const match = form.exec(rest);
    if (match === null || !consistsOf(REST, rest.slice(match[0].length))) continue;
    const date = isoDay(match.groups);
    if (date !== null) return { date, revised: label?.groups?.['revised'] !== undefined };
  }
  return null;
}

function isoDay(groups: Readonly<Record<string, string | undefined>> | undefined): string | null {
  const year = Number(groups?.['year']);
  const month = monthNumber(groups?.['month'] ?? '');
  const day = Number(groups?.['day']);
  const time = new Date(Date.UTC(year, month - 1, day));
  const exists = time.getUTCMonth() === month - 1 && time.getUTCDate() === day;
  return exists ? time.toISOString().slice(0, 10) : null;
}

function monthNumber(written: string): number {
  const name = written.slice(0, 3).toLowerCase();
  const named = Object.entries(months).find(([abbreviation]) => abbreviation === name);
  return named?.[1] ?? Number(written);
}
