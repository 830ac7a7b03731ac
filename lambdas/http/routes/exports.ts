import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { lazy } from '../../../claims/lazy.ts';
import { exportFormats, exportTables } from '../../../claims/vocabulary/exports.ts';
import { verdictsOf } from '../../../claims/workflow/verdict-scale.ts';
import { ExportFilter, ExportJob } from '../../../store/exports/export-job.ts';
import { addExportJob, listExportJobs, readExportJob } from '../../../store/exports/exports.ts';
import { exportPlace } from '../../../store/table/keys.ts';
import { type Downloads, keptDays } from '../../shared/downloads.ts';
import { listOf } from '../desk/paging.ts';
import { problem } from '../desk/problems.ts';
import { route } from '../desk/route.ts';
import { answer } from '../kit/answer.ts';

const tag = 'Exports';
/** How long a link holds: it needs no token. */
const linkSeconds = 15 * 60;
/** Exports that may wait at once: each reads the whole record. */
const mostWaiting = 10;
/** As many as are listed. */
const mostListed = 50;

const ExportRequest = lazy(() =>
  z
    .strictObject({
      format: z.enum(exportFormats),
      table: z
        .enum(exportTables)
        .optional()
        .describe('claims, unless said; of JSON Lines without it all of a claim is in a line'),
      openData: z.boolean().default(false).describe('what is public alone, with the checkpoint that it goes with'),
      filter: ExportFilter().optional().describe('which claims; all, unless said'),
    })
    .meta({ id: 'ExportRequest' }),
);

const Export = lazy(() =>
  ExportJob()
    .unwrap()
    .omit({ workingUntil: true, key: true, revision: true, state: true })
    .extend({
      state: z
        .enum(['waiting', 'running', 'ready', 'failed', 'expired'])
        .describe(`\`expired\`: it was ready, and could be fetched for ${keptDays} days`),
      link: z
        .object({ url: z.string().describe('needs no token'), expiresAt: z.iso.datetime() })
        .readonly()
        .nullable()
        .describe(
          'where it is fetched, a new one at each reading of this export; null in lists, and until it is ready',
        ),
    })
    .readonly()
    .meta({ id: 'Export' }),
);
type Export = z.infer<ReturnType<typeof Export>>;

const ExportParams = lazy(() => z.object({ id: z.string().max(100).describe('the id of an export') }));

/** Asks for an export, which is written in the minutes after. */
export const askForExport = route({
  operationId: 'askForExport',
  method: 'POST',
  path: '/v1/exports',
  tag,
  summary: 'Ask for an export',
  description:
    'Claims with who proposed, approved and published them and when, events, evidence, relations, or what people put right; or, as open data, what is public alone. It is written within minutes: read it until it is `ready`. No cell of a CSV is run as a formula.',
  access: 'editor',
  body: ExportRequest,
  bodyExample: { format: 'csv', table: 'claims', filter: { status: 'published' } },
  answers: { 202: { description: 'The export, which waits.', schema: Export } },
  problems: ['no-room', 'unknown-verdict'],
  async handle({ body: { format, table: name, openData, filter }, actor, now }, { table, settings }) {
    if (openData && (name !== undefined || filter !== undefined)) {
      const detail = 'open data are one table, of all that is public: leave "table" and "filter" out';
      return problem('invalid-body', `/openData: ${detail}.`, {
        members: { errors: [{ pointer: '/openData', detail }] },
      });
    }
    const verdicts = verdictsOf(settings.scale);
    if (filter?.verdict !== undefined && !verdicts.includes(filter.verdict)) {
      return problem('unknown-verdict', `${JSON.stringify(filter.verdict)} is none of ${verdicts.join(', ')}.`);
    }
    const jobs = await listExportJobs(table, new Date(now.getTime() - 86_400_000));
    if (jobs.filter(({ state }) => state === 'waiting' || state === 'running').length >= mostWaiting) {
      return problem('no-room', `${mostWaiting} exports wait already: ask again when one is ready.`);
    }
    const job: ExportJob = {
      id: `${exportPlace(now)}-${randomBytes(6).toString('hex')}`,
      ...{ format, table: name ?? (format === 'jsonl' ? null : 'claims'), openData, filter: filter ?? null },
      ...{ state: 'waiting', askedBy: actor.id, askedAt: now.toISOString(), attempts: 0, workingUntil: null },
      ...{ finishedAt: null, rows: null, bytes: null, key: null, checkpoint: null, failure: null, revision: 1 },
    };
    await addExportJob(table, job);
    return answer(202, shown(job, now));
  },
});

/** The exports of late. */
export const listExports = route({
  operationId: 'listExports',
  method: 'GET',
  path: '/v1/exports',
  tag,
  summary: 'List exports',
  description: `The newest first, ${mostListed} at most: who asked for what, and what became of it.`,
  access: 'editor',
  answers: { 200: { description: 'Them.', schema: lazy(() => listOf('ExportList', Export())) } },
  problems: [],
  async handle({ now }, { table }) {
    const jobs = (await listExportJobs(table)).slice(0, mostListed);
    return answer(200, { items: jobs.map((job) => shown(job, now)), nextCursor: null });
  },
});

/** One export, with a fresh link once it is ready. */
export const readExport = route({
  operationId: 'readExport',
  method: 'GET',
  path: '/v1/exports/{id}',
  tag,
  summary: 'Read an export, with a link to it',
  description: `The link holds for ${linkSeconds / 60} minutes; another reading gives another.`,
  access: 'editor',
  params: ExportParams,
  answers: { 200: { description: 'The export.', schema: Export } },
  problems: ['unknown-export'],
  async handle({ params: { id }, now, url }, { table, downloads }) {
    const job = await readExportJob(table, id);
    if (job === null) {
      return problem('unknown-export', `No export has the id ${JSON.stringify(id)}; GET /v1/exports lists them.`);
    }
    return answer(200, { ...shown(job, now), link: await linkTo(job, { downloads, now, url }) });
  },
});

async function linkTo(
  job: ExportJob,
  { downloads, now, url }: { readonly downloads: () => Promise<Downloads>; readonly now: Date; readonly url: string },
): Promise<Export['link']> {
  if (job.key === null || stateOf(job, now) !== 'ready') return null;
  const link = await (await downloads()).presignGet(job.key, linkSeconds);
  return { ...link, url: new URL(link.url, url).href };
}

function stateOf({ state, finishedAt }: ExportJob, now: Date): Export['state'] {
  const keptMs = keptDays * 86_400_000;
  return state === 'ready' && now.getTime() - Date.parse(finishedAt ?? '') >= keptMs ? 'expired' : state;
}

function shown(job: ExportJob, now: Date): Export {
  const { workingUntil: _until, key: _key, revision: _revision, ...rest } = job;
  return { ...rest, state: stateOf(job, now), link: null };
}
