import { setTimeout as sleep } from 'node:timers/promises';
import {
  approve,
  bringIn,
  correct,
  moveWithWords,
  openForYou,
  propose,
  proposeAgain,
  publish,
  stands,
} from './newsroom/at-the-page.ts';
import { type Deed, type Person, personAt } from './newsroom/person.ts';
import { type IncomingText, twelveTexts } from './newsroom/texts.ts';
import { type Desk, openDesk } from './page/desk.ts';

const first = {
  verdict: 'false',
  rationale: 'The yearly report has another figure.',
  source: 'reports.example.net/2025',
};
const better = 'The yearly report has another figure: it counts the months up to November alone.';
const second = { ...first, verdict: 'half-true', rationale: 'With December the figure is right for the town alone.' };
const notes = {
  returned: 'Which months does the report count?',
  corrected: 'December was missing from our first count.',
  withdrawn: 'The report itself was withdrawn.',
};

interface Staff {
  readonly alice: Person;
  readonly bob: Person;
  readonly erin: Person;
}

/** All that becomes of one text; whoever is named is busy with one text at a time. */
async function lifeOf(text: IncomingText, { alice, bob, erin }: Staff, api: string): Promise<string> {
  const proposed = await alice.do('bring in, take, propose', async (page) => {
    const id = await bringIn(page, api, text);
    await propose(page, first);
    return id;
  });
  const at = (heading: string) => ({ heading, id: proposed });
  const onItsPage = (page: Parameters<typeof stands>[0]) => page.goto(`${api}/claims/${proposed}`);
  await bob.do('return with a reason', async (page) => {
    await openForYou(page, api, at('Waits for a second reviewer'));
    await moveWithWords(page, 'Return', notes.returned);
    await stands(page, 'In review');
  });
  await alice.do('propose again', async (page) => {
    await openForYou(page, api, at('Returned to you'));
    await page.getByText(notes.returned).first().waitFor();
    await proposeAgain(page, better, first.rationale);
  });
  await bob.do('approve', async (page) => {
    await openForYou(page, api, at('Waits for a second reviewer'));
    await approve(page);
  });
  await erin.do('publish', async (page) => {
    await onItsPage(page);
    await publish(page);
  });
  await readersSee(api, proposed, better);
  await erin.do('correct, propose', async (page) => {
    await onItsPage(page);
    await correct(page, second);
  });
  await bob.do('approve the correction', async (page) => {
    await openForYou(page, api, at('Waits for a second reviewer'));
    await approve(page);
  });
  await erin.do('publish with a note', async (page) => {
    await onItsPage(page);
    await moveWithWords(page, 'Publish', notes.corrected);
    await stands(page, 'Published');
  });
  await readersSee(api, proposed, notes.corrected);
  await erin.do('withdraw', async (page) => {
    await onItsPage(page);
    await moveWithWords(page, 'Withdraw', notes.withdrawn);
    await stands(page, 'Withdrawn');
  });
  await readersSee(api, proposed, notes.withdrawn);
  return proposed;
}

const patience = 30_000;

/** Waits until the public page of a check says something. */
async function readersSee(api: string, claim: string, words: string): Promise<void> {
  for (const start = performance.now(); performance.now() - start < patience; await sleep(200)) {
    const page = await fetch(`${api}/checks/${claim}`);
    if (page.ok && (await page.text()).includes(words)) return;
  }
  throw new Error(`readers do not see ${JSON.stringify(words)} on the check of ${claim}`);
}

/** Takes twelve texts from paste to published, returned, corrected and withdrawn, by three people in three browsers at once; true where all came through. */
async function atTheDesk(desk: Desk): Promise<boolean> {
  const deeds: Deed[] = [];
  const sit = async (name: string) => {
    const page = await desk.signIn(name, { viewport: { width: 1280, height: 860 } });
    page.setDefaultTimeout(patience);
    return personAt(name, page, (deed) => deeds.push(deed));
  };
  const [alice, bob, erin] = await Promise.all([sit('alice'), sit('bob'), sit('erin')]);
  const texts = await twelveTexts();
  const start = performance.now();
  const lives = await Promise.allSettled(texts.map((text) => lifeOf(text, { alice, bob, erin }, desk.api)));
  const seconds = (performance.now() - start) / 1000;
  for (const [index, { kind, title }] of texts.entries()) {
    const life = lives[index];
    const end = life?.status === 'fulfilled' ? 'published, corrected, withdrawn' : `failed: ${String(life?.reason)}`;
    console.log(`${kind.padEnd(22)} ${title.slice(0, 52).padEnd(54)} ${end}`);
  }
  console.log(`\n${texts.length} texts by three people in three browsers at once: ${seconds.toFixed(0)} s`);
  for (const [what, those] of Map.groupBy(deeds, (deed) => `${deed.who}: ${deed.what}`)) {
    const times = those.map((deed) => deed.seconds).toSorted((a, b) => a - b);
    const median = times[times.length >> 1] ?? 0;
    console.log(
      `  ${what.padEnd(34)} ${median.toFixed(1)} s, at most ${(times.at(-1) ?? 0).toFixed(1)} s, ${times.length} times`,
    );
  }
  return lives.every(({ status }) => status === 'fulfilled');
}

const desk = await openDesk();
try {
  process.exitCode = (await atTheDesk(desk)) ? 0 : 1;
} finally {
  await desk.close();
}
