import * as z from 'zod';

/** `[start, end)` in UTF-16 units of the article's text. */
export const Span = z.tuple([z.int().nonnegative(), z.int().nonnegative()]).readonly().meta({ id: 'Span' });
export type Span = z.infer<typeof Span>;

/** One or more spans in reading order; more than one where the cue interrupts the content. */
export const Spans = z.array(Span).readonly();
export type Spans = z.infer<typeof Spans>;
