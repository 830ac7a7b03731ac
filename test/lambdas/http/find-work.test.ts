import { describe, expect, it } from 'vitest';
import { putNewClaims } from '../../../store/claims/put-claims.ts';
import { readClaim } from '../../../store/claims/read-claim.ts';
import { projectClaims } from '../../../store/counts/project.ts';
import { logClaims } from '../../../store/log/append.ts';
import { storedClaim } from '../../builders.ts';
import { type Person, useApi } from './start-api.ts';

const api = useApi();
const ids: string[] = [];

async function aClaim(given: Parameters<typeof storedClaim>[1] = {}): Promise<string> {
  const claim = storedClaim(`The school has ${ids.length} rooms.`, {
    createdAt: new Date().toISOString(),
    updatedAt: new Date().toISOString(),
    ...given,
  });
  await putNewClaims(api.table(), [claim]);
  ids.push(claim.id);
  return claim.id;
}

async function move(id: string, as: Person, body: object): Promise<void> {
  const { headers } = await api.call(`/v1/claims/${id}`, { as: 'vera' });
  const tag = { 'if-match': String(headers['etag']) };
  const answer = await api.call(`/v1/claims/${id}/verification`, { method: 'PATCH', as, headers: tag, body });
  expect(answer.status).toBe(200);
}

/** What the table's stream would have brought. */
async function streamed(): Promise<void> {
  const claims = await Promise.all(ids.map((id) => readClaim(api.table(), id)));
  const found = claims.filter((claim) => claim !== null);
  await projectClaims(api.table(), found);
  for (const claim of found.toSorted((a, b) => (a.updatedAt < b.updatedAt ? -1 : 1)))
    await logClaims(api.table(), [claim]);
}

const evidence = [{ url: 'https://stats.example.org/2025', title: 'Report 2025', stance: 'supports' }];
const proposal = { action: 'propose', verdict: 'mostly-true', rationale: 'The report says so.', evidence };
const found = async (query: string) =>
  (await api.call(`/v1/claims?${query}`, { as: 'vera' })).body.items.map(({ id }: { id: string }) => id);

describe('GET /v1/claims finds', () => {
  it('work by who did it and when, what expired, open words and languages, and what changed last', async () => {
    const [published, proposed] = [await aClaim(), await aClaim()];
    const expired = await aClaim({
      status: 'in-review',
      assignee: 'alice',
      lease: { holder: 'alice', expiresAt: new Date(Date.now() - 60_000).toISOString() },
    });
    const open = await aClaim({ language: 'de', open: [{ text: 'it', span: [0, 2], certainty: 'sure' }] });
    await move(published, 'alice', { action: 'take' });
    await move(published, 'alice', proposal);
    await move(published, 'bob', { action: 'approve' });
    await move(published, 'erin', { action: 'publish' });
    await move(proposed, 'bob', { action: 'take' });
    await move(proposed, 'bob', proposal);
    await streamed();
    const today = new Date().toISOString().slice(0, 10);
    expect(await found('proposer=alice')).toEqual([published]);
    expect(await found('proposer=BOB')).toEqual([proposed]);
    expect(await found('approver=bob')).toEqual([published]);
    expect(await found('publishedBy=erin')).toEqual([published]);
    expect(await found(`publishedFrom=${today}&publishedTo=${today}`)).toEqual([published]);
    expect(await found('publishedTo=2020-01-01')).toEqual([]);
    expect(await found('expired=true')).toEqual([expired]);
    expect(await found('open=true')).toEqual([open]);
    expect((await found('open=false')).length).toBe(3);
    expect(await found('language=de')).toEqual([open]);
    expect((await found('sort=updated'))[0]).toBe(proposed);
    expect(new Set(await found('sort=updated'))).toEqual(new Set(ids));
  });

  it('what changed since a time, page after page, each claim once', async () => {
    for (let made = 0; made < 40; made++) await aClaim();
    await streamed();
    const since = new Date().toISOString();
    const moved = [ids[3] ?? '', ids[30] ?? ''];
    for (const id of moved)
      await move(id, 'alice', { action: 'take' }).catch(() => move(id, 'bob', { action: 'take' }));
    await streamed();
    expect(await found(`sort=updated&updatedSince=${since}`)).toEqual(moved.toReversed());
    const all: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { body } = await api.call(`/v1/claims?sort=updated&limit=7${cursor === '' ? '' : `&cursor=${cursor}`}`, {
        as: 'vera',
      });
      all.push(...body.items.map(({ id }: { id: string }) => id));
      cursor = body.nextCursor;
    }
    expect(all).toHaveLength(ids.length);
    expect(new Set(all)).toEqual(new Set(ids));
    expect(all.slice(0, 2)).toEqual(moved.toReversed());
  });
});

describe('POST /v1/claims/batch-verification/undo', () => {
  const batch = (as: Person, body: object) => api.call('/v1/claims/batch-verification', { method: 'POST', as, body });
  const undo = (as: Person) => api.call('/v1/claims/batch-verification/undo', { method: 'POST', as });

  it('takes back the whole of the last bulk move, as moves of their own, but for what was moved since', async () => {
    expect((await undo('ada')).body.items).toEqual([]);
    const some = [await aClaim(), await aClaim(), await aClaim()];
    const items = some.map((id) => ({ id, revision: 0, action: 'dismiss', reason: 'trivial' }));
    await batch('bob', { bulk: 'one', items: items.slice(0, 1) });
    await batch('bob', { bulk: 'one', items: items.slice(1) });
    await move(some[2] ?? '', 'alice', { action: 'restore', reason: 'It counts.' });
    const undone = (await undo('bob')).body.items;
    expect(undone.map(({ status }: { status: number }) => status).toSorted()).toEqual([200, 200, 409]);
    const claim = (await api.call(`/v1/claims/${some[0]}`, { as: 'vera' })).body;
    expect(claim).toMatchObject({ status: 'unreviewed', revision: 2 });
    const history = await api.call(`/v1/claims/${some[0]}/history`, { as: 'vera' });
    expect(history.body.items.at(-1)).toMatchObject({ action: 'undo', actor: 'bob', reason: 'undo of "dismiss"' });
    expect((await undo('bob')).body.items.every(({ status }: { status: number }) => status === 409)).toBe(true);
  });
});
