/** A day without a time, in UTC. */
export type Day = Date;

const dayLength = 86_400_000;

/** The day that an ISO 8601 date or date-time begins with; null where it is none. */
export function dayOf(iso: string | null): Day | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso ?? '');
  if (found === null) return null;
  const day = new Date(`${found[0]}T00:00:00Z`);
  return Number.isNaN(day.getTime()) ? null : day;
}

/** `count` days later. */
export function addDays(day: Day, count: number): Day {
  return new Date(day.getTime() + count * dayLength);
}

/** The first of the month `count` months later. */
export function addMonths(day: Day, count: number): Day {
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + count, 1));
}

/** The Monday of the week of a day. */
export function mondayOf(day: Day): Day {
  return addDays(day, -((day.getUTCDay() + 6) % 7));
}

/** The weekday on or before `day`, or after it where it is to come. */
export function nearWeekday(day: Day, weekday: number, toCome: boolean): Day {
  const back = (day.getUTCDay() - weekday + 7) % 7;
  return toCome ? addDays(day, back === 0 ? 7 : 7 - back) : addDays(day, -back);
}

/** The first of the month of that number up to `day`'s own, or after it where it is to come. */
export function nearMonth(day: Day, month: number, toCome: boolean): Day {
  const own = day.getUTCMonth();
  const year = day.getUTCFullYear();
  if (toCome) return new Date(Date.UTC(month < own ? year + 1 : year, month, 1));
  return new Date(Date.UTC(month > own ? year - 1 : year, month, 1));
}
