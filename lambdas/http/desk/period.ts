import * as z from 'zod';
import { lazy } from '../../../claims/lazy.ts';

const dayMs = 24 * 60 * 60 * 1000;
const message = 'must be a date (2026-11-23) or a time (2026-11-23T09:30:00Z)';

const written = lazy(() => z.union([z.iso.date(), z.iso.datetime({ offset: true })], message));

/** The beginning of a period: a day from its start on, or a time. */
export const PeriodStart = lazy(() =>
  written()
    .transform((text) => new Date(text).toISOString())
    .describe('a date, from its start on (UTC), or a time; inclusive'),
);

/** The end of a period: a day is part of it, a time is not. */
export const PeriodEnd = lazy(() =>
  written()
    .transform((text) => new Date(new Date(text).getTime() + (text.includes('T') ? 0 : dayMs)).toISOString())
    .describe('a date, to its end (UTC), or a time; a time itself is not included'),
);
