import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OutsideReview } from '../../../claims/outside/outside-review.ts';
import { ratingWords } from '../../../claims/outside/rating-words.ts';
import { mostReviews } from '../../../intake/reviews/entries.ts';
import { type ReviewsReading, readDocument, readReviews } from '../../../intake/reviews/read-reviews.ts';
import { claimReview, dataFeed } from './samples.ts';

const read = (content: string | object, contentType?: string) =>
  readReviews({
    bytes: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
    name: 'checks',
    contentType,
  });

function reviewsOf(reading: ReviewsReading) {
  if (reading.kind === 'failure') throw new Error(reading.failure.message);
  return reading;
}

const one = {
  claim: 'The harbour of Brevik handled 7 million tonnes in 2025.',
  claimant: 'Ruth Adeyemi',
  claimedAt: '2026-02-01',
  publisher: 'Example Checks',
  url: 'https://checks.example.org/2026/check-7',
  reviewedAt: '2026-02-03',
};

describe('readReviews', () => {
  test('takes a ClaimReview with its rating as its publisher gave it', async () => {
    const { reviews, refused } = reviewsOf(await read(claimReview(7)));
    expect(refused).toEqual([]);
    expect(reviews.map(({ review }) => review)).toEqual([
      {
        ...one,
        id: expect.stringMatching(/^o-[0-9a-f]{20}$/),
        publisherUrl: 'https://checks.example.org/',
        appearances: ['https://tidewater.example/harbour', 'https://other.example/harbour'],
        title: null,
        language: 'en',
        rating: { text: 'Mostly false: the figure is of 2019', value: '1', best: '5', worst: '1' },
      },
    ]);
  });

  test('finds them in lists, graphs, feeds and pages, each with its place', async () => {
    const page = `<!doctype html><title>A check</title>
      <script type="application/ld+json">${JSON.stringify({ '@graph': [{ '@type': 'WebPage' }, claimReview(7)] })}</script>`;
    const forms: readonly [string | object, string][] = [
      [[claimReview(7)], '[0]'],
      [{ '@graph': [{ '@type': 'Organization', name: 'X' }, claimReview(7)] }, '@graph[1]'],
      [{ '@type': 'DataFeed', dataFeedElement: { item: claimReview(7) } }, 'dataFeedElement.item'],
      [{ '@type': 'DataFeed', dataFeedElement: [{ item: [claimReview(7)] }] }, 'dataFeedElement[0].item[0]'],
      [{ '@type': 'Article', review: { ...claimReview(7), '@type': ['Thing', 'schema:ClaimReview'] } }, 'review'],
      [page, '[0].@graph.@graph[1]'],
    ];
    for (const [document, position] of forms) {
      const { reviews, refused } = reviewsOf(await read(document));
      expect(refused).toEqual([]);
      expect(reviews).toMatchObject([{ position, review: one }]);
    }
  });

  test('takes claims as the Fact Check Tools give them, one review each', async () => {
    const claim = {
      text: one.claim,
      claimant: 'Ruth Adeyemi',
      claimDate: '2026-02-01T00:00:00Z',
      claimReview: [
        {
          publisher: { name: 'Example Checks', site: 'checks.example.org' },
          url: one.url,
          title: 'No, not 7 million tonnes',
          reviewDate: '2026-02-03T00:00:00Z',
          textualRating: 'Falsch',
          languageCode: 'de',
        },
        { publisher: { site: 'second.example' }, url: 'https://second.example/7', textualRating: 'Sant' },
        { publisher: { site: 'third.example' }, textualRating: 'Wrong' },
      ],
    };
    const { reviews, refused } = reviewsOf(await read({ claims: [claim], nextPageToken: 'x' }));
    expect(reviews).toMatchObject([
      {
        position: 'claims[0].claimReview[0]',
        review: { publisher: 'Example Checks', publisherUrl: 'https://checks.example.org/', language: 'de' },
      },
      { position: 'claims[0].claimReview[1]', review: { publisher: 'second.example', claim: one.claim } },
    ]);
    expect(reviews.map(({ review: { rating } }) => ratingWords(rating))).toEqual(['Falsch', 'Sant']);
    expect(refused).toEqual([
      { position: 'claims[0].claimReview[2]', reason: expect.stringContaining('url has to be') },
    ]);
  });

  test('takes a table, whatever its columns are called and parted by', async () => {
    const table = [
      'Claim text;Claimant;Review URL;Publisher;Textual rating;Review date',
      `"${one.claim}";Ruth Adeyemi;${one.url};Example Checks;"Pants on fire; no figure";2026-02-03`,
      `"Nothing is checked here";;no address;Example Checks;Wrong;`,
      `;;https://checks.example.org/8;Example Checks;Wrong;`,
    ].join('\r\n');
    const { reviews, refused } = reviewsOf(await read(table, 'text/csv'));
    expect(reviews).toMatchObject([
      { position: 'row 2', review: { ...one, claimedAt: null, rating: { text: 'Pants on fire; no figure' } } },
    ]);
    expect(refused.map(({ position }) => position)).toEqual(['row 3', 'row 4']);
  });

  test('names each entry that is no review, and takes the others', async () => {
    const broken: readonly [object | null, string][] = [
      [claimReview(1, { claimReviewed: ' ' }), 'claimReviewed is needed'],
      [claimReview(2, { url: 'javascript:alert(1)', author: 'X' }), 'url has to be a web address'],
      [claimReview(3, { url: 'http://10.0.0.8/check' }), 'only its own network reaches'],
      [claimReview(4, { reviewRating: {} }), 'reviewRating with an alternateName'],
      [claimReview(5, { claimReviewed: 'x'.repeat(2001) }), 'has 2001 characters; at most 2000'],
      [{ '@type': 'NewsArticle', headline: 'A story' }, 'no ClaimReview but "NewsArticle"'],
      [null, 'no ClaimReview'],
    ];
    const document = [...broken.map(([entry]) => entry), claimReview(7)];
    const { reviews, refused } = reviewsOf(await read(document));
    expect(reviews).toMatchObject([{ position: '[7]', review: one }]);
    expect(refused.map(({ position }) => position)).toEqual(broken.map((_, at) => `[${at}]`));
    for (const [at, [, reason]] of broken.entries()) expect(refused[at]?.reason).toContain(reason);
  });

  test('says why nothing is read of what holds no review', async () => {
    const failures: readonly [string | object, string, string][] = [
      ['', 'no-reviews', 'empty'],
      ['{"a": ', 'no-reviews', 'not valid JSON'],
      [{ '@type': 'Organization' }, 'no-reviews', 'no ClaimReview in it'],
      ['a,b\n1,2', 'no-reviews', 'its columns are "a", "b"'],
      ['<html><p>No script.</p>', 'no-reviews', 'no ClaimReview in it'],
      [Array.from({ length: mostReviews + 2 }, () => claimReview(1)), 'too-many-reviews', 'more than 10000'],
    ];
    for (const [content, code, words] of failures) {
      const reading = await read(content);
      expect(reading).toMatchObject({ kind: 'failure', failure: { code, message: expect.stringContaining(words) } });
    }
  });

  test('gives the same claim at the same address one id, whatever is found of it later', async () => {
    const later = claimReview(7, { reviewRating: { alternateName: 'True after all' } });
    const { reviews } = reviewsOf(await read([claimReview(7), later, claimReview(8)]));
    const [first, second, other] = reviews.map(({ review: { id } }) => id);
    expect(second).toBe(first);
    expect(other).not.toBe(first);
  });
});

