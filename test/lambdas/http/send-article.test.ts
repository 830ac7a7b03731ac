import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleId } from '../../../claims/ids.ts';
import { failArticle } from '../../../store/articles/receive-article.ts';
import { type As, useApi } from './start-api.ts';

const api = useApi();

const text = 'The city spent 4.1 million on road repairs in 2025, the mayor said on Friday.';

function send(body: unknown, more: As = {}) {
  return api.call('/v1/articles', { method: 'POST', as: 'ingest-bot', body, ...more });
}

async function objectsOf(id: string): Promise<readonly string[]> {
  return readdir(join(api.inbox(), 'objects', 'articles', id));
}

describe('POST /v1/articles', () => {
  it('takes an article in, and puts it into the inbox to be read', async () => {
    const { status, body, headers } = await send({ text, url: 'https://news.example/roads?utm_source=x' });
    expect(status).toBe(202);
    expect(body).toEqual({ id: articleId({ url: 'https://news.example/roads', text }), status: 'received' });
    expect(headers).toMatchObject({ location: `/v1/articles/${body.id}` });
    expect(await objectsOf(body.id)).toEqual([expect.stringMatching(/^[0-9a-f]{64}\.json$/)]);
    const article = await api.call(`/v1/articles/${body.id}`, { as: 'vera' });
    expect(article.body).toMatchObject({
      id: body.id,
      version: 0,
      url: 'https://news.example/roads',
      ingestion: { state: 'received', failure: null },
      text: null,
    });
  });

  it('changes nothing when the same content comes again, and takes other content of the same address', async () => {
    const first = await send({ text, url: 'https://news.example/again' });
    const again = await send({ url: 'https://news.example/again', text });
    expect(again).toMatchObject({ status: 200, body: first.body });
    const other = await send({ text: `${text} More.`, url: 'https://news.example/again' });
    expect(other).toMatchObject({ status: 202, body: { id: first.body.id } });
    expect(await objectsOf(first.body.id)).toHaveLength(2);
  });

  it('knows an article without an address by its text', async () => {
    const first = await send({ text, title: 'Roads' });
    expect(first.status).toBe(202);
    expect(await send({ text, title: 'Roads' })).toMatchObject({ status: 200, body: { id: first.body.id } });
    expect((await send({ text: 'Something else was said today.' })).body.id).not.toBe(first.body.id);
  });

  it('takes again what failed before', async () => {
    const content = { text, url: 'https://news.example/failed' };
    const { body } = await send(content);
    await failArticle(
      api.table(),
      { id: body.id },
      { failure: { code: 'empty', message: 'No text.' }, now: new Date() },
    );
    expect((await api.call('/v1/articles?state=failed', { as: 'vera' })).body.items).toMatchObject([
      { id: body.id, ingestion: { state: 'failed', failure: { code: 'empty', message: 'No text.' } } },
    ]);
    expect((await send(content)).status).toBe(202);
  });

  it('answers a repeated Idempotency-Key as the first time, and refuses it with other content', async () => {
    const headers = { 'idempotency-key': 'feed-17' };
    const content = { text, url: 'https://news.example/key' };
    const first = await send(content, { headers });
    const again = await send(content, { headers });
    expect(again).toMatchObject({ status: 202, body: first.body, headers: { location: first.headers['location'] } });
    const other = await send({ ...content, title: 'Other' }, { headers });
    expect(other.body).toMatchObject({ status: 422, code: 'idempotency-key-reused' });
    expect((await send(content, { headers, as: 'alice' })).status).toBe(200);
    const bad = await send(content, { headers: { 'idempotency-key': 'ä' } });
    expect(bad.body).toMatchObject({ status: 400, code: 'invalid-idempotency-key' });
  });

  it('lets viewers read and not send', async () => {
    expect((await send({ text }, { as: 'vera' })).body).toMatchObject({ status: 403, code: 'role-needed' });
    expect((await send({ text: 'A reviewer may send one.' }, { as: 'alice' })).status).toBe(202);
  });

  it.each([
    ['an unknown field', { text, author: 'x' }, '#/author', /not a field we know.*sent: "x"/],
    ['neither text nor html', { title: 'x' }, '#', /either "text" or "html"/],
    ['both text and html', { text, html: '<p>x' }, '#', /either "text" or "html"/],
    ['an address that is not of the web', { text, url: 'ftp://x/y' }, '#/url', /http or https.*sent: "ftp/],
    ['a date that is none', { text, publishedAt: 'last week' }, '#/publishedAt', /2026-11-23.*last week/],
    ['a text that is a number', { text: 7 }, '#/text', /string.*sent: 7/],
  ])('refuses %s and says where', async (_, body, pointer, detail) => {
    const answer = await send(body);
    expect(answer.body).toMatchObject({ status: 400, code: 'invalid-body' });
    expect(answer.body.errors).toContainEqual({ pointer, detail: expect.stringMatching(detail) });
  });

  it.each([
    ['broken JSON', '{"text": ', 400, 'broken-json'],
    ['JSON in another encoding', Buffer.from([0x22, 0xff, 0x22]), 400, 'broken-json'],
    ['an empty body', '', 400, 'broken-json'],
    ['a body of 3 MB', { text: 'x'.repeat(3_000_000) }, 413, 'too-large'],
    ['a text of more than 1 MiB', { text: 'ä'.repeat(524_289) }, 413, 'too-large'],
  ])('refuses %s', async (_, body, status, code) => {
    expect((await send(body)).body).toMatchObject({ status, code });
  });

  it('takes JSON only', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', '']) {
      const { body, headers } = await send({ text }, { headers: { 'content-type': type } });
      expect(body).toMatchObject({ status: 415, code: 'content-type-not-supported' });
      expect(headers).toMatchObject({ accept: 'application/json' });
    }
    const charset = { 'content-type': 'application/json; charset=utf-8' };
    expect((await send({ text }, { headers: charset })).status).toBeLessThan(300);
  });

  it('reads a body that the gateway sends in base64', async () => {
    expect((await send(Buffer.from(JSON.stringify({ text: 'Sent as bytes.' })))).status).toBe(202);
  });
});

