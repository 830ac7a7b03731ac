import { parseAtomFeed } from 'feedsmith';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Claim } from '../../../claims/claim.ts';
import { recordChecks } from '../../../store/record/record-checks.ts';
import { unknownTo } from '../../claims/record/vocabulary.ts';
import { alice, bob, erin, proposal } from '../../claims/workflow/builders.ts';
import { toPublication } from '../../reviewed.ts';
import { move, published, useRecord } from './start-record.ts';

const record = useRecord();

const corrected = [
  ...toPublication,
  [erin, { action: 'reopen', reason: 'a reader wrote' }],
  [alice, { action: 'take' }],
  [
    alice,
    proposal({ verdict: 'half-true', rationale: 'Only <b>half</b> of it is in the register.\n\nThe rest is not.' }),
  ],
  [bob, { action: 'approve' }],
  [erin, { action: 'publish', correctionNote: 'It was half true.' }],
] as const;

let ferry: Claim;
let bridge: Claim;
beforeAll(async () => {
  const claims = await published(record.table(), 'a-1', {
    'The ferry carried 90 000 people in 2025.': corrected,
    'The bridge cost 3 million crowns.': toPublication,
    'The mayor sold the harbour in 2016.': [[alice, { action: 'take' }]],
  });
  [ferry, bridge] = [claims[0] ?? never(), claims[1] ?? never()];
  await published(
    record.table(),
    'a-2',
    { 'מחיר הלחם עלה ב-12 אחוז.': toPublication },
    { language: 'he', title: 'לחם' },
  );
});

function never(): never {
  throw new Error('a claim is missing');
}

async function pageOf({ id }: Claim) {
  const first = await record.get(`/checks/${id}`);
  return record.get(first.headers['location'] ?? '');
}

/** The document that machines read of a page. */
function dataOf(body: string): unknown {
  return JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(body)?.[1] ?? 'null');
}

describe('the page of a check', () => {
  it('says what was claimed, where, what was found and why, and what was corrected', async () => {
    const { status, headers, body } = await pageOf(ferry);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    for (const words of [
      'The ferry carried 90 000 people in 2025.',
      'https://news.example/a',
      'Half true',
      'Only &lt;b&gt;half&lt;/b&gt; of it',
      'https://register.example/1',
      'It was half true.',
      'A reviewer proposed the verdict, another reviewer approved it, and an editor published it.',
      `/log/claims/${ferry.id}`,
      `/embed/${ferry.id}`,
    ]) {
      expect(body).toContain(words);
    }
    expect(body).not.toContain('alice');
  });

  it('is small, without script, and may load nothing from elsewhere', async () => {
    const { headers, body } = await pageOf(ferry);
    expect(body.length).toBeLessThan(30_000);
    expect(body.replace(/<script type="application\/ld\+json">/, '')).not.toMatch(/<script|javascript:|\son\w+=/i);
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; img-src 'self'; .*frame-ancestors 'none'$/,
    );
    expect(headers['cache-control']).toContain('s-maxage');
  });

  it('has a ClaimReview that schema.org knows', { timeout: 60_000 }, async () => {
    const data = dataOf((await pageOf(ferry)).body);
    expect(unknownTo(data)).toEqual([]);
    expect(data).toMatchObject({
      '@type': 'ClaimReview',
      reviewRating: { alternateName: 'Half true', ratingValue: 3 },
    });
  });

  it('is found by its id whatever stands before it, and has one address', async () => {
    const { status, headers } = await record.get(`/checks/other-words-${ferry.id}`);
    expect(status).toBe(308);
    expect(headers['location']).toBe(`/checks/the-ferry-carried-90-000-people-in-2025-${ferry.id}`);
  });

  it('is not sent again to whoever has it, and packed to whoever can unpack it', async () => {
    const { headers } = await pageOf(ferry);
    const path = `/checks/the-ferry-carried-90-000-people-in-2025-${ferry.id}`;
    const known = await record.get(path, { 'if-none-match': headers['etag'] ?? '' });
    expect([known.status, known.body]).toEqual([304, '']);
    expect((await record.get(path, { 'if-modified-since': headers['last-modified'] ?? '' })).status).toBe(304);
    expect((await record.get(path, { 'accept-encoding': 'br, gzip' })).headers['content-encoding']).toBe('gzip');
  });

  it('says in which language and direction a claim is', async () => {
    const { body } = await record.get('/checks/of/a-2');
    expect(body).toContain('<span lang="he" dir="rtl">מחיר הלחם עלה ב-12 אחוז.</span>');
  });

  it('shows nothing of what is not published', async () => {
    for (const path of [
      '/checks/c-000000000000',
      '/checks/none',
      '/embed/c-none',
      '/checks/of/a-none',
      '/checks/c-000000000000/card.png',
    ]) {
      const { status, body } = await record.get(path);
      expect([path, status]).toEqual([path, 404]);
      expect(body).toContain('Nothing is published here');
    }
    expect((await record.get('/checks')).body).not.toContain('mayor');
  });

  it('can be shown in a frame, without more than its words', async () => {
    const { headers, body } = await record.get(`/embed/${ferry.id}`);
    expect(headers['content-security-policy']).toContain('frame-ancestors *');
    expect(headers['x-frame-options']).toBeUndefined();
    expect(body).toContain('Half true');
  });

  it('has a picture', { timeout: 60_000 }, async () => {
    const { headers, bytes } = await record.get(`/checks/${ferry.id}/card.png`);
    expect(headers['content-type']).toBe('image/png');
    expect(Buffer.from(bytes).subarray(1, 4).toString()).toBe('PNG');
    expect([Buffer.from(bytes).readUInt32BE(16), Buffer.from(bytes).readUInt32BE(20)]).toEqual([1200, 630]);
  });
});

