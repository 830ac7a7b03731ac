import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkTable } from '../../../bench/checker/check-table.ts';
import { openScorer } from '../../../lambdas/shared/open-scorer.ts';
import { saveExtraction } from '../../../store/articles/save-extraction.ts';
import { everyRemovedClaim } from '../../../store/claims/every-claim.ts';
import { readEvenRemoved } from '../../../store/claims/read-claim.ts';
import { projectClaims } from '../../../store/counts/project.ts';
import { logClaims } from '../../../store/log/append.ts';
import { rememberClaims } from '../../../store/memory/remember.ts';
import { extractionOf, today } from '../../builders.ts';
import { type Person, useApi } from './start-api.ts';

const api = useApi();
const { rarity } = openScorer();

const [wrong, right, added] = ['a-00000000000000000001', 'a-00000000000000000002', 'The harbour lost 40 jobs.'];
const said = ['The harbour lost 40 jobs.', 'Ferries carried 3 million people in 2024.'];

async function articleOf(id: string, sentences: readonly string[]): Promise<readonly string[]> {
  const extraction = extractionOf(id, sentences, { url: `https://news.example/${id}` });
  await saveExtraction(api.table(), extraction, today);
  return extraction.claims.map((claim) => claim.id);
}

async function move(id: string, as: Person, body: object): Promise<void> {
  const { headers } = await api.call(`/v1/claims/${id}`, { as: 'vera' });
  const tag = { 'if-match': String(headers['etag']) };
  const moved = await api.call(`/v1/claims/${id}/verification`, { method: 'PATCH', as, headers: tag, body });
  expect(moved.status).toBe(200);
}

/** Counts, logs and remembers claims as they now are, as the stream would. */
async function follow(ids: readonly string[]): Promise<void> {
  const claims = (await Promise.all(ids.map((id) => readEvenRemoved(api.table(), id)))).filter((one) => one !== null);
  await projectClaims(api.table(), claims);
  await logClaims(api.table(), claims);
  const changes = claims.map((after) => ({ before: after.revision === 0 ? null : after, after }));
  await rememberClaims(api.table(), changes, { rarity, now: today });
}

const remove = (as: Person, reason = 'Sent in twice by mistake.') =>
  api.call(`/v1/articles/${wrong}?reason=${encodeURIComponent(reason)}`, { method: 'DELETE', as });
const total = async () => (await api.call('/v1/stats', { as: 'vera' })).body.total;
const listed = async (query: string) =>
  (await api.call(`/v1/claims?${query}`, { as: 'vera' })).body.items.map(({ id }: { id: string }) => id);

describe('an article is deleted', () => {
  let [first, second]: (string | undefined)[] = [];
  let kept: readonly string[] = [];
  beforeAll(async () => {
    [first, second] = await articleOf(wrong, said);
    kept = await articleOf(right, [added, 'Rents fell by a tenth in May.']);
    await follow([first ?? '', second ?? '', ...kept]);
  });

  it('by an admin alone, with a reason', async () => {
    expect((await remove('erin')).body.code).toBe('role-needed');
    expect((await api.call(`/v1/articles/${wrong}`, { method: 'DELETE', as: 'ada' })).body.code).toBe('invalid-query');
    expect((await api.call('/v1/articles/a-none?reason=x', { method: 'DELETE', as: 'ada' })).status).toBe(404);
  });

  it('once nothing of it is published: what readers see is withdrawn first', async () => {
    const id = first ?? '';
    const evidence = [{ url: 'https://port.example.org/jobs', title: 'Jobs', stance: 'supports' }];
    await move(id, 'alice', { action: 'take' });
    await move(id, 'alice', { action: 'propose', verdict: 'true', rationale: 'The port says so.', evidence });
    await move(id, 'bob', { action: 'approve' });
    await move(id, 'erin', { action: 'publish' });
    await follow([id]);
    const { status, body } = await remove('ada');
    expect([status, body.code]).toEqual([409, 'claims-published']);
    expect(body.detail).toContain(id);
    await expect.poll(total, { timeout: 5000 }).toBe(4);
    await move(id, 'erin', { action: 'withdraw', note: 'The article was no news.' });
    await follow([id]);
  });

  it('with its claims out of every list, count and search right afterwards, and again when it is asked twice', async () => {
    expect(await listed('q=ferries')).toEqual([second]);
    expect((await remove('ada')).body).toEqual({ id: wrong, claims: 2 });
    await follow([first ?? '', second ?? '']);
    expect((await remove('ada')).body).toEqual({ id: wrong, claims: 2 });
    for (const path of [`/v1/articles/${wrong}`, `/v1/articles/${wrong}/claims`, `/v1/claims/${first}`]) {
      expect((await api.call(path, { as: 'ada' })).status).toBe(404);
    }
    const articles = (await api.call('/v1/articles', { as: 'vera' })).body.items;
    expect(articles.map(({ id }: { id: string }) => id)).toEqual([right]);
    for (const query of ['status=withdrawn', 'sort=age', 'sort=updated', 'publisher=News', `article=${wrong}`]) {
      for (const id of await listed(query)) expect(kept).toContain(id);
    }
    expect(await listed('q=ferries')).toEqual([]);
    expect(await listed('q=harbour')).toEqual([kept[0]]);
    // Statistics are kept for a second.
    await expect.poll(total, { timeout: 5000 }).toBe(2);
    const similar = (await api.call(`/v1/claims/${kept[0]}/similar`, { as: 'vera' })).body.items;
    expect(similar).toEqual([]);
    const { Items = [] } = await api.table().client.send(new ScanCommand({ TableName: api.table().name }));
    const rows = Items.map(({ pk, sk }) => `${pk?.S} ${sk?.S}`).filter((row) => /^[WMP]#/.test(row));
    expect(rows.filter((row) => row.includes(String(first)) || row.includes(String(second)))).toEqual([]);
    expect(rows.some((row) => row.includes(String(kept[0])))).toBe(true);
  });

  it('with the histories kept, and who deleted it and why in each of them', async () => {
    const { items } = (await api.call(`/v1/claims/${second}/history`, { as: 'vera' })).body;
    expect(items).toMatchObject([{ action: 'remove', actor: 'ada', reason: 'Sent in twice by mistake.' }]);
    const removed = [];
    for await (const { id } of everyRemovedClaim(api.table())) removed.push(id);
    expect(removed.toSorted()).toEqual([first, second].toSorted());
    expect((await checkTable(api.table().client, api.table().name, (actor) => actor === 'erin')).wrong).toEqual([]);
  });

  it('for good: its text is gone, and what comes again for it is refused', async () => {
    const { body } = await api.call('/v1/articles', {
      ...{ method: 'POST', as: 'ingest-bot' },
      body: { url: 'https://news.example/gone', text: 'The harbour lost 40 jobs, the port said on Monday.' },
    });
    await saveExtraction(api.table(), extractionOf(body.id, said), today);
    await api.call(`/v1/articles/${body.id}?reason=Misdirected.`, { method: 'DELETE', as: 'ada' });
    const again = await api.call('/v1/articles', {
      ...{ method: 'POST', as: 'ingest-bot' },
      body: { url: 'https://news.example/gone', text: 'The harbour lost 40 jobs, the port said on Monday.' },
    });
    expect([again.status, again.body.code]).toEqual([409, 'article-deleted']);
    const saved = await saveExtraction(api.table(), extractionOf(body.id, ['Something else happened.']), today);
    expect(saved.kind).toBe('known');
    expect((await api.call(`/v1/articles/${body.id}`, { as: 'vera' })).status).toBe(404);
  });
});
