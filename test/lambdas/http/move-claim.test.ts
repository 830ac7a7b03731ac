import { describe, expect, it } from 'vitest';
import { putNewClaims } from '../../../store/claims/put-claims.ts';
import { storedClaim } from '../../builders.ts';
import { type Person, useApi } from './start-api.ts';

const api = useApi();

let claims = 0;

/** The id of a fresh claim of an article at news.example. */
async function aClaim(): Promise<string> {
  claims++;
  const claim = storedClaim(`The mayor opened bridge ${claims}.`);
  await putNewClaims(api.table(), [claim]);
  return claim.id;
}

async function revisionOf(id: string): Promise<string> {
  return String((await api.call(`/v1/claims/${id}`, { as: 'vera' })).headers['etag']);
}

async function move(id: string, as: Person, body: object) {
  const headers = { 'if-match': await revisionOf(id) };
  return api.call(`/v1/claims/${id}/verification`, { method: 'PATCH', as, headers, body });
}

const evidence = [{ url: 'https://stats.example.org/2025', title: 'Report 2025', stance: 'supports' }];
const proposal = { action: 'propose', verdict: 'mostly-true', rationale: 'The report says so.', evidence };

/** Brings a fresh claim to a status by the moves of section 5. */
async function claimThatIs(status: 'in-review' | 'in-approval' | 'checked' | 'published'): Promise<string> {
  const id = await aClaim();
  const steps = [
    ['alice', { action: 'take' }, 'in-review'],
    ['alice', proposal, 'in-approval'],
    ['bob', { action: 'approve' }, 'checked'],
    ['erin', { action: 'publish' }, 'published'],
  ] as const;
  for (const [as, body, reached] of steps) {
    expect((await move(id, as, body)).body).toMatchObject({ status: reached });
    if (reached === status) break;
  }
  return id;
}

