import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import { innocent } from './hostile-texts.ts';
import { inShort, type StackClient } from './stack-client.ts';

const deep = `{"text": ${'['.repeat(20_000)}${']'.repeat(20_000)}}`;
const manyKeys = JSON.stringify(Object.fromEntries(Array.from({ length: 250_000 }, (_, at) => [`f${at}`, 1])));
const longName = `${'P'.repeat(299)}🙂`;

const Claims = z.object({ items: z.array(z.object({ id: z.string(), revision: z.int() })) });
const Stats = z.object({ total: z.int(), byPublisher: z.record(z.string(), z.int()) });

/** Evidence that is no source for readers. */
const addresses = [
  'http://localhost/report',
  'http://127.0.0.1/report',
  'http://10.0.0.7/report',
  'http://[::1]/report',
  'http://anna:secret@records.example.net/',
  'https://one.example.net/https://two.example.net/',
] as const;

/** Each of the smaller doors, and how it answers now. */
export async function doors(client: StackClient): Promise<readonly (readonly string[])[]> {
  const { ask, askRaw } = client;
  const one = async (name: string, request: string, more: Parameters<typeof ask>[1]) => [
    name,
    inShort(await ask(request, more)),
  ];
  const unknown = await ask('POST /v1/articles', { as: 'ingest', body: manyKeys });
  const issuer = await ask('GET /oidc/auth?client_id=nobody', { headers: { accept: 'text/html' } });
  const policy = issuer.headers.get('content-security-policy') ?? 'no policy';
  return [
    await one('an empty text', 'POST /v1/articles', { as: 'ingest', body: { text: '' } }),
    await one('JSON 20,000 deep', 'POST /v1/articles', { as: 'ingest', body: deep }),
    await one('JSON 20,000 deep', 'POST /v1/extractions', { as: 'viewer', body: deep }),
    await one('JSON 20,000 deep', 'POST /v1/uploads', { as: 'ingest', body: deep }),
    await one('JSON 20,000 deep', 'POST /v1/claims/batch-verification', { as: 'reviewer', body: deep }),
    ['250,000 unknown keys', `${unknown.status}, an answer of ${unknown.text.length} characters`],
    ...(await Promise.all(
      ['GET //', 'PUT /uploads/%', 'GET http://['].map(async (line) => [line, await askRaw(line)]),
    )),
    await one('a class attribute of 1 MB', 'POST /v1/extractions', {
      as: 'viewer',
      body: { html: `<div class="${'a '.repeat(500_000)}"><p>${innocent}</p></div>` },
    }),
    await one('an id of 300 characters', `GET /v1/claims/${'x'.repeat(300)}`, { as: 'viewer' }),
    await one('half an emoji in a name', 'POST /v1/articles', {
      as: 'ingest',
      body: `{"text":"x","publisher":"a\\ud83d"}`,
    }),
    [
      'the issuer’s error page',
      `${issuer.status}, ${/https?:/.test(issuer.text) ? 'loads from elsewhere' : 'loads nothing'}, ${policy.slice(0, 60)}`,
    ],
    ...(await evidence(client)),
    await longPublisher(client),
  ];
}

async function evidence({ ask }: StackClient): Promise<readonly (readonly string[])[]> {
  const [claim] = await listed(ask);
  const path = `PATCH /v1/claims/${claim.id}/verification`;
  const move = (revision: number, body: object) =>
    ask(path, { as: 'reviewer', body, headers: { 'if-match': `"${revision}"` } });
  await move(claim.revision, { action: 'take' });
  const rows: string[][] = [];
  for (const url of addresses) {
    const source = { url, title: 'Report', stance: 'supports' };
    const proposal = { action: 'propose', verdict: 'true', rationale: 'It says so.', evidence: [source] };
    rows.push([`evidence at ${url}`, inShort(await move(claim.revision + 1, proposal))]);
  }
  return rows;
}

async function listed(ask: StackClient['ask']) {
  for (;;) {
    const { text } = await ask('GET /v1/claims?limit=1&status=unreviewed', { as: 'reviewer' });
    const [claim] = Claims.parse(JSON.parse(text)).items;
    if (claim !== undefined) return [claim] as const;
    await wait(200);
  }
}

/** A publisher of 299 letters and an emoji, which once stopped the counts for good. */
async function longPublisher({ ask }: StackClient): Promise<readonly string[]> {
  const counts = async () => Stats.parse(JSON.parse((await ask('GET /v1/stats', { as: 'viewer' })).text));
  const before = await counts();
  const body = { text: `${innocent} The pool has nine lanes.`, publisher: longName };
  const sent = await ask('POST /v1/articles', { as: 'ingest', body });
  const until = performance.now() + 60_000;
  for (;;) {
    const { total, byPublisher } = await counts();
    const counted = byPublisher[longName] ?? byPublisher[longName.slice(0, 299)] ?? 0;
    if ((total > before.total && counted > 0) || performance.now() > until) {
      return [
        'a publisher of 299 letters and an emoji',
        `${sent.status}; the counts went on from ${before.total} to ${total} claims, ${counted} of them under that name`,
      ];
    }
    await wait(500);
  }
}
