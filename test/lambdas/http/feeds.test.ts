import { expect, test } from 'vitest';
import { useApi } from './start-api.ts';

const api = useApi();
const address = 'https://news.example.org/rss';

test('feeds are looked after by editors alone', async () => {
  expect((await api.call('/v1/feeds', { as: 'alice' })).body.code).toBe('role-needed');
  expect((await api.call('/v1/feeds', { method: 'POST', as: 'alice', body: { address } })).body.code).toBe(
    'role-needed',
  );
});

test('a feed is added, listed with its next poll, and removed', async () => {
  const added = await api.call('/v1/feeds', { method: 'POST', as: 'erin', body: { address } });
  expect(added.status).toBe(201);
  expect(added.body).toMatchObject({ address, everyMinutes: 15, addedBy: 'erin', last: null });
  expect((await api.call('/v1/feeds', { as: 'erin' })).body.items).toHaveLength(1);
  const remove = () => api.call(`/v1/feeds/${added.body.id}`, { method: 'DELETE', as: 'erin' });
  expect((await remove()).status).toBe(200);
  expect((await remove()).body.code).toBe('unknown-feed');
});

test.each([['ftp://news.example.org/rss'], ['no address'], ['javascript:alert(1)']])('%s is no feed', async (wrong) => {
  expect((await api.call('/v1/feeds', { method: 'POST', as: 'erin', body: { address: wrong } })).status).toBe(400);
});