describe('PATCH /v1/claims/{id}/verification', () => {
  it('refuses, in words, to publish what nobody would take for a fact-check, and leaves the claim as it is', async () => {
    const id = await aClaim();
    await move(id, 'alice', { action: 'take' });
    await move(id, 'alice', { ...proposal, rationale: 'Mostly true.' });
    await move(id, 'bob', { action: 'approve' });
    const refused = await move(id, 'erin', { action: 'publish' });
    expect(refused.body).toMatchObject({ status: 422, code: 'unfit-to-publish' });
    expect(refused.body.detail).toContain('its reasons only repeat the verdict');
    expect(refused.body.breaches).toEqual([
      { id: 'reasons-are-more-than-verdict', words: expect.stringContaining('say how you came to it') },
    ]);
    const { body } = await api.call(`/v1/claims/${id}`, { as: 'vera' });
    expect(body).toMatchObject({ status: 'checked', published: null });
  });

  it('brings a claim from the queue to a published verdict, reopens it, and publishes the correction', async () => {
    const id = await claimThatIs('published');
    const reopened = await move(id, 'erin', { action: 'reopen', reason: 'The report was withdrawn.' });
    expect(reopened.body).toMatchObject({ status: 'in-review', underCorrection: true, verdict: 'mostly-true' });
    await move(id, 'alice', { action: 'take' });
    await move(id, 'alice', { ...proposal, verdict: 'false' });
    await move(id, 'bob', { action: 'approve' });
    const unsaid = await move(id, 'erin', { action: 'publish' });
    expect(unsaid.body).toMatchObject({ status: 422, code: 'correction-note-needed' });
    const corrected = await move(id, 'erin', { action: 'publish', correctionNote: 'The source was withdrawn.' });
    expect(corrected.body).toMatchObject({
      status: 'published',
      underCorrection: false,
      corrections: [{ by: 'erin', note: 'The source was withdrawn.', from: 'mostly-true', to: 'false' }],
    });
    const history = await api.call(`/v1/claims/${id}/history?limit=100`, { as: 'vera' });
    expect(history.body.items.map(({ action }: { action: string }) => action)).toEqual([
      ...['take', 'propose', 'approve', 'publish', 'reopen', 'take', 'propose', 'approve', 'publish'],
    ]);
  });

  it('assigns, releases, returns, dismisses and restores', async () => {
    const id = await aClaim();
    expect((await move(id, 'erin', { action: 'assign', assignee: 'bob' })).body).toMatchObject({ assignee: 'bob' });
    expect((await move(id, 'bob', { action: 'release' })).body).toMatchObject({ status: 'unreviewed', assignee: null });
    expect((await move(id, 'alice', { action: 'dismiss', reason: 'trivial' })).body.status).toBe('dismissed');
    expect((await move(id, 'bob', { action: 'restore', reason: 'Not that trivial.' })).body.status).toBe('unreviewed');
    const proposed = await claimThatIs('in-approval');
    const returned = await move(proposed, 'bob', { action: 'return', reason: 'Which year?' });
    expect(returned.body).toMatchObject({ status: 'in-review', lease: { holder: 'alice' } });
  });

  it('answers with the new revision as ETag, and with what the actor may do next', async () => {
    const { headers, body } = await move(await aClaim(), 'alice', { action: 'take' });
    expect(headers['etag']).toBe(`"${body.revision}"`);
    expect(body.allowedActions).toEqual(['take', 'release', 'propose', 'dismiss']);
  });

  it.each(['"0"', '0', 'W/"0"'])('takes If-Match as %s', async (tag) => {
    const path = `/v1/claims/${await aClaim()}/verification`;
    const sent = { method: 'PATCH', as: 'alice', headers: { 'if-match': tag }, body: { action: 'take' } } as const;
    expect((await api.call(path, sent)).status).toBe(200);
  });

  it.each(['*', '"a"', '"1", "2"', '-1', '1.5'])('refuses If-Match as %s', async (tag) => {
    const path = `/v1/claims/${await aClaim()}/verification`;
    const sent = { method: 'PATCH', as: 'alice', headers: { 'if-match': tag }, body: { action: 'take' } } as const;
    expect((await api.call(path, sent)).body).toMatchObject({ status: 400, code: 'invalid-if-match' });
  });

  it('asks for If-Match', async () => {
    const path = `/v1/claims/${await aClaim()}/verification`;
    const { body } = await api.call(path, { method: 'PATCH', as: 'alice', body: { action: 'take' } });
    expect(body).toMatchObject({ status: 428, code: 'if-match-needed' });
  });

  it('shows whoever is late the claim as it now is', async () => {
    const id = await aClaim();
    await move(id, 'alice', { action: 'take' });
    const { body, headers } = await api.call(`/v1/claims/${id}/verification`, {
      method: 'PATCH',
      as: 'bob',
      headers: { 'if-match': '"0"' },
      body: { action: 'take' },
    });
    expect(body).toMatchObject({ status: 412, code: 'stale-revision', claim: { id, revision: 1, assignee: 'alice' } });
    expect(headers['etag']).toBe('"1"');
  });

  it('lets exactly one of 25 who take at once have it', async () => {
    const id = await aClaim();
    const takes = Array.from({ length: 25 }, (_, index) =>
      api.call(`/v1/claims/${id}/verification`, {
        method: 'PATCH',
        as: index % 2 === 0 ? 'alice' : 'bob',
        headers: { 'if-match': '"0"' },
        body: { action: 'take' },
      }),
    );
    const statuses = (await Promise.all(takes)).map(({ status }) => status).sort();
    expect(statuses).toEqual([200, ...Array.from({ length: 24 }, () => 412)]);
    expect((await api.call(`/v1/claims/${id}/history`, { as: 'vera' })).body.items).toHaveLength(1);
  });

  it.each([
    ['a move that the status does not have', 'alice', { action: 'approve' }, 409, 'move-not-allowed'],
    ['a reviewer who wants to assign', 'alice', { action: 'assign', assignee: 'bob' }, 403, 'role-needed'],
  ] as const)('refuses %s, and says what is allowed', async (_, as, body, status, code) => {
    const refused = await move(await aClaim(), as, body);
    expect(refused.body).toMatchObject({ status, code, allowed: ['take', 'dismiss'] });
  });

  it('refuses a second taker, a proposal by another, and the proposer’s own approval', async () => {
    const taken = await claimThatIs('in-review');
    expect((await move(taken, 'bob', { action: 'take' })).body).toMatchObject({ status: 409, code: 'held' });
    expect((await move(taken, 'bob', proposal)).body).toMatchObject({ status: 409, code: 'not-holder' });
    const proposed = await claimThatIs('in-approval');
    const own = await move(proposed, 'alice', { action: 'approve' });
    expect(own.body).toMatchObject({ status: 409, code: 'own-proposal' });
  });

  it.each([
    [
      'evidence from the article’s own site',
      { evidence: [{ ...evidence[0], url: 'https://www.news.example/b' }] },
      'own-site-evidence',
    ],
    ['no evidence', { evidence: [] }, 'evidence-needed'],
    ['a verdict that is not on the scale', { verdict: 'rather-true' }, 'unknown-verdict'],
  ])('refuses a proposal with %s', async (_, change, code) => {
    const id = await claimThatIs('in-review');
    expect((await move(id, 'alice', { ...proposal, ...change })).body).toMatchObject({ status: 422, code });
  });

  it.each([
    ['an unknown field', { action: 'take', note: 'x' }, '#/note', /not a field we know.*sent: "x"/],
    ['an unknown action', { action: 'steal' }, '#/action', /one of take, assign.*sent: "steal"/],
    [
      'an address that is not of the web',
      { ...proposal, evidence: [{ ...evidence[0], url: 'ftp://x' }] },
      '#/evidence/0/url',
      /http or https.*ftp:/,
    ],
    ['an unknown reason', { action: 'dismiss', reason: 'boring' }, '#/reason', /opinion, duplicate.*boring/],
    ['a missing rationale', { ...proposal, rationale: undefined }, '#/rationale', /string/],
  ])('refuses %s and says where', async (_, body, pointer, detail) => {
    const { body: answer } = await move(await aClaim(), 'alice', body);
    expect(answer).toMatchObject({ status: 400, code: 'invalid-body' });
    expect(answer.errors).toEqual([{ pointer, detail: expect.stringMatching(detail) }]);
  });

  it('refuses viewers and the machine, and knows no claim it does not have', async () => {
    const path = `/v1/claims/${await aClaim()}/verification`;
    for (const as of ['vera', 'ingest-bot'] as const) {
      const { body } = await api.call(path, {
        method: 'PATCH',
        as,
        headers: { 'if-match': '0' },
        body: { action: 'take' },
      });
      expect(body).toMatchObject({ status: 403, code: 'role-needed' });
    }
    const none = { method: 'PATCH', as: 'alice', headers: { 'if-match': '0' }, body: { action: 'take' } } as const;
    expect((await api.call('/v1/claims/c-none/verification', none)).body).toMatchObject({
      status: 404,
      code: 'unknown-claim',
    });
  });
});

