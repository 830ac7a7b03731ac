import * as z from 'zod';
import { ingestionStates } from './vocabulary/extraction.ts';

/** Why an article could not be read, for programs (`code`) and for its sender (`message`). */
export const IngestionFailure = z
  .object({ code: z.string(), message: z.string() })
  .readonly()
  .meta({ id: 'IngestionFailure' });
export type IngestionFailure = z.infer<typeof IngestionFailure>;

/** An article as stored and served; its text lives in its versions. */
export const Article = z
  .object({
    id: z.string(),
    version: z.int().nonnegative().describe('0 until the first version is ready'),
    title: z.string().nullable(),
    url: z.string().nullable(),
    publisher: z.string().nullable(),
    publishedAt: z.string().nullable(),
    byline: z.string().nullable(),
    language: z.string().nullable(),
    ingestion: z.object({ state: z.enum(ingestionStates), failure: IngestionFailure.nullable() }).readonly(),
    claimCount: z.int().nonnegative(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .readonly()
  .meta({ id: 'Article' });
export type Article = z.infer<typeof Article>;