describe('the lists', () => {
  it('shows checks by what changed last, and finds them by words, verdict and speaker', async () => {
    const { body } = await record.get('/checks');
    expect(body.indexOf('ferry')).toBeLessThan(body.indexOf('bridge'));
    expect((await record.get('/checks?q=how+many+people+did+the+ferry+carry')).body).toContain(ferry.id);
    expect((await record.get('/checks?q=unicorns')).body).toContain('we have not checked it');
    expect((await record.get('/checks?verdict=false')).body).not.toContain(ferry.id);
    expect((await record.get('/checks?verdict=false')).body).toContain(bridge.id);
    expect((await record.get('/checks?before=nonsense')).status).toBe(400);
  });

  it('has every correction, with what stood before', async () => {
    const { body } = await record.get('/corrections');
    expect(body).toContain('Changed from “False” to “Half true”. It was half true.');
    expect(body).not.toContain('bridge');
  });

  it('has all checks of an article on a page, each a ClaimReview at a place of its own', {
    timeout: 60_000,
  }, async () => {
    const data = dataOf((await record.get('/checks/of/a-1')).body);
    expect(unknownTo(data)).toEqual([]);
    expect(data).toMatchObject({
      itemListElement: [{ item: { url: `https://desk.example/checks/of/a-1#${ferry.id}` } }, {}],
    });
  });

  it('says how the desk works', async () => {
    const { body } = await record.get('/method');
    for (const words of [
      'Mostly true',
      'Beside the scale',
      'does not prove that a verdict is right',
      'a reviewer who did not propose the verdict',
    ])
      expect(body).toContain(words);
  });
});

describe('the feeds', () => {
  it('give every check, a page at a time', async () => {
    const seen: string[] = [];
    for (let path: string | undefined = '/feeds/claimreview.json?limit=1'; path !== undefined; ) {
      const { headers, body } = await record.get(path);
      seen.push(
        ...JSON.parse(body).dataFeedElement.map(
          (each: { item: { claimReviewed: string }[] }) => each.item[0]?.claimReviewed,
        ),
      );
      const next = /<https:\/\/desk\.example([^>]+)>; rel="next"/.exec(headers['link'] ?? '')?.[1];
      path = next;
    }
    expect(seen).toHaveLength(3);
    expect(new Set(seen).size).toBe(3);
  });

  it('are read by a feed reader', async () => {
    const feed = parseAtomFeed((await record.get('/feeds/checks.atom')).body);
    expect(feed.entries).toHaveLength(3);
    expect(feed.entries?.[0]?.title?.value).toBe('Half true: The ferry carried 90 000 people in 2025.');
    const corrections = parseAtomFeed((await record.get('/feeds/corrections.atom')).body);
    expect(corrections.entries?.map(({ content }) => content?.value)).toEqual([
      'Changed from “False” to “Half true”. It was half true.',
    ]);
    expect(parseAtomFeed((await record.get('/feeds/review-again.atom')).body).entries ?? []).toEqual([]);
  });

  it('are not sent again to whoever has them', async () => {
    for (const path of ['/feeds/claimreview.json', '/feeds/checks.atom']) {
      const { headers } = await record.get(path);
      expect((await record.get(path, { 'if-none-match': headers['etag'] ?? '' })).status).toBe(304);
    }
  });
});

describe('the record', () => {
  it('is the same whatever comes twice or late', async () => {
    const before = (await record.get('/feeds/claimreview.json')).body;
    await recordChecks(record.table(), [ferry, { ...ferry, revision: 4 }]);
    expect((await record.get('/feeds/claimreview.json')).body).toBe(before);
  });

  it('says while a check is being corrected, shows what stood, and says that it was withdrawn', async () => {
    const reopened = await move(record.table(), bridge, [[erin, { action: 'reopen', reason: 'a reader wrote' }]]);
    await recordChecks(record.table(), [reopened]);
    const { body } = await pageOf(bridge);
    expect(body).toContain('This check is being looked at again.');
    expect(body).toContain('The register says otherwise.');
    expect(body).not.toContain('a reader wrote');
    const withdrawn = await move(record.table(), reopened, [
      [erin, { action: 'withdraw', note: 'It was another bridge.' }],
    ]);
    await recordChecks(record.table(), [withdrawn]);
    const after = (await pageOf(bridge)).body;
    expect(after).toContain('This check was withdrawn.</strong> It was another bridge.');
    expect(after).not.toContain('The register says otherwise.');
    expect(dataOf(after)).toMatchObject({
      creativeWorkStatus: 'Withdrawn',
      correction: [{ text: 'Withdrawn; it was “False”. It was another bridge.' }],
    });
    expect((await record.get('/corrections')).body).toContain('It was another bridge.');
    const feed = JSON.parse((await record.get('/feeds/claimreview.json')).body);
    const element = feed.dataFeedElement.find(({ dateDeleted }: { dateDeleted?: string }) => dateDeleted !== undefined);
    expect(element).toMatchObject({
      dateDeleted: withdrawn.updatedAt,
      item: [{ url: expect.stringContaining(bridge.id) }],
    });
    expect(element.item[0].reviewRating).toBeUndefined();
  });
});