describe('work that nobody can spoil', () => {
  it('withdraws what was published, with a note to readers and a correction on record; nobody dismisses it', async () => {
    const id = await claimThatIs('published');
    await move(id, 'erin', { action: 'reopen', reason: 'A reader wrote.' });
    await move(id, 'bob', { action: 'take' });
    const dismissed = await move(id, 'bob', { action: 'dismiss', reason: 'opinion' });
    expect(dismissed.body).toMatchObject({ status: 409, code: 'move-not-allowed' });
    expect((await move(id, 'erin', { action: 'dismiss', reason: 'opinion' })).status).toBe(409);
    expect((await move(id, 'bob', { action: 'withdraw', note: 'It was wrong.' })).body.code).toBe('role-needed');
    expect((await move(id, 'erin', { action: 'withdraw' })).body.errors).toMatchObject([{ pointer: '#/note' }]);
    const withdrawn = await move(id, 'erin', { action: 'withdraw', note: 'The register was of another town.' });
    expect(withdrawn.body).toMatchObject({
      status: 'withdrawn',
      verdict: null,
      published: { verdict: 'mostly-true' },
      withdrawal: { by: 'erin', note: 'The register was of another town.', verdict: 'mostly-true' },
      corrections: [{ from: 'mostly-true', to: 'withdrawn' }],
      allowedActions: [],
    });
  });

  it('leaves what a colleague holds to editors', async () => {
    const id = await claimThatIs('in-review');
    for (const action of ['dismiss', 'take'] as const) {
      const body = action === 'dismiss' ? { action, reason: 'opinion' } : { action };
      expect((await move(id, 'bob', body)).body).toMatchObject({ status: 409, code: 'held' });
    }
    expect((await move(id, 'erin', { action: 'take' })).body).toMatchObject({ assignee: 'erin' });
  });

  it('assigns to people who are known and may review, until the work is due', async () => {
    const id = await aClaim();
    for (const assignee of ['Alise', 'vera', 'ingest-bot', 'ALICE']) {
      const { body } = await move(id, 'erin', { action: 'assign', assignee });
      expect(body).toMatchObject({ status: 422, code: 'unknown-assignee' });
    }
    const due = new Date(Date.now() + 3 * 86_400_000).toISOString();
    const { body } = await move(id, 'erin', { action: 'assign', assignee: 'alice', due });
    expect(body).toMatchObject({ assignee: 'alice', due, lease: { holder: 'alice', expiresAt: due } });
  });

  it('lets a proposal be amended and taken back by whoever made it, while it waits', async () => {
    const id = await claimThatIs('in-approval');
    expect((await move(id, 'bob', { ...proposal, action: 'amend' })).body.code).toBe('not-proposer');
    const amended = await move(id, 'alice', { ...proposal, action: 'amend', verdict: 'half-true' });
    expect(amended.body).toMatchObject({ status: 'in-approval', verdict: 'half-true', proposer: 'alice' });
    expect((await move(id, 'alice', { action: 'recall' })).body).toMatchObject({
      status: 'in-review',
      verdict: 'half-true',
      lease: { holder: 'alice' },
    });
  });
});

