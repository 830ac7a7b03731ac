import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import { hostileTexts, innocent } from './hostile-texts.ts';
import { inShort, type StackClient } from './stack-client.ts';

/** Characters of each hostile text, as the issue had them sent, by the API and by the inbox. */
const sent = 250_000;
const dropped = 1_000_000;
const innocents = 7;
/** Milliseconds until what is not done is said not to be there: seven texts may each take a minute. */
const longestWait = 600_000;

/** Requests of others while something is done: how many, how many failed, and the slowest. */
async function beside<Done>({ ask }: StackClient, work: () => Promise<Done>) {
  const others: { readonly status: number; readonly milliseconds: number }[] = [];
  let isOver = false;
  const asking = async () => {
    while (!isOver) {
      others.push(await ask('GET /v1/claims?limit=5', { as: 'reviewer' }));
      await wait(50);
    }
  };
  const both = Promise.all([asking(), asking()]);
  const done = await work();
  isOver = true;
  await both;
  const failed = others.filter(({ status }) => status !== 200).length;
  const slowest = Math.max(...others.map(({ milliseconds }) => milliseconds));
  return { done, others: `${others.length} asked, ${failed} failed, slowest ${Math.round(slowest)} ms` };
}

/** What a viewer is answered who tries each hostile text, and what became of others' requests meanwhile. */
export async function slowTextsByApi(client: StackClient): Promise<readonly (readonly string[])[]> {
  const rows: string[][] = [];
  for (const { name, make } of hostileTexts) {
    const body = { text: make(sent) };
    const { done, others } = await beside(client, () => client.ask('POST /v1/extractions', { as: 'viewer', body }));
    rows.push([name, inShort(done), `${Math.round(done.milliseconds)} ms`, others]);
  }
  return rows;
}

const Articles = z.object({
  items: z.array(
    z.object({
      title: z.string().nullable(),
      ingestion: z.object({ state: z.string(), failure: z.object({ code: z.string() }).nullable() }),
    }),
  ),
});

/** What becomes of a file of each hostile text in the inbox, and of seven innocent ones beside each. */
export async function slowTextsByInbox({ ask, stack }: StackClient): Promise<readonly (readonly string[])[]> {
  const drop = async (name: string, text: string) => {
    const draft = join(stack.data, `${name}.json`);
    await writeFile(draft, JSON.stringify({ title: name, text: `${text}\n\nThis is ${name}.` }));
    await rename(draft, join(stack.data, 'inbox', `${name}.json`));
  };
  for (const [shape, { make }] of hostileTexts.entries()) {
    await drop(`hostile-${shape}`, make(dropped));
    for (let at = 0; at < innocents; at++) await drop(`innocent-${shape}-${at}`, innocent);
  }
  const wanted = hostileTexts.length * (innocents + 1);
  for (const until = performance.now() + longestWait; ; await wait(1000)) {
    const { text } = await ask('GET /v1/articles?limit=100', { as: 'reviewer' });
    const items = text.startsWith('{"items"') ? Articles.parse(JSON.parse(text)).items : [];
    const done = items.filter(({ title, ingestion }) => isOurs(title) && ingestion.state !== 'received');
    if (done.length === wanted || performance.now() > until)
      return hostileTexts.map(({ name }, at) => fate(name, at, done));
  }
}

/** A title is that of the article, or the name of the file that could not be read. */
const isOurs = (title: string | null) => /^(hostile|innocent)-/.test(title ?? '');

type Listed = z.infer<typeof Articles>['items'];

function fate(name: string, shape: number, done: Listed): readonly string[] {
  const states = (kind: string) => done.filter(({ title }) => title?.startsWith(`${kind}-${shape}`)).map(stateOf);
  const [ready, others] = [true, false].map((is) => states('innocent').filter((state) => (state === 'ready') === is));
  return [
    name,
    states('hostile').join(' ') || 'not there',
    [`${ready?.length} of ${innocents} ready`, ...(others ?? [])].join(', '),
  ];
}

function stateOf({ ingestion: { state, failure } }: Listed[number]): string {
  return failure === null ? state : `${state}: ${failure.code}`;
}
