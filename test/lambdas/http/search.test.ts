import { beforeAll, describe, expect, it } from 'vitest';
import type { Claim } from '../../../claims/claim.ts';
import { openScorer } from '../../../lambdas/shared/open-scorer.ts';
import { putNewClaims } from '../../../store/claims/put-claims.ts';
import { rememberClaims } from '../../../store/memory/remember.ts';
import { storedClaim, today } from '../../builders.ts';
import { useApi } from './start-api.ts';

const api = useApi();
const { rarity } = openScorer();

let made = 0;
function claimOf(text: string, given: Partial<Claim> & { readonly day?: string } = {}): Claim {
  made++;
  const { day: publishedAt = '2026-03-03', ...rest } = given;
  const articleId = given.articleId ?? `a-${made}`;
  const source = { url: `https://${articleId}.example/x`, title: articleId, publisher: articleId, publishedAt };
  return storedClaim(text, { id: `c-${made}`, articleId, source, ...rest });
}

const dues = claimOf('Harbour dues on Skerry rose by 8 percent in 2025.', { speaker: 'Iris Holm' });
const ferry = claimOf('The Skerry ferry carried 640,000 passengers in 2024.', {
  day: '2025-01-10',
  speaker: 'Iris Holm',
});
const fewer = claimOf('The Skerry ferry carried 512,000 passengers in 2024.', {
  day: '2025-06-10',
  speaker: 'Iris Holm',
});
const others = claimOf('The Skerry ferry carried 420,000 passengers in 2024.', {
  day: '2025-07-10',
  speaker: 'Carl Osei',
});
const wire = ['Two trawlers sank off Brevik on 3 March 2026.', 'Eleven sailors were rescued at Brevik by helicopter.'];
const story = ['wire', 'paper', 'gazette'].flatMap((articleId, at) =>
  wire.map((text) => claimOf(text, { articleId, day: `2026-03-0${4 + at}` })),
);
const claims = [dues, ferry, fewer, others, ...story];

beforeAll(async () => {
  await putNewClaims(api.table(), claims);
  const changes = claims.map((after) => ({ before: null, after }));
  await rememberClaims(api.table(), changes, { rarity, now: today });
});

const read = async (path: string) => (await api.call(path, { as: 'vera' })).body;
const search = async (q: string, more = '') => read(`/v1/claims?q=${encodeURIComponent(q)}${more}`);
const textsOf = ({ items }: { items: readonly Claim[] }) => items.map(({ text }) => text);

describe('GET /v1/claims?q=', () => {
  it('finds claims by words, those with all of them first, and marks the words', async () => {
    const body = await search('harbour dues skerry');
    expect(textsOf(body)[0]).toBe(dues.text);
    const { text, marks } = body.items[0];
    expect(marks.map(([start, end]: [number, number]) => text.slice(start, end))).toEqual([
      'Harbour',
      'dues',
      'Skerry',
    ]);
    expect(body.search).toMatchObject({ isWhole: true });
  });

  it.each([
    ['percent', 'only together with others'],
    ['the', 'only together with others'],
    ['percent percent*', 'only together with others'],
    ['people', 'left out'],
    ['8 percent', 'All claims'],
    ['skerry people', 'All claims'],
  ])('says how far words lead: %s', async (q, words) => {
    const { search: found } = await search(q);
    expect(found.detail).toContain(words);
    expect(found.isWhole).toBe(words === 'All claims');
  });

  it.each([
    ['"skerry ferry"', 3],
    ['"ferry skerry"', 0],
    ['passen*', 3],
    ['"640,000 passengers"', 1],
    ['trawl* brevik', 6],
  ])('takes phrases and beginnings: %s', async (q, count) => {
    expect((await search(q)).items).toHaveLength(count);
  });

  it('takes filters with it, and pages', async () => {
    expect(textsOf(await search('ferry', '&speaker=carl%20osei'))).toEqual([others.text]);
    const first = await search('ferry', '&limit=2');
    expect(first.items).toHaveLength(2);
    const rest = await search('ferry', `&limit=2&cursor=${first.nextCursor}`);
    expect(rest.items).toHaveLength(1);
    expect(rest.nextCursor).toBeNull();
  });

  it('finds nothing where nothing has the words', async () => {
    expect(await search('zeppelin')).toMatchObject({ items: [], nextCursor: null });
  });
});

describe('GET /v1/said', () => {
  it('lists what one speaker said on something over time, with what does not go together', async () => {
    const { items, isWhole } = await read('/v1/said?speaker=Iris%20Holm&about=ferry%20passengers');
    expect(items.map(({ claim }: { claim: Claim }) => claim.id)).toEqual([ferry.id, fewer.id]);
    expect(items[0].contradictions).toMatchObject([{ to: fewer.id, decided: [] }]);
    expect(items[0].contradictions[0].because.join()).toContain('640,000 passengers against 512,000 passengers');
    expect(items[1].contradictions).toMatchObject([{ to: ferry.id }]);
    expect(isWhole).toBe(true);
    expect((await read('/v1/said?speaker=Iris%20Holm')).items).toHaveLength(3);
    expect((await read('/v1/said?speaker=Iris%20Holm&from=2026-05-05')).items).toHaveLength(0);
  });

  it('shows what a person decided of a pair', async () => {
    const body = { to: fewer.id, kind: 'contradicts', decision: 'confirm' };
    await api.call(`/v1/claims/${ferry.id}/relations`, { as: 'alice', method: 'POST', body });
    const { items } = await read('/v1/said?speaker=Iris%20Holm&about=ferry');
    expect(items[0].contradictions[0].decided).toMatchObject([{ kind: 'contradicts', by: 'alice', holds: true }]);
  });
});

describe('a story that several papers print', () => {
  it('is told of articles that are there', async () => {
    expect((await read('/v1/articles/a-none/story')).code).toBe('unknown-article');
  });

  it('is reviewed once: copies can be left out of the queue', async () => {
    const all = (await read('/v1/claims?status=unreviewed&limit=100')).items;
    const once = (await read('/v1/claims?status=unreviewed&limit=100&copies=none')).items;
    expect(all).toHaveLength(claims.length);
    expect(once).toHaveLength(claims.length - 4);
    const copy = all.find(({ articleId, text }: Claim) => articleId === 'gazette' && text === wire[0]);
    expect(copy.similar.copyOf).toBe(story[0]?.id);
  });
});
