import { readDateLine } from './text/date-line.ts';

const ISO =
  /^(?<day>(?:19|20)\d{2}-\d{2}-\d{2})(?:[T ](?<time>\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s?(?<zone>Z|[+-]\d{2}:?\d{2})?)?$/i;

/** RFC 9110 and RFC 822 dates, as feeds and headers have them: "Fri, 18 Jun 2021 08:00:00 GMT". */
const RFC_822 = /^(?:\w{3}, )?\d{1,2} \w{3} \d{4} \d{2}:\d{2}(?::\d{2})? (?:[+-]\d{4}|[A-Z]{1,4})$/i;

/** When an article was published, as an ISO 8601 date, or a date-time where the zone is known; null for anything else. */
export function publishedAt(written: string | null | undefined): string | null {
  const trimmed = written?.trim() ?? '';
  const iso = ISO.exec(trimmed)?.groups;
  if (iso !== undefined) return fromIso(iso['day'] ?? '', iso['time'], iso['zone']);
  if (RFC_822.test(trimmed)) return instant(trimmed) ?? readDateLine(trimmed)?.date ?? null;
  return readDateLine(trimmed)?.date ?? null;
}

function fromIso(day: string, time: string | undefined, zone: string | undefined): string | null {
  if (instant(`${day}T00:00Z`)?.startsWith(day) !== true) return null;
  if (time === undefined || zone === undefined) return day;
  return instant(`${day}T${time}${zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone}`) ?? day;
}

function instant(written: string): string | null {
  const milliseconds = Date.parse(written);
  return Number.isNaN(milliseconds) ? null : new Date(milliseconds).toISOString();
}
