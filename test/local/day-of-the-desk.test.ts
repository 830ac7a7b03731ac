import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { call, claimtrail, eventually, newDataFolder, type RunningStack, startStack } from './stack.ts';

/** What the day's papers say, and what others make of it: another figure, or the opposite. */
const facts = [
  [
    'The port of Brevik handled 4.2 million tonnes of cargo in 2025',
    'The port of Brevik handled 2.4 million tonnes of cargo in 2025',
  ],
  ['Rents in Saltmarsh rose by 11 percent in 2025', 'Rents in Saltmarsh fell by 11 percent in 2025'],
  [
    'The Tarn reservoir held 61 percent of its water on 1 March 2026',
    'The Tarn reservoir held 41 percent of its water on 1 March 2026',
  ],
  ['The county hospital hired 140 nurses in 2025', 'The county hospital hired 14 nurses in 2025'],
  ['Skerry closed three primary schools in 2024', 'Skerry closed two primary schools in 2024'],
  ['The Harbour Bridge cost 31 million crowns in 2016', 'The Harbour Bridge cost 13 million crowns in 2016'],
  ['Bus fares in Saltmarsh doubled between 2015 and 2025', 'Bus fares in Saltmarsh halved between 2015 and 2025'],
  ['Tidewater Ferries lost 3.5 million crowns in 2025', 'Tidewater Ferries lost 5.3 million crowns in 2025'],
  [
    'The council of Brevik approved the wind farm on 4 February 2026',
    'The council of Brevik rejected the wind farm on 4 February 2026',
  ],
  ['Burglaries in Saltmarsh fell by 18 percent in 2025', 'Burglaries in Saltmarsh rose by 18 percent in 2025'],
] as const;

const towns = ['Arvika', 'Bodmin', 'Celje', 'Dornum', 'Elmshorn', 'Falun', 'Gmunden', 'Hamar', 'Imst', 'Jasper'];

/** Thirty articles: each tenth says the same, every third day another figure; each has something of its own. */
function articleOf(number: number) {
  const [fact, otherwise] = facts[number % facts.length] ?? ['', ''];
  const turn = Math.floor(number / facts.length);
  const said = turn === 2 ? otherwise : turn === 1 ? fact.replace(' percent', '%') : fact;
  return {
    title: `Morning paper ${number}`,
    publisher: `Paper ${number}`,
    url: `https://paper-${number}.example/morning`,
    publishedAt: `2026-03-${String(number + 1).padStart(2, '0')}`,
    text: `${said}. That is in the yearly report.\n\nThe library of ${towns[number % 10]} lent ${number + 3},00${number % 10} books in ${2000 + number}.`,
  };
}

interface Told {
  readonly id: string;
  readonly text: string;
  readonly similar: {
    readonly saidBefore: { readonly claim: string } | null;
    readonly copyOf: string | null;
    readonly checkedElsewhere: object | null;
  };
}

/** A feed of 200 checks by others, of which ten are of the day's facts, and three entries are none. */
function feedOfChecks(): object {
  const checks = Array.from({ length: 200 }, (_, number) => ({
    '@type': 'ClaimReview',
    url: `https://checks.example.org/${number}`,
    claimReviewed:
      facts[number]?.[0] ?? `The archive of ${towns[number % 10]} holds ${number}5 maps of ${1700 + number}.`,
    author: { '@type': 'Organization', name: 'Example Checks' },
    datePublished: '2026-02-20',
    reviewRating: { '@type': 'Rating', alternateName: `Finding no. ${number}` },
  }));
  const broken = [{ '@type': 'ClaimReview', url: 'https://checks.example.org/none' }, { '@type': 'NewsArticle' }, null];
  return {
    '@type': 'DataFeed',
    dataFeedElement: [...checks, ...broken].map((item) => ({ '@type': 'DataFeedItem', item: [item] })),
  };
}

let stack: RunningStack;
const tokens = new Map<string, string>();
beforeAll(async () => {
  stack = await startStack(await newDataFolder());
  for (const name of ['alice', 'bob', 'erin']) tokens.set(name, await tokenOf(name));
  await mkdir(join(stack.data, 'inbox', 'reviews'), { recursive: true });
  await writeFile(join(stack.data, 'inbox', 'reviews', 'checks.json'), JSON.stringify(feedOfChecks()));
  for (let number = 0; number < 30; number++) await ask('POST /v1/articles', 'alice', articleOf(number));
  const ready = () => ask('GET /v1/articles?limit=100', 'alice');
  await eventually(ready, ({ items }) => items.filter(isReady).length >= 30, 90_000);
  // Each article's rows are written a moment after it, in any order.
  for (const [fact] of facts) {
    const told = async () => (await claims(phraseOf(fact))).find(({ text }) => text === `${fact}.`);
    const first = await eventually(told, (found) => found !== undefined, 60_000);
    const alike = async () => (await ask(`GET /v1/claims/${first?.id}/similar`, 'alice')).items;
    await eventually(alike, (items) => items.length >= 2, 60_000);
  }
}, 240_000);
afterAll(() => stack.end('SIGTERM'));

/** The first words of a fact, as a phrase to search for. */
function phraseOf(fact: string): string {
  return `"${fact.split(' ').slice(0, 3).join(' ')}"`;
}

function isReady({ ingestion }: { readonly ingestion: { readonly state: string } }): boolean {
  return ingestion.state === 'ready';
}

async function tokenOf(username: string): Promise<string> {
  const form = new URLSearchParams({ grant_type: 'password', client_id: 'claimtrail-cli', username });
  const { access_token: token } = Object(
    await (await fetch(`${stack.issuer}/token`, { method: 'POST', body: form })).json(),
  );
  return String(token);
}

