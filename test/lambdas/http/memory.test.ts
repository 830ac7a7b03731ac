import { beforeAll, describe, expect, it } from 'vitest';
import { auditClaim } from '../../../claims/audit/audit-claim.ts';
import type { Claim } from '../../../claims/claim.ts';
import { openScorer } from '../../../lambdas/shared/open-scorer.ts';
import { putNewClaims } from '../../../store/claims/put-claims.ts';
import { readClaim } from '../../../store/claims/read-claim.ts';
import { readHistory } from '../../../store/claims/read-history.ts';
import { rememberClaims } from '../../../store/memory/remember.ts';
import { storedClaim, today } from '../../builders.ts';
import { proposal } from '../../claims/workflow/builders.ts';
import { type Person, useApi } from './start-api.ts';

const api = useApi();
const { rarity } = openScorer();
const rent = 'Average rents in Saltmarsh rose by 11 percent in 2024.';

function made(id: string, text: string, publishedAt = '2026-03-03'): Claim {
  const source = { url: `https://${id}.example/a`, title: `Story of ${id}`, publisher: id, publishedAt };
  return storedClaim(text, { id, articleId: `a-of-${id}`, source });
}

const [first, again, reversal, elsewhere] = [
  made('c-first', rent),
  made('c-again', 'Average rents in Saltmarsh rose by 11% in 2024', '2026-05-01'),
  made('c-reversal', 'Average rents in Saltmarsh fell by 11 percent in 2024.', '2026-05-02'),
  made('c-elsewhere', 'The Ostrava orchestra sold 9,000 tickets in 2025.'),
];

async function move(id: string, as: Person, command: object): Promise<void> {
  const before = await readClaim(api.table(), id);
  if (before === null) throw new Error(`no claim ${id}`);
  const { status } = await api.call(`/v1/claims/${id}/verification`, {
    as,
    method: 'PATCH',
    headers: { 'if-match': `"${before.revision}"` },
    body: command,
  });
  expect(status).toBe(200);
  const after = await readClaim(api.table(), id);
  if (after !== null) await rememberClaims(api.table(), [{ before, after }], { rarity, now: today });
}

const read = async (path: string) => (await api.call(path, { as: 'vera' })).body;
const relate = (id: string, body: object, as: Person = 'alice') =>
  api.call(`/v1/claims/${id}/relations`, { as, method: 'POST', body });

beforeAll(async () => {
  const claims = [first, again, reversal, elsewhere];
  await putNewClaims(api.table(), claims);
  const changes = claims.map((after) => ({ before: null, after }));
  await rememberClaims(api.table(), changes, { rarity, now: today });
});

describe('GET /v1/claims/{id}/similar', () => {
  it('lists where the claim was made, and what says the opposite, with reasons', async () => {
    const body = await read('/v1/claims/c-again/similar');
    expect(body.appearances.map(({ claim }: { claim: string }) => claim)).toEqual(['c-first', 'c-again']);
    expect(body.firstAppearance).toMatchObject({ claim: 'c-first', url: 'https://c-first.example/a' });
    const opposed = body.items.find(({ claim }: { claim: Claim }) => claim.id === 'c-reversal');
    expect(opposed).toMatchObject({ relation: 'opposed', decided: [], decidedThere: [] });
    expect(opposed.because.join()).toContain('rose');
    expect(body.items.map(({ claim }: { claim: Claim }) => claim.id)).not.toContain('c-elsewhere');
    expect(body.saidBefore).toBeNull();
  });

  it('knows no claim that is not there', async () => {
    expect((await read('/v1/claims/c-none/similar')).code).toBe('unknown-claim');
  });
});

