import * as z from 'zod';
import { ingestionStates } from './vocabulary/extraction.ts';

/** Why an article could not be read, for programs (`code`) and for its sender (`message`). */
export const IngestionFailure = z
  .object({ code: z.string(), message: z.string() })
  .readonly()
  .meta({ id: 'IngestionFailure' });
export type IngestionFailure = z.infer<typeof IngestionFailure>;

/** What was left out of a version's text as it was read, where so much was that a person is asked to check it. */
export const TextCheck = z
  .object({
    leftOut: z.number().min(0).max(1).describe('share of the text that was sent'),
    largest: z.string().nullable().describe('the longest sentences among it'),
    sure: z.number().min(0).max(1).describe('how sure the reader is that the rest is the article'),
    note: z.string(),
  })
  .readonly()
  .meta({ id: 'TextCheck' });
export type TextCheck = z.infer<typeof TextCheck>;

/** A text that a person put right: who, and why. */
export const TextRepair = z.object({ by: z.string(), reason: z.string() }).readonly().meta({ id: 'TextRepair' });
export type TextRepair = z.infer<typeof TextRepair>;

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
    ingestion: z
      .object({
        state: z.enum(ingestionStates),
        failure: IngestionFailure.nullable(),
        check: TextCheck.nullable().default(null).describe('of the newest text; null where there is nothing to check'),
      })
      .readonly(),
    claimCount: z.int().nonnegative(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .readonly()
  .meta({ id: 'Article' });
export type Article = z.infer<typeof Article>;
