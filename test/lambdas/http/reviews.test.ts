import { beforeAll, describe, expect, it } from 'vitest';
import { openScorer } from '../../../lambdas/shared/open-scorer.ts';
import { putNewClaims } from '../../../store/claims/put-claims.ts';
import { readStats } from '../../../store/counts/read-stats.ts';
import { rememberClaims } from '../../../store/memory/remember.ts';
import { rememberReviews } from '../../../store/memory/remember-reviews.ts';
import { parseReviewItem } from '../../../store/outside/review-item.ts';
import { listChecks } from '../../../store/record/list-checks.ts';
import { getItem } from '../../../store/table/items.ts';
import { outsideKey } from '../../../store/table/keys.ts';
import { storedClaim, today } from '../../builders.ts';
import { claimReview } from '../../intake/reviews/samples.ts';
import { type Person, useApi } from './start-api.ts';

const api = useApi();
const { rarity } = openScorer();
const send = (body: unknown, as: Person = 'alice') => api.call('/v1/reviews', { as, method: 'POST', body });
const read = async (path: string, as: Person = 'vera') => (await api.call(path, { as })).body;

/** What the table's stream makes of a review. */
async function remembered(...ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const after = parseReviewItem(await getItem(api.table(), outsideKey(id)));
    const before = after.removedAt === null ? null : { ...after, removedAt: null };
    await rememberReviews(api.table(), [{ before, after }], rarity);
  }
}

const [same, near] = [
  storedClaim('The harbour of Brevik handled 7 million tonnes in 2025', { id: 'c-same' }),
  storedClaim('The harbour of Brevik handled 9 million tonnes in 2025.', { id: 'c-near' }),
];
const ids = new Map<number, string>();

beforeAll(async () => {
  await putNewClaims(api.table(), [same, near]);
  const changes = [same, near].map((after) => ({ before: null, after }));
  await rememberClaims(api.table(), changes, { rarity, now: today });
});

describe('POST /v1/reviews', () => {
  it('takes reviews once, takes a new rating, and names what is none', async () => {
    const { status, body } = await send([claimReview(7), { '@type': 'ClaimReview' }, claimReview(8)]);
    expect(status).toBe(200);
    expect(body.items.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['taken', 'taken']);
    expect(body.refused).toEqual([{ position: '[1]', reason: expect.stringContaining('claimReviewed is needed') }]);
    for (const [at, number] of [7, 8].entries()) ids.set(number, body.items[at].id);
    await remembered(...ids.values());
    const again = [claimReview(7), claimReview(8, { reviewRating: { alternateName: 'Correct' } })];
    const outcomes = (await send(again, 'ingest-bot')).body.items;
    expect(outcomes.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['known', 'changed']);
    expect(await read(`/v1/reviews/${ids.get(8)}`)).toMatchObject({
      rating: { text: 'Correct', value: null },
      importedBy: 'alice',
      publisher: 'Example Checks',
    });
  });

  it('takes a table in a field, and says what holds no review', async () => {
    const csv = 'claim,url,publisher,rating\nRain fell.,https://second.example/rain,Second,Unsupported\n';
    expect((await send({ csv })).body.items).toMatchObject([{ position: 'row 2', outcome: 'taken' }]);
    expect((await send({ csv: 'a,b\n1,2' })).body).toMatchObject({ code: 'unreadable-reviews', status: 422 });
    expect((await send({ name: 'nothing' })).body.code).toBe('unreadable-reviews');
    expect((await send('7')).body.code).toBe('invalid-body');
    expect((await send(Array.from({ length: 501 }, (_, at) => claimReview(at)))).body.code).toBe('too-large');
    expect((await send(claimReview(7), 'vera')).body.code).toBe('role-needed');
  });

  it('lists them, a publisher’s alone where asked, and what each import brought', async () => {
    expect((await read('/v1/reviews?limit=2')).items).toHaveLength(2);
    expect((await read('/v1/reviews?limit=2')).nextCursor).not.toBeNull();
    const second = (await read('/v1/reviews?publisher=SECOND')).items;
    expect(second).toMatchObject([{ claim: 'Rain fell.', rating: { text: 'Unsupported' } }]);
    const imports = (await read('/v1/review-imports')).items;
    expect(imports.at(-1)).toMatchObject({ from: 'alice', taken: 2, refused: 1, faults: [{ position: '[1]' }] });
    expect((await read('/v1/reviews?cursor=made-up')).code).toBe('invalid-cursor');
  });
});

