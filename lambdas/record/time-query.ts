import * as z from 'zod';

/** Where a page of a list by time begins: what the page before it named. */
export function place() {
  return z
    .string()
    .max(300)
    .regex(/^\d{4}-\d\d-\d\dT[\d:.]{8,16}Z#[\w#-]{1,250}$/, 'is no place in this list')
    .optional();
}

/** A time within which to stay, as a date or an instant. */
export function instant() {
  return z
    .union(
      [z.iso.date(), z.iso.datetime({ offset: true })],
      'must be a date (2026-11-23) or a time (2026-11-23T09:30:00Z)',
    )
    .transform((text) => new Date(text).toISOString())
    .optional();
}
