import { createServer } from 'node:http';
import { Webhook as Verifier } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { useApi } from './start-api.ts';

const api = useApi({ WEBHOOK_HOSTS: '127.0.0.1' });

const send = (method: string, path: string, body?: object) =>
  api.call(path, { as: 'erin', method, ...(body === undefined ? {} : { body }) });

describe('/v1/webhooks', () => {
  it('are made, listed without their secret, paused, gone on with, replayed and ended by editors', async () => {
    const made = await send('POST', '/v1/webhooks', { url: 'https://archive.example.org/hook' });
    expect(made).toMatchObject({ status: 201, body: { state: 'active', secret: expect.stringMatching(/^whsec_/) } });
    const { id } = made.body;
    const listed = await api.call('/v1/webhooks', { as: 'erin' });
    expect(listed.body.items).toMatchObject([{ id, url: 'https://archive.example.org/hook', delivered: 0 }]);
    expect(JSON.stringify(listed.body)).not.toContain('whsec_');
    const one = await api.call(`/v1/webhooks/${id}`, { as: 'erin' });
    expect(one).toMatchObject({ status: 200, body: { id, recent: [], deadLetters: [] } });
    expect((await api.call('/v1/webhooks/w-none', { as: 'erin' })).status).toBe(404);
    expect((await send('PATCH', `/v1/webhooks/${id}`, { state: 'paused' })).body).toMatchObject({ state: 'paused' });
    const again = await send('POST', `/v1/webhooks/${id}/replay`, { since: '2026-01-01T00:00:00Z' });
    expect(again).toMatchObject({ status: 202, body: { state: 'active' } });
    const rotated = await send('POST', `/v1/webhooks/${id}/rotate`);
    expect(rotated.body.secret).not.toBe(made.body.secret);
    expect((await send('DELETE', `/v1/webhooks/${id}`)).status).toBe(200);
    expect((await api.call('/v1/webhooks', { as: 'erin' })).body.items).toEqual([]);
    expect(await send('DELETE', `/v1/webhooks/${id}`)).toMatchObject({
      status: 404,
      body: { code: 'unknown-webhook' },
    });
  });

  it('are an editor’s alone, and go to public addresses alone', async () => {
    expect((await api.call('/v1/webhooks', { as: 'alice' })).status).toBe(403);
    for (const url of [
      'http://10.0.0.1/',
      'http://localhost/hook',
      'ftp://archive.example.org/',
      'https://a:b@archive.example.org/',
    ]) {
      expect([url, (await send('POST', '/v1/webhooks', { url })).status]).toEqual([url, 400]);
    }
  });

  it('are tried at once, signed as the official library checks it', async () => {
    const got: { readonly headers: Record<string, string>; readonly body: string }[] = [];
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => (body += String(chunk)));
      request.on('end', () => {
        const headers = Object.fromEntries(
          Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
        );
        got.push({ headers, body });
        response.writeHead(got.length === 1 ? 204 : 301, { location: 'https://elsewhere.example/' }).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${Object(server.address()).port}/hook`;
    const { body: made } = await send('POST', '/v1/webhooks', { url });
    const tried = await send('POST', `/v1/webhooks/${made.id}/test`);
    expect(tried.body).toEqual({ delivered: true, message: null });
    const [message] = got;
    expect(new Verifier(made.secret).verify(message?.body ?? '', message?.headers ?? {})).toMatchObject({
      type: 'claimtrail.webhook.test',
    });
    const moved = await send('POST', `/v1/webhooks/${made.id}/test`);
    expect(moved.body).toMatchObject({
      delivered: false,
      message: expect.stringContaining('redirects are not followed'),
    });
    server.close();
  });
});
