import { expect, it } from 'vitest';
import { putNewClaims } from '../../../store/claims/put-claims.ts';
import { storedClaim } from '../../builders.ts';
import { type Person, useApi } from './start-api.ts';

const checklist = {
  enforced: true,
  propose: [{ id: 'at-first-hand', text: 'The evidence is at first hand.' }],
  approve: [{ id: 'opened', text: 'I have opened the evidence.' }],
};
const api = useApi({ CHECKLIST: JSON.stringify(checklist) });

const evidence = [{ url: 'https://stats.example.org/2025', title: 'Report 2025', stance: 'supports' }];
const proposal = { action: 'propose', verdict: 'true', rationale: 'The report says so.', evidence };

interface Outcome {
  readonly id: string;
  readonly status: number;
  readonly claim?: { readonly revision: number; readonly status: string; readonly checked: object };
  readonly problem?: { readonly code: string; readonly detail: string };
}

async function moveAll(as: Person, items: readonly object[]): Promise<readonly Outcome[]> {
  const sent = { method: 'POST', as, body: { items } };
  const { status, body } = await api.call('/v1/claims/batch-verification', sent);
  expect(status).toBe(200);
  return body.items;
}

it('a bulk proposal, and a bulk approval, are held to a checklist that the desk insists on, claim by claim and in words', async () => {
  const claims = ['The mayor opened a bridge.', 'The mayor closed a bridge.'].map((text) => storedClaim(text));
  await putNewClaims(api.table(), claims);
  const [ticked, open] = claims.map(({ id }) => id);
  const each = (revision: number, move: object) => [ticked, open].map((id) => ({ id, revision, ...move }));
  expect((await moveAll('alice', each(0, { action: 'take' }))).map(({ status }) => status)).toEqual([200, 200]);

  const proposed = await moveAll('alice', [
    { id: ticked, revision: 1, ...proposal, checked: ['at-first-hand'] },
    { id: open, revision: 1, ...proposal },
  ]);
  expect(proposed.map(({ status }) => status)).toEqual([200, 422]);
  expect(proposed[1]?.problem).toMatchObject({
    code: 'checklist-open',
    detail: expect.stringContaining("the desk's checklist asks first: The evidence is at first hand."),
  });
  const again = await moveAll('alice', [{ id: open, revision: 1, ...proposal, checked: ['at-first-hand'] }]);
  expect(again[0]?.status).toBe(200);

  const unread = await moveAll('bob', each(2, { action: 'approve' }));
  expect(unread.map(({ status, problem }) => [status, problem?.code])).toEqual([
    [422, 'checklist-open'],
    [422, 'checklist-open'],
  ]);
  expect(unread[0]?.problem?.detail).toContain('I have opened the evidence.');
  const approved = await moveAll('bob', each(2, { action: 'approve', checked: ['opened'] }));
  expect(approved.map(({ claim }) => [claim?.status, claim?.checked])).toEqual(
    [1, 2].map(() => ['checked', { propose: ['at-first-hand'], approve: ['opened'] }]),
  );
});