describe('a claim that others have checked', () => {
  it('shows in the queue and by itself whose check it is and what they found', async () => {
    const shown = {
      review: ids.get(7),
      publisher: 'Example Checks',
      rating: 'Mostly false: the figure is of 2019',
      url: 'https://checks.example.org/2026/check-7',
      because: 'same wording',
    };
    const listed = (await read('/v1/claims?status=unreviewed')).items;
    const found = listed.find(({ id }: { id: string }) => id === 'c-same');
    expect(found.similar).toMatchObject({ checkedElsewhere: shown, saidBefore: null });
    expect((await read('/v1/claims/c-same')).similar.checkedElsewhere).toMatchObject(shown);
    expect((await read('/v1/claims/c-near')).similar.checkedElsewhere).toBeNull();
  });

  it('lists what is like it among the reviews, and not among the claims', async () => {
    const { reviews, items } = await read('/v1/claims/c-near/similar');
    const found = reviews.find(({ review }: { review: { id: string } }) => review.id === ids.get(7));
    expect(found).toMatchObject({ relation: 'opposed', decided: [], review: { publisher: 'Example Checks' } });
    expect(items.map(({ claim }: { claim: { id: string } }) => claim.id)).toEqual(['c-same']);
    expect((await read('/v1/claims?q=harbour')).items.map(({ id }: { id: string }) => id)).not.toContain(ids.get(7));
  });

  it('is related to a review, or told apart from it, by a person', async () => {
    const relate = (id: string, to: string, decision: string) =>
      api.call(`/v1/claims/${id}/relations`, { as: 'alice', method: 'POST', body: { to, kind: 'repeats', decision } });
    const review = ids.get(8) ?? '';
    expect((await relate('c-near', review, 'confirm')).status).toBe(200);
    expect((await read('/v1/claims/c-near')).similar.checkedElsewhere).toMatchObject({
      review,
      rating: 'Correct',
      because: 'found by a person',
    });
    expect((await relate('c-same', ids.get(7) ?? '', 'refuse')).status).toBe(200);
    expect((await read('/v1/claims/c-same')).similar.checkedElsewhere).toBeNull();
    expect((await relate('c-same', 'o-none', 'confirm')).body).toMatchObject({ code: 'unrelatable-claim' });
  });
});

describe('reviews of others', () => {
  it('count nowhere as the desk’s', async () => {
    const { total, byVerdict, byPublisher } = await readStats(api.table(), today);
    expect({ total, byVerdict, byPublisher }).toEqual({ total: 0, byVerdict: {}, byPublisher: {} });
    expect((await listChecks(api.table(), { of: 'all' }, { limit: 10 })).items).toEqual([]);
    expect((await read('/v1/claims?publisher=Example%20Checks')).items).toEqual([]);
    expect((await read('/v1/claims')).items).toHaveLength(2);
  });

  it('go when an editor takes one out, and do not come back', async () => {
    const id = ids.get(7) ?? '';
    const remove = (as: Person) => api.call(`/v1/reviews/${id}`, { as, method: 'DELETE' });
    expect((await remove('alice')).body.code).toBe('role-needed');
    expect((await remove('erin')).status).toBe(200);
    await remembered(id);
    expect((await remove('erin')).body.code).toBe('unknown-review');
    expect((await send(claimReview(7))).body.items).toMatchObject([{ outcome: 'known' }]);
    expect((await read(`/v1/reviews/${id}`)).code).toBe('unknown-review');
    const { reviews } = await read('/v1/claims/c-near/similar');
    expect(reviews.map(({ review }: { review: { id: string } }) => review.id)).not.toContain(id);
  });
});
