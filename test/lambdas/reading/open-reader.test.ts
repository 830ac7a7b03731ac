import { afterAll, describe, expect, test } from 'vitest';
import { articleId } from '../../../claims/ids.ts';
import { bareArticle } from '../../../intake/reading.ts';
import { readingBudget } from '../../../lambdas/reading/budget.ts';
import { openReader } from '../../../lambdas/reading/open-reader.ts';

const text = 'Fares will rise by 8 percent in May, the Harbour Authority said on Monday.';
const article = { ...bareArticle(text), title: 'Ferry fares' };
const input = { id: articleId(article), article };

/** A reader that gives texts of this many bytes no time at all, and all others plenty. */
const reader = openReader({ threads: 1, megabytes: 512, budget: (bytes) => (bytes === 66_000 ? 1 : 30_000) });
afterAll(() => reader.close());

describe('openReader', () => {
  test('reads and understands a text', async () => {
    const reading = await reader.read(Buffer.from(text), { name: 'ferry.txt' });
    expect(reading).toMatchObject({ kind: 'articles', articles: [{ text }] });
    const understanding = await reader.extract(input);
    expect(understanding).toMatchObject({ kind: 'extraction', extraction: { claims: [{ spans: [[0, 35]] }] } });
  });

  test('ends what takes too long in words, and goes on with what waits after it', async () => {
    const slow = reader.extract({ id: 'a-slow', article: { ...article, text: 'word '.repeat(13_200) } });
    const others = Array.from({ length: 5 }, () => reader.extract(input));
    expect(await slow).toEqual({
      kind: 'failure',
      failure: { code: 'too-slow-to-read', message: expect.stringContaining('Ferry fares took too long to read') },
    });
    expect((await Promise.all(others)).map(({ kind }) => kind)).toEqual(Array.from(others, () => 'extraction'));
  });

  test('ends what takes too much memory in words, and goes on', async () => {
    const cramped = openReader({ threads: 1, megabytes: 8 });
    const long = { ...article, text: `${text} `.repeat(12_000) };
    expect(await cramped.extract({ id: 'a-long', article: long })).toMatchObject({
      kind: 'failure',
      failure: { code: 'too-much-to-read' },
    });
    await cramped.close();
  }, 60_000);

  test('throws what the engine throws, and goes on', async () => {
    // @ts-expect-error -- an article without a text is a bug of the caller's
    await expect(reader.extract({ id: 'a-none', article: { ...article, text: undefined } })).rejects.toThrow();
    expect((await reader.extract(input)).kind).toBe('extraction');
  });
});

test('readingBudget grows with the text and has an end', () => {
  expect([0, 10 * 1024, 1024 * 1024, 64 * 1024 * 1024].map(readingBudget)).toEqual([5000, 5400, 45_960, 60_000]);
});
