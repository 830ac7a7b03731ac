import { writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import type { Desk } from '../page/desk.ts';

/** What the desk of the pictures says of itself to readers. */
export const profile = {
  name: 'The Harbour Desk',
  ownership: 'Owned by its readers, a cooperative of 3,100 members.',
  funding: 'Paid for by subscriptions; no gift above 1,000 crowns.',
  contact: 'errors@desk.example',
};

const ferry = {
  title: 'Ferry fares to rise again',
  publisher: 'The Tidewater Post',
  url: 'https://tidewater.example/ferry-fares',
  publishedAt: '2026-03-03',
  text: 'The ferry to Brask carried 90 000 people in 2025.',
};
const echo = {
  title: 'A record year at sea',
  publisher: 'The Echo',
  url: 'https://echo.example/record-year',
  publishedAt: '2026-03-04',
  text: 'Last year 90 000 passengers took the Brask ferry, more than ever.',
};
const bridge = {
  title: 'Norholm pays for its bridge',
  publisher: 'The Norholm Ledger',
  url: 'https://ledger.example/bridge',
  publishedAt: '2026-03-05',
  text: 'The bridge at Norholm cost 3 million crowns.',
};

const report = {
  url: 'https://port.example/2025',
  title: 'Port of Brask: yearly report 2025',
  stance: 'supports',
  excerpt: 'Passengers on line 4: 88 140 (without December).',
};
const statistics = {
  url: 'https://stats.example.net/ferries',
  title: 'National statistics: ferry passengers',
  stance: 'refutes',
};
const why = `The yearly report of the port counts 88 140 passengers, and leaves out December, when the ferry ran on 19 days.

With December’s tickets from the line itself the year comes to 90 300. But a third of them are commuters who are counted each way, so that far fewer than 90 000 people were on board.`;

const Claims = z.object({ items: z.array(z.object({ id: z.string() })) });

/** Sends an article in, and waits for its one claim. */
async function claimOf(desk: Desk, article: typeof ferry): Promise<string> {
  const id = await desk.send('alice', article);
  for (let tries = 0; tries < 300; tries++) {
    const { items } = Claims.parse(await desk.ask('alice', `GET /v1/articles/${id}/claims`));
    const [first] = items;
    if (first !== undefined) return first.id;
    await sleep(100);
  }
  throw new Error(`no claim came of ${article.title}`);
}

interface Findings {
  readonly verdict: string;
  readonly rationale: string;
  readonly evidence: readonly object[];
}

async function publish(desk: Desk, id: string, findings: Findings, correctionNote?: string): Promise<void> {
  const proposer = correctionNote === undefined ? 'alice' : 'erin';
  await desk.move(proposer, id, { action: 'take' });
  await desk.move(proposer, id, { action: 'propose', ...findings });
  await desk.move('bob', id, { action: 'approve' });
  await desk.move('erin', id, { action: 'publish', ...(correctionNote === undefined ? {} : { correctionNote }) });
}

/** A check that was corrected and answers another claim too, and one that was withdrawn; answers the first one's claim. */
async function tell(desk: Desk): Promise<string> {
  const [told, same, other] = [await claimOf(desk, ferry), await claimOf(desk, echo), await claimOf(desk, bridge)];
  await publish(desk, other, {
    verdict: 'false',
    rationale: 'The county paid 9 million crowns.',
    evidence: [statistics],
  });
  await desk.move('erin', other, { action: 'withdraw', note: 'We had looked up another bridge of the same name.' });
  await publish(desk, told, { verdict: 'false', rationale: 'The report counts 88 140.', evidence: [report] });
  await desk.ask('alice', `POST /v1/claims/${same}/relations`, { to: told, kind: 'same-as', decision: 'confirm' });
  await desk.move('erin', told, { action: 'reopen', reason: 'December is missing.' });
  const findings = { verdict: 'half-true', rationale: why, evidence: [report, statistics] };
  await publish(desk, told, findings, 'December’s tickets were missing from our first count.');
  return told;
}

/** The address of a check, once its page says all that it is waited for. */
async function addressOf(desk: Desk, claim: string, words: readonly string[]): Promise<string> {
  for (let tries = 0; tries < 300; tries++) {
    const page = await fetch(`${desk.api}/checks/${claim}`);
    const text = page.ok ? await page.text() : '';
    if (words.every((each) => text.includes(each))) return page.url;
    await sleep(100);
  }
  throw new Error(`the check of ${claim} does not show ${JSON.stringify(words)}`);
}

/** A page of another site, with a check in a frame. */
const courier = (frame: string) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Morning Courier</title>
<style>body{margin:0 auto;max-width:672px;padding:32px 0;background:#fffdf7;color:#222;font:17px/27px Georgia,serif}
header{border-bottom:3px double;padding-bottom:6px;font:700 14px/1.2 sans-serif;letter-spacing:1px;text-transform:uppercase}
h1{font-size:34px;line-height:1.2}iframe{width:100%;height:272px;border:0}</style>
<header>Morning Courier</header><h1>Ferry line asks for 8 percent more</h1>
<p>The line to Brask wants to raise its fares in spring, and points to a year with more passengers than ever.</p>
<iframe src="${frame}" title="Fact-check"></iframe>
<p>The council decides on Thursday. Commuters have announced that they will be there.</p></html>`;

/** Takes the pictures of what readers see into a folder. */
export async function pictureRecord(desk: Desk, folder: string): Promise<void> {
  const claim = await tell(desk);
  const check = await addressOf(desk, claim, ['took the Brask ferry', 'missing from our first count']);
  const context = await desk.browser.newContext({ locale: 'en-GB', viewport: { width: 900, height: 900 } });
  const page = await context.newPage();
  await page.goto(check);
  await page.screenshot({ path: `${folder}record-check.png`, fullPage: true });
  await page.goto(`${desk.api}/corrections`);
  await page.screenshot({ path: `${folder}record-corrections.png` });
  await page.setViewportSize({ width: 900, height: 590 });
  const body = courier(`${desk.api}/embed/${claim}`);
  // Under this machine's own address: browsers show no frame of it in a page that comes from elsewhere.
  const elsewhere = `${desk.api}/morning-courier`;
  await page.route(elsewhere, (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(elsewhere);
  await page.frameLocator('iframe').getByText('Half true').waitFor();
  await page.screenshot({ path: `${folder}record-embed.png` });
  const card = await fetch(`${check}/card.png`);
  if (!card.ok) throw new Error(`the card of ${check} is answered with ${card.status}`);
  await writeFile(`${folder}record-card.png`, Buffer.from(await card.arrayBuffer()));
  await context.close();
}