describe('POST /v1/claims/batch-verification', () => {
  it('gives each item its own outcome', async () => {
    const [first, second, third] = [await aClaim(), await aClaim(), await aClaim()];
    const { status, body } = await api.call('/v1/claims/batch-verification', {
      method: 'POST',
      as: 'alice',
      body: {
        items: [
          { id: first, revision: 0, action: 'dismiss', reason: 'opinion' },
          { id: second, revision: 7, action: 'take' },
          { id: third, revision: 0, action: 'approve' },
          { id: third, revision: 0, action: 'nonsense' },
          { id: 'c-none', revision: 0, action: 'take' },
        ],
      },
    });
    expect(status).toBe(200);
    expect(body.items).toMatchObject([
      { id: first, status: 200, claim: { status: 'dismissed', revision: 1 } },
      { id: second, status: 412, problem: { code: 'stale-revision' } },
      { id: third, status: 409, problem: { code: 'move-not-allowed', allowed: ['take', 'dismiss'] } },
      { id: third, status: 400, problem: { code: 'invalid-body' } },
      { id: 'c-none', status: 404, problem: { code: 'unknown-claim' } },
    ]);
    expect((await api.call(`/v1/claims/${first}/history`, { as: 'vera' })).body.items).toHaveLength(1);
  });

  it('takes 100 items and not 101', async () => {
    const items = Array.from({ length: 101 }, () => ({ id: 'c-none', revision: 0, action: 'take' }));
    const send = (body: object) => api.call('/v1/claims/batch-verification', { method: 'POST', as: 'alice', body });
    expect((await send({ items: items.slice(1) })).body.items).toHaveLength(100);
    expect((await send({ items })).body).toMatchObject({ status: 400, errors: [{ pointer: '#/items' }] });
  });
});
