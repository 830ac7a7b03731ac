import { describe, expect, it } from 'vitest';
import { failure } from '../../../lambdas/http/kit/failure.ts';
import { readRequest } from '../../../lambdas/http/kit/request.ts';
import { routes } from '../../../lambdas/http/routes.ts';
import { gatewayEvent } from './gateway-event.ts';
import { useApi } from './start-api.ts';

const api = useApi();

const text = 'The city spent 4.1 million on road repairs in 2025, the mayor said on Friday.';
const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
const bodied = routes.filter(({ body }) => body !== undefined);

describe('JSON that is nested 20,000 deep', () => {
  it.each(bodied.map(({ method, path }) => [method, path]))('is refused by %s %s', async (method, path) => {
    const body = `{"text": ${deep(20_000)}}`;
    const sent = { method, as: 'erin', headers: { 'if-match': '0' }, body } as const;
    const answer = await api.call(path.replace('{id}', 'c-1'), sent);
    expect(answer.body).toMatchObject({ status: 400, code: 'broken-json' });
    expect(answer.body.detail).toContain('nested more than 100 deep');
  });

  it('is no matter of brackets in a text', async () => {
    const body = { text: `${'['.repeat(500)} ${text}` };
    expect((await api.call('/v1/articles', { method: 'POST', as: 'alice', body })).status).toBe(202);
  });
});

describe('a body with 40,000 unknown fields', () => {
  it('is answered with the first 20 of them', async () => {
    const body = Object.fromEntries(Array.from({ length: 40_000 }, (_, at) => [`f${at}`, 1]));
    const answer = await api.call('/v1/articles', { method: 'POST', as: 'alice', body });
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toHaveLength(20);
    expect(JSON.stringify(answer.body).length).toBeLessThan(10_000);
  });
});

describe('characters', () => {
  const send = (body: unknown) => api.call('/v1/articles', { method: 'POST', as: 'alice', body });

  it.each([
    ['half an emoji in a name', '{"text": "x", "publisher": "Post \\ud83d"}', '#/publisher', 'U+D83D) at 5'],
    ['half an emoji in a text', '{"text": "It rains \\udc00."}', '#/text', 'U+DC00) at 9'],
    ['a control character in a name', '{"text": "x", "title": "a\\u0007b"}', '#/title', 'U+0007) at 1'],
    ['a zero byte in the name of a field', '{"text": "x", "a\\u0000": 1}', '#/a%00', 'the name has a control'],
  ])('%s is refused in words', async (_, body, pointer, detail) => {
    const { status, body: answer } = await send(body);
    expect(status).toBe(400);
    expect(answer).toMatchObject({ code: 'invalid-body', errors: [{ pointer }] });
    expect(answer.errors[0].detail).toContain(detail);
  });

  it('control characters in a text are cleaned, as ever', async () => {
    const { status, body } = await api.call('/v1/extractions', {
      method: 'POST',
      as: 'vera',
      body: { text: `${text}\u0007` },
    });
    expect(status).toBe(200);
    expect(body.article.text).toBe(text);
  });

  it.each(['/v1/claims?speaker=a%00b', '/v1/claims?speaker=a%0Ab', '/v1/claims/c%07', '/v1/articles/a%C2%85'])(
    'a control character in %s is refused in words',
    async (target) => {
      const { status, body } = await api.call(target, { as: 'vera' });
      expect(status).toBe(400);
      expect(body.detail).toContain('control character');
    },
  );

  it('a message quotes whole characters', async () => {
    const { body } = await send({ text: 'x', publishedAt: `${'a'.repeat(78)}🙂🙂🙂` });
    expect(body.detail.isWellFormed()).toBe(true);
    expect(body.detail).toContain('…');
  });
});

describe('an article without text', () => {
  it.each([[{ text: '' }], [{ text: ' \n\u0000\ufeff' }], [{ html: '' }]])('is refused: %j', async (body) => {
    for (const path of ['/v1/articles', '/v1/extractions']) {
      const answer = await api.call(path, { method: 'POST', as: 'alice', body });
      expect(answer.body).toMatchObject({ status: 422, code: 'unreadable-article', failure: { code: 'empty' } });
    }
  });
});

describe('a page with a class attribute of 1 MB', () => {
  const html = `<div class="${'a '.repeat(500_000)}"><p>${text}</p></div>`;

  it('is too large, in words', async () => {
    const answer = await api.call('/v1/extractions', { method: 'POST', as: 'vera', body: { html } });
    expect(answer.body).toMatchObject({ status: 422, failure: { code: 'too-large' } });
    expect((await api.call('/v1/articles', { method: 'POST', as: 'alice', body: { html } })).status).toBe(202);
  });
});

describe('an id that is too long', () => {
  it.each(['/v1/claims/', '/v1/articles/'])('is refused as documented: %s', async (path) => {
    const answer = await api.call(path + 'x'.repeat(300), { as: 'vera' });
    expect(answer.body).toMatchObject({ status: 400, code: 'invalid-path' });
  });
});

describe('failure', () => {
  const request = readRequest(gatewayEvent('/v1/articles'));
  const log = { info: () => {}, error: () => {} };
  const named = (name: string, extra: object = {}) => Object.assign(new Error('no'), { name }, extra);

  it.each([
    ['a conflict with another transaction', named('TransactionConflictException'), '2'],
    ['a full disk', named('Error', { code: 'ENOSPC' }), '60'],
    ['a table that answers 408 and no word', named('Unknown', { $metadata: { httpStatusCode: 408 } }), '2'],
    ['a table that answers 502 and no word', named('Unknown', { $metadata: { httpStatusCode: 502 } }), '2'],
  ])('says of %s that it passes', (_, error, after) => {
    expect(failure(error, { request, log })).toMatchObject({ code: 'unavailable', headers: { 'retry-after': after } });
  });

  it('takes what the table refuses for a fault of ours', () => {
    const refused = named('ValidationException', { $metadata: { httpStatusCode: 400 } });
    expect(failure(refused, { request, log })).toMatchObject({ code: 'internal' });
  });
});
