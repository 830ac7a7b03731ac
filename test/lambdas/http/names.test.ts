import { beforeAll, describe, expect, it } from 'vitest';
import type { Claim } from '../../../claims/claim.ts';
import type { SpeakerKind } from '../../../claims/vocabulary/extraction.ts';
import { putNewClaims } from '../../../store/claims/put-claims.ts';
import { readClaim } from '../../../store/claims/read-claim.ts';
import { projectClaims } from '../../../store/counts/project.ts';
import { learnNames } from '../../../store/names/learn-names.ts';
import { nameIdOf } from '../../../store/names/name-item.ts';
import { storedClaim } from '../../builders.ts';
import { proposal } from '../../claims/workflow/builders.ts';
import { type Person, useApi } from './start-api.ts';

const api = useApi();
const read = async (path: string, as: Person = 'vera') => (await api.call(path, { as })).body;
const idOf = (name: string) => nameIdOf('speaker', name);
const decide = (name: string, body: object, as: Person = 'alice') =>
  api.call(`/v1/speakers/${idOf(name)}/names`, { as, method: 'POST', body });
const namesOf = (bearer: { names: { name: string }[] }) => bearer.names.map(({ name }) => name).toSorted();

let made = 0;
function claimsOf(speaker: string, number: number, given: Partial<Claim> = {}): readonly Claim[] {
  return Array.from({ length: number }, () => {
    made++;
    const source = {
      url: null,
      title: 'A',
      publisher: 'The Post',
      publishedAt: `2026-03-${String(made).padStart(2, '0')}`,
    };
    return storedClaim(`Fact ${made} holds.`, {
      id: `c-${made}`,
      articleId: `a-${made}`,
      speaker,
      source,
      publisher: 'The Post',
      ...given,
    });
  });
}

async function came(claims: readonly Claim[], kind: SpeakerKind, role: string | null = null): Promise<void> {
  await putNewClaims(api.table(), claims);
  await projectClaims(api.table(), claims);
  const heard = claims.flatMap(({ speaker, articleId, source }) =>
    speaker === null ? [] : [{ name: speaker, kind, role, article: articleId, day: source.publishedAt ?? '' }],
  );
  await learnNames(api.table(), claims, heard);
}

async function publish(id: string, verdict: string): Promise<void> {
  const moves: readonly [Person, object][] = [
    ['alice', { action: 'take' }],
    ['alice', proposal({ verdict })],
    ['bob', { action: 'approve' }],
    ['erin', { action: 'publish' }],
  ];
  for (const [as, body] of moves) {
    const revision = (await readClaim(api.table(), id))?.revision;
    const path = `/v1/claims/${id}/verification`;
    const { status } = await api.call(path, { as, method: 'PATCH', headers: { 'if-match': `"${revision}"` }, body });
    expect(status).toBe(200);
  }
  const after = await readClaim(api.table(), id);
  if (after !== null) await projectClaims(api.table(), [after]);
}

beforeAll(async () => {
  await came(claimsOf('Ruth Adeyemi', 10), 'person', 'councillor');
  await came(claimsOf('Mayor Adeyemi', 2), 'person', 'Mayor');
  await came(claimsOf('R. Adeyemi', 1, { type: 'opinion' }), 'person');
  await came(claimsOf('The Ferry Woman', 1), 'person');
  await came(claimsOf('Carl Osei', 1), 'person');
  await came(claimsOf('The Harbour Office', 1, { publisher: 'the post' }), 'organisation');
}, 60_000);

