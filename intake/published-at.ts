import { machineDate } from './machine-date.ts';
import { readDateLine } from './text/date-line.ts';

/** When an article was published, as an ISO 8601 date, or a date-time where the zone is known; null for anything else. */
export function publishedAt(written: string | null | undefined): string | null {
  const trimmed = written?.trim() ?? '';
  if (trimmed === '') return null;
  return machineDate(trimmed) ?? readDateLine(trimmed)?.date ?? null;
}
