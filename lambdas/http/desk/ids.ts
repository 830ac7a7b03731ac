import * as z from 'zod';
import { lazy } from '../../../claims/lazy.ts';

/** Path parameters of everything under one article. */
export const ArticleParams = lazy(() => z.object({ id: z.string().max(200).describe('the id of an article') }));

/** Path parameters of everything under one claim. */
export const ClaimParams = lazy(() => z.object({ id: z.string().max(200).describe('the id of a claim') }));

/** Which of an article's versions is asked for. */
export const VersionQuery = lazy(() =>
  z.strictObject({
    version: z.coerce
      .number('must be a whole number')
      .int()
      .positive()
      .optional()
      .describe('whose text to show; the newest unless told'),
  }),
);