describe('readDocument, of whatever JSON', () => {
  /** JSON that looks like reviews in places, and is broken in others. */
  const fields = fc.oneof(
    fc.constantFrom<unknown>(...Object.values(claimReview(1)), 'ClaimReview', ['ClaimReview'], [[[]]], {}),
    fc.jsonValue({ maxDepth: 3 }),
    fc.string({ unit: 'binary', maxLength: 40 }),
  );
  const names = fc.constantFrom(
    ...Object.keys(claimReview(1)),
    ...['@graph', 'dataFeedElement', 'item', 'claims', 'claimReview', 'text', 'claim', 'rating', 'publisher'],
  );
  const entry = fc.dictionary(names, fields, { maxKeys: 12 });
  const document = fc.oneof(fc.array(entry, { maxLength: 8 }), entry, fc.jsonValue());

  test('every entry becomes a review that is whole, or a reason in words at its place', () => {
    fc.assert(
      fc.property(document, (value) => {
        const reading = readDocument(value, 'checks');
        if (reading.kind === 'failure') {
          expect(reading.failure.message).toMatch(/\w \w/);
          return;
        }
        for (const { review } of reading.reviews) {
          expect(OutsideReview.parse(review)).toEqual(review);
          expect(new URL(review.url).protocol).toMatch(/^https?:$/);
          expect(ratingWords(review.rating)).not.toBe('');
          expect(JSON.stringify(review).isWellFormed()).toBe(true);
        }
        for (const { position, reason } of reading.refused) expect(`${position} ${reason}`).toMatch(/^\S.* \w+.*\.$/s);
        const places = [...reading.reviews, ...reading.refused].map(({ position }) => position);
        expect(new Set(places).size).toBe(places.length);
      }),
    );
  });

  test('a feed with some entries broken loses those alone', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 30 }), (kept) => {
        const feed = dataFeed(kept.length);
        const elements = feed.dataFeedElement.map((element, at) => (kept[at] ? element : { item: [{ broken: at }] }));
        const reading = readDocument({ ...feed, dataFeedElement: elements }, 'checks');
        const { reviews, refused } = reviewsOf(reading);
        expect(reviews).toHaveLength(kept.filter(Boolean).length);
        expect(refused.map(({ position }) => position)).toEqual(
          kept.flatMap((isKept, at) => (isKept ? [] : [`dataFeedElement[${at}].item[0]`])),
        );
      }),
    );
  });

  test('what is nested without end, or without measure, is bounded', () => {
    let deep: unknown = claimReview(1);
    for (let depth = 0; depth < 5000; depth++) deep = { '@graph': [deep], item: [] };
    expect(readDocument(deep, 'deep').kind).toBe('failure');
    const wide = { '@graph': Array.from({ length: 300_000 }, () => ({})) };
    expect(readDocument(wide, 'wide')).toMatchObject({ failure: { code: 'too-many-reviews' } });
  });

  test('ten times the text takes some ten times as long', async () => {
    const text = (length: number) =>
      JSON.stringify(
        Array.from({ length }, (_, at) => claimReview(at, { name: ` \n\t${'a '.repeat(400)}`, type: ':/#' })),
      );
    const costOf = async (length: number) => {
      const bytes = Buffer.from(text(length));
      const runs = [];
      for (let run = 0; run < 3; run++) {
        const began = process.cpuUsage();
        await readReviews({ bytes, name: 'checks' });
        const { user, system } = process.cpuUsage(began);
        runs.push((user + system) / 1000);
      }
      return Math.min(...runs);
    };
    await costOf(300);
    const [short, long] = [await costOf(300), await costOf(3000)];
    expect(long / Math.max(short, 10)).toBeLessThan(25);
  });
});
