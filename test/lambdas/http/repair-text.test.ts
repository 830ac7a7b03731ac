import { beforeAll, describe, expect, it } from 'vitest';
import { failArticle } from '../../../store/articles/receive-article.ts';
import { saveExtraction } from '../../../store/articles/save-extraction.ts';
import { extractionOf, today } from '../../builders.ts';
import { useApi } from './start-api.ts';

const api = useApi();
const check = { leftOut: 0.6, largest: 'The pier was closed.', sure: 0.3, note: '60 % of it was left out.' };
const source = 'The bridge opened.\n\nIt cost 4 million.\n\nThe pier was closed.';

/** An article whose reader was not sure of its text. */
async function save(id: string) {
  const extraction = extractionOf(id, ['The bridge opened.', 'It cost 4 million.'], {
    url: `https://news.example/${id}`,
  });
  await saveExtraction(api.table(), { ...extraction, origin: { check, source } }, today);
}

const read = (path: string) => api.call(path, { as: 'vera' });
const repair = (id: string, body: object, as: 'alice' | 'erin' = 'erin') =>
  api.call(`/v1/articles/${id}/text`, { method: 'PUT', as, body });

describe('an article whose text is to be checked', () => {
  beforeAll(() => save('a-1'));

  it('says so, in the list and alone', async () => {
    expect((await read('/v1/articles/a-1')).body.ingestion).toEqual({ state: 'ready', failure: null, check });
    expect((await read('/v1/articles')).body.items).toMatchObject([{ id: 'a-1', ingestion: { check } }]);
  });

  it('shows all that was sent as a text that no browser takes for a page', async () => {
    const { status, body, headers } = await read('/v1/articles/a-1/source');
    expect(status).toBe(200);
    expect(body).toBe(source);
    expect(headers).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': 'attachment; filename="a-1.txt"',
      'x-content-type-options': 'nosniff',
    });
  });

  it('stays so when what comes in next for it fails', async () => {
    await save('a-2');
    const failure = { code: 'empty', message: 'No text.' };
    await failArticle(api.table(), { id: 'a-2' }, { failure, now: today });
    expect((await read('/v1/articles/a-2')).body.ingestion).toEqual({ state: 'failed', failure, check });
    await save('a-2');
    expect((await read('/v1/articles/a-2')).body.ingestion).toEqual({ state: 'ready', failure: null, check });
  });
});

describe("an editor's repair of a text", () => {
  const text = 'The bridge opened.\n\nThe pier was closed in May, the city said.';

  it('is a new version, taken as it is, whose claims keep their reviews', async () => {
    await save('a-3');
    const { body: claims } = await read('/v1/articles/a-3/claims');
    const { id, revision } = claims.items.find((claim: { text: string }) => claim.text === 'The bridge opened.');
    const taken = await api.call(`/v1/claims/${id}/verification`, {
      ...{ method: 'PATCH', as: 'alice', body: { action: 'take' }, headers: { 'if-match': `${revision}` } },
    });
    expect(taken.status).toBe(200);
    const { status, body } = await repair('a-3', { text: `${text}\r\n`, reason: 'The pier was missing.' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ version: 2, title: 'A', ingestion: { state: 'ready', failure: null, check: null } });
    expect((await read('/v1/articles/a-3')).body.text).toBe(text);
    expect((await read('/v1/articles/a-3/versions')).body.items).toMatchObject([
      { version: 2, repair: { by: 'erin', reason: 'The pier was missing.' } },
      { version: 1, repair: null },
    ]);
    expect((await read(`/v1/claims/${id}`)).body).toMatchObject({ status: 'in-review', assignee: 'alice' });
    expect((await read('/v1/articles/a-3/source')).body).toMatchObject({ status: 404, code: 'no-source' });
    expect((await read('/v1/articles/a-3/source?version=1')).body).toBe(source);
  });

  it('goes back to an older text, where a page that comes again changes nothing', async () => {
    await save('a-3');
    expect((await read('/v1/articles/a-3')).body.version).toBe(2);
    const older = (await read('/v1/articles/a-3?version=1')).body.text;
    expect((await repair('a-3', { text: older, reason: 'It was right.' })).body).toMatchObject({ version: 3 });
  });

  it('of the same text says that somebody has checked it', async () => {
    await save('a-4');
    const same = (await read('/v1/articles/a-4')).body.text;
    const { body } = await repair('a-4', { text: same, reason: 'Read and found right.' });
    expect(body).toMatchObject({ version: 1, ingestion: { state: 'ready', check: null } });
  });

  it('gives a text to an article that could not be read', async () => {
    const failure = { code: 'image-only-pdf', message: 'Pictures.' };
    await failArticle(api.table(), { id: 'a-5' }, { failure, now: today });
    const { body } = await repair('a-5', { text, reason: 'Typed from the scan.' });
    expect(body).toMatchObject({ version: 1, ingestion: { state: 'ready', failure: null } });
  });

  it('is for editors, of an article that is there, with a text and a reason', async () => {
    expect((await repair('a-4', { text, reason: 'x' }, 'alice')).body).toMatchObject({ status: 403 });
    expect((await repair('a-none', { text, reason: 'x' })).body).toMatchObject({ code: 'unknown-article' });
    expect((await repair('a-4', { text: ' \n', reason: 'x' })).body).toMatchObject({ code: 'unreadable-article' });
    expect((await repair('a-4', { text })).body.errors).toMatchObject([{ pointer: '#/reason' }]);
    expect((await read('/v1/articles/a-none/source')).body).toMatchObject({ code: 'unknown-article' });
    expect((await read('/v1/articles/a-4/source?version=9')).body).toMatchObject({ code: 'unknown-version' });
  });
});