describe('POST /v1/uploads', () => {
  const ask = (body: object, as: As['as'] = 'ingest-bot') =>
    api.call('/v1/uploads', { method: 'POST', ...(as === undefined ? {} : { as }), body });

  it('gives a signed place for a file, its name kept recognisable', async () => {
    const { status, body } = await ask({ name: '../Bericht März.pdf', contentType: 'application/pdf' });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      method: 'PUT',
      key: expect.stringMatching(/^uploads\/[0-9a-f-]{36}\/Bericht-Ma-rz\.pdf$/),
      url: expect.stringMatching(/^https:\/\/api\.example\.test\/uploads\//),
      headers: { 'content-type': 'application/pdf' },
    });
  });

  it('refuses viewers, and a type that is none', async () => {
    expect((await ask({ name: 'a.pdf' }, 'vera')).status).toBe(403);
    expect((await ask({ name: 'a.pdf', contentType: 'pdf' })).body.errors).toMatchObject([
      { pointer: '#/contentType' },
    ]);
  });
});

describe('POST /v1/extractions', () => {
  const extract = (body: object) => api.call('/v1/extractions', { method: 'POST', as: 'vera', body });

  it('extracts and keeps nothing', async () => {
    const { status, body } = await extract({ text, url: 'https://news.example/dry' });
    expect(status).toBe(200);
    expect(body.article.text).toContain('4.1 million');
    expect(body.claims.length).toBeGreaterThan(0);
    expect((await api.call(`/v1/articles/${body.id}`, { as: 'vera' })).status).toBe(404);
  });

  it('says why nothing can be read', async () => {
    const { body } = await extract({ text: '1 2 3' });
    expect(body).toMatchObject({ status: 422, code: 'unreadable-article', failure: { code: 'no-article-text' } });
  });
});