// biome-ignore lint/suspicious/noExplicitAny: the test looks into bodies whose shape it asserts
async function ask(what: string, name: string, body?: object, ifMatch?: string): Promise<any> {
  const as = tokens.get(name) ?? '';
  const sent = { as, ...(body === undefined ? {} : { body }), ...(ifMatch === undefined ? {} : { ifMatch }) };
  return (await call(stack, what, sent)).body;
}

async function claims(q: string, more = ''): Promise<readonly Told[]> {
  return (await ask(`GET /v1/claims?limit=100&q=${encodeURIComponent(q)}${more}`, 'alice')).items;
}

async function move(id: string, name: string, command: object): Promise<void> {
  const { revision } = await ask(`GET /v1/claims/${id}`, 'alice');
  const { code } = await ask(`PATCH /v1/claims/${id}/verification`, name, command, `"${revision}"`);
  expect(code).toBeUndefined();
}

describe('a day of the desk', { timeout: 120_000 }, () => {
  test('what two papers say alike is one claim, and what the third says is suggested as its reverse', async () => {
    for (const [fact, otherwise] of facts) {
      const found = await claims(phraseOf(fact));
      const first = found.find(({ text, similar }) => text === `${fact}.` && similar.copyOf === null);
      expect(first, fact).toBeDefined();
      const known = await ask(`GET /v1/claims/${first?.id}/similar`, 'alice');
      expect(known.appearances, fact).toHaveLength(2);
      const opposed = known.items.filter(({ relation }: { relation: string }) => relation === 'opposed');
      expect(
        opposed.map(({ claim }: { claim: Told }) => claim.text),
        fact,
      ).toEqual([`${otherwise}.`]);
    }
  });

  test('a feed of 200 checks by others came in by the folder; what was no check is named', async () => {
    const brought = () => ask('GET /v1/review-imports', 'alice');
    const { items } = await eventually(brought, (imports) => imports.items.length > 0, 60_000);
    expect(items).toMatchObject([{ from: 'checks.json', taken: 200, changed: 0, known: 0, refused: 3, failure: null }]);
    expect(items[0].faults.map(({ position }: { position: string }) => position)).toEqual([
      'dataFeedElement[200].item[0]',
      'dataFeedElement[201].item[0]',
      'dataFeedElement[202].item[0]',
    ]);
    const file = join(stack.data, 'inbox', 'reviews', 'checks.json');
    const again = await claimtrail(['reviews', file], { data: stack.data });
    expect(again.stdout).toContain('0 taken, 0 changed, 200 known before, 3 refused');
    expect(again.stderr).toContain('dataFeedElement[201].item[0]: It is no ClaimReview but "NewsArticle"');
    expect(again.code).toBe(1);
  });

  test('the claims that others have checked show so at once, as theirs, and count nowhere', async () => {
    for (const [number, [fact]] of facts.entries()) {
      const told = async () => (await claims(phraseOf(fact))).filter(({ text }) => text === `${fact}.`);
      const rating = { publisher: 'Example Checks', rating: `Finding no. ${number}`, because: 'same wording' };
      const shown = await eventually(
        told,
        (all) => all.every(({ similar }) => similar.checkedElsewhere !== null),
        60_000,
      );
      for (const { similar } of shown) expect(similar.checkedElsewhere, fact).toMatchObject(rating);
    }
    const { byVerdict } = await ask('GET /v1/stats', 'alice');
    expect(byVerdict).toEqual({});
    expect(Object(await (await fetch(`${stack.api}/feeds/claimreview.json`)).json()).dataFeedElement).toEqual([]);
  });

  test('the queue without copies has each of them once', async () => {
    const all = (await ask('GET /v1/claims?status=unreviewed&limit=100', 'alice')).items;
    const once = (await ask('GET /v1/claims?status=unreviewed&limit=100&copies=none', 'alice')).items;
    expect(all.length - once.length).toBe(facts.length);
  });

  test('one verdict is published, shown on the copy, and reused; another suggestion is refused', async () => {
    const rents = await claims('"rents in saltmarsh"');
    const first = rents.find(({ text, similar }) => text.includes('rose') && similar.copyOf === null);
    const copy = rents.find(({ similar }) => similar.copyOf !== null);
    const reversed = rents.find(({ text }) => text.includes('fell'));
    if (first === undefined || copy === undefined) throw new Error('the rents are not there twice');
    const evidence = [{ url: 'https://statistics.example.net/rents', title: 'Rents', stance: 'refutes' }];
    const proposal = { action: 'propose', verdict: 'mostly-false', rationale: 'The register has 7.', evidence };
    await move(first.id, 'alice', { action: 'take' });
    await move(first.id, 'alice', proposal);
    await move(first.id, 'bob', { action: 'approve' });
    await move(first.id, 'erin', { action: 'publish' });
    const read = () => ask(`GET /v1/claims/${copy.id}`, 'alice');
    const { similar } = await eventually(read, (claim) => claim.similar.saidBefore !== null);
    expect(similar).toMatchObject({ copyOf: first.id, saidBefore: { claim: first.id, verdict: 'mostly-false' } });
    await move(copy.id, 'bob', { action: 'take' });
    await move(copy.id, 'bob', { ...proposal, rationale: `Checked as ${first.id}. The register has 7.` });

    const refusal = { to: first.id, kind: 'contradicts', decision: 'refuse' };
    const after = await ask(`POST /v1/claims/${reversed?.id}/relations`, 'alice', refusal);
    expect(after.relations).toMatchObject([{ to: first.id, holds: false, by: 'alice' }]);
  });

  test('all histories are whole in the end', async () => {
    const verified = await claimtrail(['verify-history'], { data: stack.data });
    expect(verified.code, verified.stderr).toBe(0);
  });
});
