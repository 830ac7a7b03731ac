import * as z from 'zod';

/** Which claims are found by what they say, and how long: a claim in the same words is found whatever stands here. */
export const Remembering = z
  .strictObject({
    /** Claims that are worth less and that nobody has touched have no rows by their terms. */
    from: z.number().min(0).max(1).default(0),
    /** Days after which rows expire of claims that nobody has checked. */
    days: z.int().min(30).max(800).default(800),
  })
  .readonly();
export type Remembering = z.infer<typeof Remembering>;

/** Every claim, for more than two years. */
export const rememberAll: Remembering = { from: 0, days: 800 };
