import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { workOnExports } from '../../../lambdas/exporting/work.ts';
import type { Downloads } from '../../../lambdas/shared/downloads.ts';
import { fileDownloads } from '../../../lambdas/shared/file-downloads.ts';
import { changeExportJob } from '../../../store/exports/exports.ts';
import { toPublication } from '../../reviewed.ts';
import { published } from '../record/start-record.ts';
import { useApi } from './start-api.ts';

const api = useApi();
const exportsFolder = () => new URL('exports/', `${pathToFileURL(api.inbox()).href}/`);
const work = (downloads: Downloads = fileDownloads(exportsFolder()), now = () => new Date()) =>
  workOnExports({ table: api.table(), downloads, now });
const ask = (body: object) => api.call('/v1/exports', { as: 'erin', method: 'POST', body });
const read = (id: string) => api.call(`/v1/exports/${id}`, { as: 'erin' });

const broken: Downloads = {
  putFile: () => Promise.reject(new Error('the bucket is full')),
  presignGet: () => Promise.reject(new Error('nothing is there')),
};

beforeAll(async () => {
  await published(api.table(), 'a-1', {
    '=HYPERLINK("https://evil.example"), the ferry said.': toPublication,
    'The bridge cost 3 million crowns.': [],
  });
});

describe('/v1/exports', () => {
  it('writes what was asked for, and gives a link to it that ends', async () => {
    const asked = await ask({ format: 'csv', table: 'claims', filter: { status: 'published' } });
    expect(asked).toMatchObject({ status: 202, body: { state: 'waiting', askedBy: 'erin', link: null } });
    const { id } = asked.body;
    expect(await work()).toMatchObject([{ id, state: 'ready', rows: 1 }]);
    expect(await work()).toEqual([]);
    const { body } = await read(id);
    expect(body).toMatchObject({ state: 'ready', rows: 1, table: 'claims', filter: { status: 'published' } });
    const { url, expiresAt } = body.link;
    expect(url).toMatch(/\/downloads\/[\dT]+-[0-9a-f]+\/claimtrail-claims-[\d-]+\.csv\?expires=\d+&signature=/);
    expect(Date.parse(expiresAt) - Date.now()).toBeLessThanOrEqual(15 * 60_000);
    const file = fileURLToPath(new URL(`files/${new URL(url).pathname.replace('/downloads/', '')}`, exportsFolder()));
    const { data } = Papa.parse<Record<string, string>>(await readFile(file, 'utf8'), { header: true });
    expect(data[0]).toMatchObject({
      text: '\'=HYPERLINK("https://evil.example"), the ferry said.',
      ...{ proposer: 'alice', approver: 'bob', publishedBy: 'erin', publishedVerdict: 'false' },
    });
    expect((await api.call('/v1/exports', { as: 'erin' })).body.items[0]).toMatchObject({ id, link: null });
  });

  it('gives all that is public as open data, with the checkpoint', async () => {
    const { id } = (await ask({ format: 'jsonl', openData: true })).body;
    await work();
    expect((await read(id)).body).toMatchObject({ state: 'ready', openData: true, rows: 1, checkpoint: null });
  });

  it('is begun three times, and then says why it failed', async () => {
    const { id } = (await ask({ format: 'parquet', table: 'events' })).body;
    for (const state of ['waiting', 'waiting', 'failed']) expect(await work(broken)).toMatchObject([{ id, state }]);
    expect((await read(id)).body).toMatchObject({ state: 'failed', failure: 'the bucket is full', attempts: 3 });
    expect(await work(broken)).toEqual([]);
  });

  it('is taken over from a process that died, and not before', async () => {
    const { id } = (await ask({ format: 'jsonl' })).body;
    const until = new Date(Date.now() + 60_000);
    await changeExportJob(api.table(), id, (job) => ({
      ...job,
      ...{ state: 'running', attempts: 1, workingUntil: until.toISOString() },
    }));
    expect(await work()).toEqual([]);
    const later = () => new Date(until.getTime() + 1);
    expect(await work(fileDownloads(exportsFolder()), later)).toMatchObject([{ id, state: 'ready', rows: 2 }]);
  });

  it('can be fetched for a week', async () => {
    const { id } = (await ask({ format: 'csv' })).body;
    await work();
    const finishedAt = new Date(Date.now() - 8 * 86_400_000).toISOString();
    await changeExportJob(api.table(), id, (job) => ({ ...job, finishedAt }));
    expect((await read(id)).body).toMatchObject({ state: 'expired', link: null });
  });

  it('is an editor’s alone, and refuses what it does not have in words', async () => {
    for (const as of ['alice', 'vera', 'ingest-bot'] as const) {
      expect((await api.call('/v1/exports', { as, method: 'POST', body: { format: 'csv' } })).status).toBe(403);
      expect((await api.call('/v1/exports', { as })).status).toBe(403);
    }
    expect((await api.call('/v1/exports')).status).toBe(401);
    expect(await ask({ format: 'xlsx' })).toMatchObject({ status: 400 });
    expect(await ask({ format: 'csv', filter: { verdict: 'wrong' } })).toMatchObject({
      status: 422,
      body: { code: 'unknown-verdict' },
    });
    expect(await ask({ format: 'csv', openData: true, table: 'events' })).toMatchObject({ status: 400 });
    expect(await read('none')).toMatchObject({ status: 404, body: { code: 'unknown-export' } });
  });
});
