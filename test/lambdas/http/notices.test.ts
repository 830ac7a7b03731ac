import { expect, test } from 'vitest';
import { useApi } from './start-api.ts';

const api = useApi({ MAIL: 'file:///tmp/nothing-is-written/', WEBHOOK_HOSTS: 'chat.example' });
const want = (body: object) => api.call('/v1/inbox/notices', { method: 'PATCH', as: 'vera', body });

test('somebody is told nothing until they ask, and says how they want it', async () => {
  const { status, body } = await api.call('/v1/inbox/notices', { as: 'vera' });
  expect([status, body.by, body.mailTo]).toEqual([200, 'off', 'vera@desk.example']);
  expect(body.about).toEqual(['expiring', 'returned', 'assigned', 'mentioned', 'approve']);
  const mail = await want({ by: 'mail', about: ['mentioned'] });
  expect([mail.status, mail.body.by, mail.body.about, mail.body.secret]).toEqual([200, 'mail', ['mentioned'], null]);
  const hook = await want({ by: 'webhook', url: 'https://chat.example/hook' });
  expect(hook.body.secret).toMatch(/^whsec_/);
  const again = await want({ by: 'webhook', about: ['returned'] });
  expect([again.body.url, again.body.secret]).toEqual(['https://chat.example/hook', null]);
  const read = await api.call('/v1/inbox/notices', { as: 'vera' });
  expect(read.body).toMatchObject({ by: 'webhook', about: ['returned'], state: 'active', lastFailure: null });
  expect(JSON.stringify(read.body)).not.toContain('whsec_');
  expect((await want({ by: 'off' })).body).toMatchObject({ by: 'off', url: null });
});

test('what cannot be is refused in words: closed networks, no address, a machine', async () => {
  expect((await want({ by: 'webhook' })).body.detail).toBe('/url is missing: a webhook needs an address.');
  const closed = await want({ by: 'webhook', url: 'http://169.254.169.254/latest' });
  expect([closed.status, closed.body.code]).toEqual([400, 'invalid-body']);
  expect((await want({ by: 'pigeon' })).status).toBe(400);
  const noAddress = await api.call('/v1/inbox/notices', { method: 'PATCH', as: 'bob', body: { by: 'mail' } });
  expect(noAddress.body.detail).toBe('/by cannot be mail: the desk has no address of yours.');
  expect((await api.call('/v1/inbox/notices', { as: 'ingest-bot' })).status).toBe(403);
});
