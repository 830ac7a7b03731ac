import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import type { Desk, ListedClaim } from '../page/desk.ts';
import { workADay } from '../page/work-a-day.ts';

/** The claims and the article that the pictures are of. */
export interface Shown {
  readonly held: ListedClaim;
  readonly published: ListedClaim;
  readonly article: string;
}

/** What a webhook of the desk's goes to: it takes everything. */
export interface Receiver {
  readonly url: string;
  close(): void;
}

/** Opens a receiver on this machine. */
export async function openReceiver(): Promise<Receiver> {
  const server = createServer((request, response) => {
    request.resume().on('end', () => response.writeHead(204).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = z.object({ port: z.int() }).parse(server.address());
  return { url: `http://127.0.0.1:${port}/claimtrail`, close: () => server.close() };
}

const Exports = z.object({ items: z.array(z.object({ state: z.string() })) });

const reviews = [
  ['The Harbour Bridge cost 31 million crowns in 2016.', 'Mostly true', '2026-02-20'],
  ['Burglaries in Saltmarsh fell by 18 percent since 2021.', 'Misleading', '2026-02-24'],
  ['Rents in Norholm rose by 2.1 percent a year between 2020 and 2024.', 'Correct', '2026-03-01'],
].map(([claimReviewed, alternateName, datePublished], index) => ({
  '@type': 'ClaimReview',
  ...{ claimReviewed, datePublished, url: `https://checks.example.org/${index + 1}` },
  author: { '@type': 'Organization', name: 'Example Checks' },
  reviewRating: { '@type': 'Rating', alternateName },
}));

/** Works a day at the desk, so that every view has what it shows: also returns, mentions, others' checks and exports. */
export async function setScene(desk: Desk, receiver: Receiver): Promise<Shown> {
  await desk.ask('erin', 'POST /v1/webhooks', { url: receiver.url });
  const shown = await workADay(desk);
  const [returned, given, mentioned] = (await desk.claims('status=unreviewed&limit=100')).slice(10);
  if (returned === undefined || given === undefined || mentioned === undefined) throw new Error('too few claims');
  const evidence = [{ url: 'https://archive.example.org/minutes', title: 'Minutes of 4 March', stance: 'supports' }];
  const findings = { verdict: 'true', rationale: 'The minutes say so.', evidence };
  await desk.move('alice', returned.id, { action: 'take' });
  await desk.move('alice', returned.id, { action: 'propose', ...findings });
  await desk.move('bob', returned.id, { action: 'return', reason: 'Minutes of which meeting? Please quote them.' });
  const due = new Date(Date.now() + 5 * 3_600_000).toISOString();
  await desk.move('erin', given.id, { action: 'assign', assignee: 'alice', due });
  const text = '@alice, you wrote about this in May: is the ledger public?';
  await desk.ask('bob', `POST /v1/claims/${mentioned.id}/comments`, { text });
  await desk.ask('alice', 'POST /v1/reviews', reviews);
  await desk.ask('erin', 'POST /v1/exports', { format: 'csv', filter: { status: 'published' } });
  await desk.ask('erin', 'POST /v1/exports', { format: 'jsonl', openData: true });
  for (let tries = 0; tries < 100; tries++) {
    const { items } = Exports.parse(await desk.ask('erin', 'GET /v1/exports'));
    if (items.every(({ state }) => state === 'ready')) break;
    await sleep(200);
  }
  return shown;
}
