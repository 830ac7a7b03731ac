import { useNow } from '../habits/now.ts';

const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto', style: 'short' });
const absolute = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });
const exact = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'long' });

const units = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** How long ago `then` was, as one says it: `5 min. ago`. */
export function ago(then: Date, now: Date): string {
  const seconds = (then.getTime() - now.getTime()) / 1000;
  const unit = units.find(([, length]) => Math.abs(seconds) >= length);
  return unit === undefined ? 'just now' : relative.format(Math.trunc(seconds / unit[1]), unit[0]);
}

/** A time, as its distance from now; its exact instant, in the reader's zone and in UTC, on hover. */
export function Ago({ at }: { readonly at: string }) {
  const then = new Date(at);
  const now = useNow(30_000);
  return (
    <time dateTime={at} title={precisely(then, at)}>
      {ago(then, now)}
    </time>
  );
}

/** A time in the reader's zone, or its day alone; exact on hover. */
export function Instant({ at, only }: { readonly at: string; readonly only?: 'day' }) {
  const then = new Date(at);
  return (
    <time dateTime={at} title={precisely(then, at)}>
      {(only === 'day' ? day : absolute).format(then)}
    </time>
  );
}

/** The day an article gives as its own, which has no hour or zone; shown as it came when it is no date. */
export function Day({ at }: { readonly at: string }) {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(at) ?? [];
  const then = year === undefined ? new Date(at) : new Date(Number(year), Number(month) - 1, Number(date));
  if (Number.isNaN(then.getTime())) return <span>{at}</span>;
  return (
    <time dateTime={at} title={year === undefined ? precisely(then, at) : at}>
      {day.format(then)}
    </time>
  );
}

function precisely(then: Date, at: string): string {
  return `${exact.format(then)} (${at})`;
}
