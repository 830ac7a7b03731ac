import { beforeAll, describe, expect, it } from 'vitest';
import { saveExtraction } from '../../../store/articles/save-extraction.ts';
import { extractionOf, today } from '../../builders.ts';
import { useApi } from './start-api.ts';

const api = useApi();
const read = (path: string) => api.call(path, { as: 'ingest-bot' });

describe('an article of two versions', () => {
  beforeAll(async () => {
    const first = extractionOf('a-1', ['The bridge opened.', 'It cost 4 million.', 'Ann Lee paid for it.']);
    const second = extractionOf('a-1', [
      'The bridge opened.',
      'It cost 5 million.',
      'A school was closed by the city.',
    ]);
    await saveExtraction(api.table(), first, today);
    await saveExtraction(api.table(), second, today);
  });

  it('shows its newest text with where its spans count, or an older one', async () => {
    const { body } = await read('/v1/articles/a-1');
    expect(body).toMatchObject({ version: 2, ingestion: { state: 'ready' }, title: 'A', attributions: [] });
    expect(body.text).toContain('5 million');
    expect(body.sentences).toHaveLength(3);
    expect((await read('/v1/articles/a-1?version=1')).body.text).toContain('4 million');
  });

  it('lists its versions, newest first, by pages', async () => {
    const { body: first } = await read('/v1/articles/a-1/versions?limit=1');
    expect(first.items).toMatchObject([{ version: 2 }]);
    const { body: second } = await read(`/v1/articles/a-1/versions?limit=1&cursor=${first.nextCursor}`);
    expect(second).toMatchObject({ items: [{ version: 1 }], nextCursor: null });
    expect((await read(`/v1/articles/a-1/versions?cursor=x`)).body.code).toBe('invalid-cursor');
  });

  it('says what became of its claims', async () => {
    const { body } = await read('/v1/articles/a-1/changes');
    expect(body).toMatchObject({ from: 1, to: 2 });
    expect(body.items).toContainEqual(
      expect.objectContaining({ change: 'unchanged', before: 'The bridge opened.', after: 'The bridge opened.' }),
    );
    expect((await read('/v1/articles/a-1/changes?from=1&to=2')).body).toEqual(body);
  });

  it.each(['?version=3', '/changes?to=1', '/changes?to=9'])('has no version: %s', async (suffix) => {
    expect((await read(`/v1/articles/a-1${suffix}`)).body).toMatchObject({ status: 404, code: 'unknown-version' });
  });

  it('lists its claims in the order of its text', async () => {
    const { body } = await read('/v1/articles/a-1/claims');
    expect(body.items.length).toBeGreaterThanOrEqual(3);
    expect(body.items[0].text).toBe('The bridge opened.');
  });

  it('stands in the list of articles, and not among those that failed', async () => {
    expect((await read('/v1/articles')).body.items).toMatchObject([{ id: 'a-1', version: 2 }]);
    expect((await read('/v1/articles?state=failed')).body.items).toEqual([]);
    expect((await read('/v1/articles?state=lost')).body).toMatchObject({ status: 400, code: 'invalid-query' });
  });
});

describe('an article that is not there', () => {
  it.each(['', '/claims', '/versions', '/changes'])('has no %s', async (suffix) => {
    expect((await read(`/v1/articles/a-none${suffix}`)).body).toMatchObject({ status: 404, code: 'unknown-article' });
  });
});
