import * as z from 'zod';
import { lazy } from '../../claims/lazy.ts';
import { exportFormats, exportTables } from '../../claims/vocabulary/exports.ts';
import { claimTypes } from '../../claims/vocabulary/extraction.ts';
import { statuses } from '../../claims/vocabulary/workflow.ts';

const name = () => z.string().trim().min(1).max(400);

/** Which claims an export has: the filters of the list of claims that say something of their work. */
export const ExportFilter = lazy(() =>
  z.strictObject({
    status: z.enum(statuses).optional(),
    verdict: z.string().max(100).optional().describe("one of the desk's verdicts"),
    speaker: name().optional(),
    publisher: name().optional(),
    type: z.enum(claimTypes).optional(),
    article: z.string().max(200).optional().describe('id of an article'),
    language: z.string().max(35).optional(),
    proposer: name().optional(),
    approver: name().optional(),
    publishedBy: name().optional(),
    from: z.iso.datetime({ offset: true }).optional().describe('claims that came in at or after it'),
    to: z.iso.datetime({ offset: true }).optional().describe('claims that came in before it'),
    publishedFrom: z.iso.datetime({ offset: true }).optional(),
    publishedTo: z.iso.datetime({ offset: true }).optional(),
  }),
);

/** Where the work on an export stands. */
export const exportStates = ['waiting', 'running', 'ready', 'failed'] as const;

/** An export that somebody asked for, and what became of it. */
export const ExportJob = lazy(() =>
  z
    .object({
      id: z.string(),
      format: z.enum(exportFormats),
      table: z.enum(exportTables).nullable().describe('null: all of a claim together'),
      openData: z.boolean(),
      filter: ExportFilter().nullable(),
      state: z.enum(exportStates),
      askedBy: z.string(),
      askedAt: z.iso.datetime(),
      attempts: z.int().nonnegative(),
      /** Whoever works on it holds it until then, so that it is not written twice at once. */
      workingUntil: z.iso.datetime().nullable(),
      finishedAt: z.iso.datetime().nullable(),
      rows: z.int().nonnegative().nullable(),
      bytes: z.int().nonnegative().nullable(),
      /** The key of its file. */
      key: z.string().nullable(),
      /** The signed head of the log that open data go with. */
      checkpoint: z.object({ checkpoint: z.string(), key: z.string() }).readonly().nullable(),
      failure: z.string().nullable(),
      revision: z.int().positive(),
    })
    .readonly(),
);
export type ExportJob = z.infer<ReturnType<typeof ExportJob>>;
