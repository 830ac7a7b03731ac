import { describe, expect, it } from 'vitest';
import { putNewClaims } from '../../../store/claims/put-claims.ts';
import { readComment, saveComment } from '../../../store/comments/comments.ts';
import { storedClaim } from '../../builders.ts';
import { type Person, useApi } from './start-api.ts';

const api = useApi();
let claims = 0;

async function aClaim(): Promise<string> {
  claims++;
  const claim = storedClaim(`The council bought boat ${claims}.`);
  await putNewClaims(api.table(), [claim]);
  return claim.id;
}

async function move(id: string, as: Person, body: object) {
  const { headers } = await api.call(`/v1/claims/${id}`, { as: 'vera' });
  const tag = { 'if-match': String(headers['etag']) };
  const answer = await api.call(`/v1/claims/${id}/verification`, { method: 'PATCH', as, headers: tag, body });
  expect(answer.status).toBe(200);
}

const evidence = [{ url: 'https://stats.example.org/2025', title: 'Report 2025', stance: 'supports' }];
const proposal = { action: 'propose', verdict: 'mostly-true', rationale: 'The report says so.', evidence };
const say = (id: string, as: Person, text: string) =>
  api.call(`/v1/claims/${id}/comments`, { method: 'POST', as, body: { text } });
const inboxOf = async (as: Person) => (await api.call('/v1/inbox', { as })).body;
const whys = (inbox: { items: { why: string; claim: { id: string } }[] }, id: string) =>
  inbox.items.filter(({ claim }) => claim.id === id).map(({ why }) => why);

describe('comments', () => {
  it('are read by everybody, written by reviewers, and leave the claim and its history as they were', async () => {
    const id = await aClaim();
    expect((await say(id, 'vera', 'no')).body.code).toBe('role-needed');
    expect((await say('c-none', 'alice', 'no')).body.code).toBe('unknown-claim');
    expect((await say(id, 'alice', ' ')).status).toBe(400);
    const { status, body } = await say(id, 'alice', '@bob and @Nobody: is this ours?');
    expect(status).toBe(201);
    expect(body).toMatchObject({ by: 'alice', mentions: ['bob'], editedAt: null });
    await say(id, 'bob', 'It is.');
    const listed = await api.call(`/v1/claims/${id}/comments`, { as: 'vera' });
    expect(listed.body.items.map(({ text }: { text: string }) => text)).toEqual([
      '@bob and @Nobody: is this ours?',
      'It is.',
    ]);
    expect((await api.call(`/v1/claims/${id}`, { as: 'vera' })).body.revision).toBe(0);
  });

  it('are changed by whoever wrote them, for five minutes', async () => {
    const id = await aClaim();
    const { body: comment } = await say(id, 'alice', 'a typso, @bob');
    const edit = (as: Person, name: string) =>
      api.call(`/v1/claims/${id}/comments/${name}`, { method: 'PATCH', as, body: { text: 'a typo, @erin' } });
    expect((await edit('bob', comment.id)).body.code).toBe('comment-closed');
    expect((await edit('alice', 'none')).body.code).toBe('unknown-comment');
    expect((await edit('alice', comment.id)).body).toMatchObject({ text: 'a typo, @erin', mentions: ['erin'] });
    expect(whys(await inboxOf('bob'), id)).toEqual([]);
    expect(whys(await inboxOf('erin'), id)).toEqual(['mentioned']);
    const stored = await readComment(api.table(), id, comment.id);
    if (stored === null) throw new Error('the comment is gone');
    await saveComment(api.table(), { ...stored, at: new Date(Date.now() - 301_000).toISOString() });
    expect((await edit('alice', comment.id)).body.code).toBe('comment-closed');
  });
});

describe('GET /v1/inbox', () => {
  it('has what came back with its reason, what is assigned, what ends soon, and where one is mentioned', async () => {
    const [returned, assigned, mentioned] = [await aClaim(), await aClaim(), await aClaim()];
    await move(returned, 'alice', { action: 'take' });
    await move(returned, 'alice', proposal);
    expect(whys(await inboxOf('bob'), returned)).toEqual(['approve']);
    expect(whys(await inboxOf('alice'), returned)).toEqual([]);
    expect(whys(await inboxOf('vera'), returned)).toEqual([]);
    await move(returned, 'bob', { action: 'return', reason: 'Which year?' });
    const due = new Date(Date.now() + 60 * 60_000).toISOString();
    await move(assigned, 'erin', { action: 'assign', assignee: 'alice', due });
    await say(mentioned, 'bob', '@alice, have you seen this?');
    const inbox = await inboxOf('alice');
    expect(inbox.items.find(({ claim }: { claim: { id: string } }) => claim.id === returned)).toMatchObject({
      why: 'returned',
      reason: 'Which year?',
      by: 'bob',
    });
    expect(whys(inbox, assigned)).toEqual(['expiring', 'assigned']);
    expect(whys(inbox, mentioned)).toEqual(['mentioned']);
    expect(inbox.count).toBe(inbox.items.length);
    expect(inbox.counts).toMatchObject({ returned: 1, assigned: 1, mentioned: 1 });
    await api.call('/v1/inbox/seen', { method: 'POST', as: 'alice', body: { upTo: new Date().toISOString() } });
    expect(whys(await inboxOf('alice'), mentioned)).toEqual([]);
  });
});

describe('GET /v1/people', () => {
  it('says who works here, in what roles, and what is in whose hands', async () => {
    const id = await aClaim();
    await move(id, 'bob', { action: 'take' });
    await putNewClaims(api.table(), [
      storedClaim('The council sold a boat.', {
        status: 'in-review',
        assignee: 'bob',
        lease: { holder: 'bob', expiresAt: new Date(Date.now() - 60_000).toISOString() },
      }),
    ]);
    const { body } = await api.call('/v1/people', { as: 'vera' });
    expect(body.items.map((person: { id: string; roles: string[] }) => [person.id, ...person.roles])).toEqual([
      ['ada', 'admin'],
      ['alice', 'reviewer'],
      ['bob', 'reviewer'],
      ['erin', 'editor'],
      ['vera', 'viewer'],
    ]);
    expect(body.items[2]).toMatchObject({ holds: 2, expired: 1, inApproval: 0, proposing: { p50: null } });
    expect(body.items[2].nextDue).not.toBeNull();
    expect(JSON.stringify(body)).not.toContain('email');
    expect((await api.call('/v1/people', { as: 'ingest-bot' })).status).toBe(403);
  });
});
