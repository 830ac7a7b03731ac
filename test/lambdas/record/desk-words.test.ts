import { parseAtomFeed } from 'feedsmith';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Claim } from '../../../claims/claim.ts';
import { recordChecks } from '../../../store/record/record-checks.ts';
import { alice, bob, erin, proposal } from '../../claims/workflow/builders.ts';
import { toPublication } from '../../reviewed.ts';
import { published, useRecord } from './start-record.ts';

const profile = {
  name: 'The Harbour Desk',
  colour: '#5b2a86',
  logo: 'https://harbour.example/logo.svg',
  ownership: 'Owned by its readers.',
  funding: 'Paid for by subscriptions.',
  contact: 'errors@harbour.example',
  selection: 'We check what many people are told.',
  showNames: true,
};
const record = useRecord({ DESK_PROFILE: JSON.stringify(profile) });
const evidence = [
  {
    url: 'https://register.example/1',
    title: 'Register',
    stance: 'refutes',
    retrievedAt: '2026-05-04T10:00:00.000Z',
    archivedUrl: 'https://archive.example/register-1',
  },
] as const;

let claims: readonly Claim[];
beforeAll(async () => {
  claims = await published(record.table(), 'a-1', {
    'The ferry carried 90 000 people in 2025.': [
      [alice, { action: 'take' }],
      [alice, proposal({ evidence: [...evidence] })],
      [bob, { action: 'approve' }],
      [erin, { action: 'publish' }],
    ],
    'The bridge cost 3 million crowns.': toPublication,
    'The tram opened in 1968.': toPublication,
  });
});

async function pageOf(claim: Claim | undefined) {
  const { headers } = await record.get(`/checks/${claim?.id}`);
  return record.get(headers['location'] ?? '');
}

describe('a desk’s own words', () => {
  it('stand on its pages, with its logo and colour, and names where it says so', async () => {
    const { body, headers } = await pageOf(claims[0]);
    for (const words of [
      ...['The Harbour Desk', '--desk:#5b2a86', 'src="https://harbour.example/logo.svg"', 'Owned by its readers.'],
      ...['Paid for by subscriptions.', 'mailto:errors@harbour.example'],
      'A reviewer (alice) proposed the verdict, another reviewer (bob) approved it, and an editor (erin) published it.',
    ])
      expect(body).toContain(words);
    expect(headers['content-security-policy']).toContain("img-src 'self' https://harbour.example;");
    expect((await record.get('/method')).body).toContain('We check what many people are told.');
    expect((await record.get('/corrections')).body).toContain('href="mailto:errors@harbour.example"');
  });

  it('go with a picture for where the page is shared, and evidence with its copy', async () => {
    const { body } = await pageOf(claims[0]);
    const picture = /property="og:image" content="https:\/\/desk\.example([^"]+)"/.exec(body)?.[1] ?? '';
    expect((await record.get(picture)).headers['content-type']).toBe('image/png');
    expect(body).toContain('<a href="https://archive.example/register-1" rel="nofollow">copy</a>');
    expect(body).toContain('"archivedAt":"https://archive.example/register-1"');
  });
});

describe('the feeds', () => {
  it('stay within the time and the length that was asked for, page after page', async () => {
    const times = claims.map(({ published: told }) => told?.at ?? '').sort();
    const seen: string[] = [];
    let path: string | undefined = `/feeds/checks.atom?limit=1&from=${times[0]}&to=2027-01-01T00:00:00.000Z`;
    for (; path !== undefined; ) {
      const { body, headers } = await record.get(path);
      const { id: feed, entries = [] } = parseAtomFeed(body);
      expect(feed).toBe('https://desk.example/feeds/checks.atom');
      expect(entries.length).toBeLessThanOrEqual(1);
      seen.push(...entries.map(({ id }) => String(id)));
      const link: string | undefined = /<https:\/\/desk\.example([^>]+)>; rel="next"/.exec(headers['link'] ?? '')?.[1];
      expect(link ?? 'from=').toContain('from=');
      path = link;
    }
    expect(new Set(seen).size).toBe(3);
    const none = await record.get('/feeds/checks.atom?from=2027-01-01T00:00:00.000Z');
    expect(parseAtomFeed(none.body).entries ?? []).toEqual([]);
  });

  it('say when they last changed, are packed, and are not sent again', async () => {
    for (const path of ['/feeds/claimreview.json', '/feeds/checks.atom']) {
      const { headers } = await record.get(path, { 'accept-encoding': 'gzip' });
      expect(headers['content-encoding'], path).toBe('gzip');
      const known = { 'if-modified-since': headers['last-modified'] ?? '' };
      expect((await record.get(path, known)).status, path).toBe(304);
    }
  });

  it('list what is to be looked at again, since the article changed its words', async () => {
    const [, , tram] = claims;
    if (tram?.published == null) throw new Error('the tram is not published');
    const reworded = { ...tram, revision: tram.revision + 1, published: { ...tram.published, stale: true } };
    await recordChecks(record.table(), [reworded]);
    const { entries } = parseAtomFeed((await record.get('/feeds/review-again.atom')).body);
    expect(entries?.map(({ title }) => title?.value)).toEqual(['False: The tram opened in 1968.']);
    expect((await pageOf(tram)).body).toContain('The article changed the wording after this verdict was given.');
  });
});