describe('a verdict on the same words', () => {
  it('is shown in the list, the article and the claim as soon as it is published', async () => {
    await move('c-first', 'alice', { action: 'take' });
    await move('c-first', 'alice', proposal({ verdict: 'false' }));
    await move('c-first', 'bob', { action: 'approve' });
    await move('c-first', 'erin', { action: 'publish' });
    const known = { claim: 'c-first', verdict: 'false', because: 'same wording' };
    expect((await read('/v1/claims/c-again')).similar).toMatchObject({ saidBefore: known, appearances: 2 });
    for (const list of [
      '/v1/claims?status=unreviewed',
      '/v1/articles/a-of-c-again/claims',
      '/v1/claims?article=a-of-c-again',
    ]) {
      const { items = [] } = await read(list);
      const item = items.find(({ id }: Claim) => id === 'c-again');
      if (!list.startsWith('/v1/articles')) expect(item.similar.saidBefore).toMatchObject(known);
    }
    expect((await read('/v1/claims/c-elsewhere')).similar.saidBefore).toBeNull();
    expect((await read('/v1/claims/c-reversal')).similar.saidBefore).toBeNull();
  });
});

describe('POST /v1/claims/{id}/relations', () => {
  it('is an event with who and when, seen from both sides, and the history stays whole', async () => {
    const { status, body } = await relate('c-elsewhere', { to: 'c-first', kind: 'repeats', decision: 'confirm' });
    expect(status).toBe(200);
    expect(body.relations).toMatchObject([{ to: 'c-first', kind: 'repeats', holds: true, by: 'alice' }]);
    const [event] = (await read('/v1/claims/c-elsewhere/history')).items;
    expect(event).toMatchObject({ action: 'relate', actor: 'alice', reason: 'confirm repeats c-first' });
    const there = (await read('/v1/claims/c-first/similar')).items;
    const other = there.find(({ claim }: { claim: Claim }) => claim.id === 'c-elsewhere');
    expect(other).toMatchObject({ relation: 'other', decidedThere: [{ from: 'c-elsewhere', kind: 'repeats' }] });
    const claim = await readClaim(api.table(), 'c-elsewhere');
    if (claim === null) throw new Error('the claim is gone');
    expect(auditClaim(claim, await readHistory(api.table(), claim.id))).toMatchObject({ kind: 'whole', length: 1 });
  });

  it('gives a claim the verdict of the one that it repeats, until it is undone', async () => {
    const known = { claim: 'c-first', verdict: 'false', because: 'found by a person' };
    expect((await read('/v1/claims/c-elsewhere')).similar.saidBefore).toMatchObject(known);
    const { body } = await relate('c-elsewhere', { to: 'c-first', kind: 'repeats', decision: 'undo' }, 'bob');
    expect(body).toMatchObject({ relations: [], revision: 2 });
    expect((await read('/v1/claims/c-elsewhere')).similar.saidBefore).toBeNull();
    const there = (await read('/v1/claims/c-first/similar')).items;
    expect(there.map(({ claim }: { claim: Claim }) => claim.id)).not.toContain('c-elsewhere');
  });

  it('takes the verdict on the same words away where somebody finds that it is another claim', async () => {
    await relate('c-again', { to: 'c-first', kind: 'same-as', decision: 'refuse' });
    expect((await read('/v1/claims/c-again')).similar.saidBefore).toBeNull();
    await relate('c-again', { to: 'c-first', kind: 'same-as', decision: 'undo' });
    expect((await read('/v1/claims/c-again')).similar.saidBefore).toMatchObject({ claim: 'c-first' });
  });

  it('changes nothing where it stood so before, and leaves the other claim at its revision', async () => {
    const { revision } = await read('/v1/claims/c-reversal');
    await relate('c-again', { to: 'c-reversal', kind: 'contradicts', decision: 'confirm' });
    const { body } = await relate('c-again', { to: 'c-reversal', kind: 'contradicts', decision: 'confirm' });
    expect(body.relations).toHaveLength(1);
    expect((await read('/v1/claims/c-reversal')).revision).toBe(revision);
  });

  it('refuses what makes no sense, and whoever may not', async () => {
    const relation = { to: 'c-again', kind: 'repeats', decision: 'confirm' };
    expect((await relate('c-again', relation)).body.code).toBe('unrelatable-claim');
    expect((await relate('c-again', { ...relation, to: 'c-none' })).body.code).toBe('unrelatable-claim');
    expect((await relate('c-none', relation)).body.code).toBe('unknown-claim');
    expect((await relate('c-first', { ...relation, kind: 'likes' })).body.code).toBe('invalid-body');
    expect((await relate('c-first', relation, 'vera')).body.code).toBe('role-needed');
  });
});