describe('GET /v1/speakers', () => {
  it('lists each speaker once, with all their names, the most heard first', async () => {
    const { items } = await read('/v1/speakers');
    expect(items[0]).toMatchObject({
      id: idOf('Ruth Adeyemi'),
      name: 'Ruth Adeyemi',
      record: { said: 13, checked: 0 },
    });
    expect(items[0].names.toSorted()).toEqual(['Mayor Adeyemi', 'R. Adeyemi', 'Ruth Adeyemi']);
    expect(items).toHaveLength(4);
  });

  it('reads one under any of the names, with roles over time', async () => {
    for (const name of ['Ruth Adeyemi', 'R. Adeyemi', 'Mayor Adeyemi']) {
      const speaker = await read(`/v1/speakers/${idOf(name)}`);
      expect(namesOf(speaker)).toEqual(['Mayor Adeyemi', 'R. Adeyemi', 'Ruth Adeyemi']);
      expect(speaker.roles).toEqual([
        { role: 'councillor', from: '2026-03-01', to: '2026-03-10', articles: 10 },
        { role: 'Mayor', from: '2026-03-11', to: '2026-03-12', articles: 2 },
      ]);
      expect(speaker.record).toMatchObject({ said: 13, checkable: 12 });
      expect(speaker.isWhole).toBe(true);
    }
    expect((await read('/v1/speakers/s-nobody')).code).toBe('unknown-name');
    expect((await read(`/v1/publishers/${idOf('Ruth Adeyemi')}`)).code).toBe('unknown-name');
  });

  it('gives a record with denominators, and shares from ten checked claims on', async () => {
    for (let number = 1; number <= 9; number++) await publish(`c-${number}`, number < 8 ? 'false' : 'true');
    const few = (await read(`/v1/speakers/${idOf('Ruth Adeyemi')}`)).record;
    expect(few).toMatchObject({ said: 13, checkable: 12, checked: 9, chosen: { taken: 9, assigned: 0, unknown: 0 } });
    expect(few.verdicts).toMatchObject([
      { verdict: 'false', count: 7, share: null, interval: null },
      { verdict: 'true', count: 2, share: null, interval: null },
    ]);
    await publish('c-11', 'true');
    const { verdicts } = (await read('/v1/speakers')).items[0].record;
    expect(verdicts[0]).toEqual({ verdict: 'false', count: 7, share: 0.7, interval: [0.397, 0.892] });
  }, 60_000);

  it('says what somebody said under all their names', async () => {
    const { items } = await read('/v1/said?speaker=Ruth%20Adeyemi');
    expect(items).toHaveLength(13);
    expect((await read('/v1/said?speaker=carl%20osei')).items).toHaveLength(1);
  });
});

describe('POST /v1/speakers/{id}/names', () => {
  it('joins a name by hand, from either side, and undoes it', async () => {
    const { status, body } = await decide('Ruth Adeyemi', {
      decision: 'join',
      with: idOf('The Ferry Woman'),
      reason: 'Her column is signed so.',
    });
    expect(status).toBe(200);
    expect(namesOf(body)).toContain('The Ferry Woman');
    const other = await read(`/v1/speakers/${idOf('The Ferry Woman')}`);
    expect(namesOf(other)).toHaveLength(4);
    expect(other.record.said).toBe(14);
    expect(other.events).toMatchObject([
      { seq: 1, action: 'join', by: 'alice', other: idOf('Ruth Adeyemi'), undone: null },
    ]);
    expect((await read('/v1/speakers')).items).toHaveLength(3);

    const undone = await decide('The Ferry Woman', { decision: 'undo', seq: 1 }, 'bob');
    expect(namesOf(undone.body)).toEqual(['The Ferry Woman']);
    expect(undone.body.events).toMatchObject([{ seq: 1, undone: { by: 'bob' } }]);
    expect(namesOf(await read(`/v1/speakers/${idOf('Ruth Adeyemi')}`))).toHaveLength(3);
    expect((await decide('The Ferry Woman', { decision: 'undo', seq: 1 })).body.code).toBe('nothing-to-change');
  });

  it('parts a name that the rule joined, and undoes it', async () => {
    const parted = await decide('R. Adeyemi', { decision: 'part', reason: 'That is Robert.' });
    expect(namesOf(parted.body)).toEqual(['R. Adeyemi']);
    expect(parted.body.others.map(({ name }: { name: string }) => name)).toContain('Ruth Adeyemi');
    expect((await read(`/v1/speakers/${idOf('Ruth Adeyemi')}`)).record.said).toBe(12);
    await decide('R. Adeyemi', { decision: 'undo', seq: 1 });
    expect(namesOf(await read(`/v1/speakers/${idOf('R. Adeyemi')}`))).toHaveLength(3);
  });

  it('keeps what was decided when more claims come', async () => {
    await decide('Carl Osei', { decision: 'join', with: idOf('The Harbour Office') });
    await came(claimsOf('Carl Osei', 1), 'person');
    expect((await read(`/v1/speakers/${idOf('Carl Osei')}`)).record.said).toBe(3);
  });

  it('refuses what cannot be decided', async () => {
    const join = (to: string) => ({ decision: 'join', with: to });
    expect((await decide('Carl Osei', join(idOf('Carl Osei')))).body.code).toBe('nothing-to-change');
    expect((await decide('Carl Osei', join('s-nobody'))).body.code).toBe('unknown-name');
    expect((await decide('Carl Osei', join(nameIdOf('publisher', 'The Post')))).body.code).toBe('unknown-name');
    expect((await decide('Carl Osei', join(idOf('Ruth Adeyemi')), 'vera')).body.code).toBe('role-needed');
  });
});

describe('publishers', () => {
  it('have records, and names that are one but for how they are set', async () => {
    const { items } = await read('/v1/publishers');
    expect(items).toMatchObject([{ name: 'The Post', record: { said: 17, checked: 10 } }]);
    const { names, roles } = await read(`/v1/publishers/${items[0].id}`);
    expect(names.map(({ name }: { name: string }) => name)).toEqual(['The Post', 'the post']);
    expect(roles).toEqual([]);
  });
});
