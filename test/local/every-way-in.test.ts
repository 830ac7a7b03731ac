import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { declaredForm, mediaTypes } from '../../intake/media-types.ts';
import { fileObjects } from '../../lambdas/shared/file-objects.ts';
import { type FormOfInput, formsOfInput, written } from './forms.ts';
import { call, claimtrail, eventually, newDataFolder, type RunningStack, startStack } from './stack.ts';

/** An article's file on its way: its name, its bytes and what it is. */
interface Sent {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly form: FormOfInput;
}

const Articles = z.object({
  items: z.array(z.looseObject({ id: z.string(), title: z.string().nullable(), claimCount: z.number() })),
  nextCursor: z.string().nullable(),
});
const Place = z.object({ url: z.url(), headers: z.record(z.string(), z.string()) });

/** Forms that hold no article but lead to one, or that hold one in words of their own, with tests of their own. */
const testedApart: ReadonlySet<string> = new Set(['sitemap', 'address', 'subtitles', 'wire-text']);

test('every form that is read goes all ways in', () => {
  const sent = new Set<string | null>(
    formsOfInput.map(({ extension, contentType }) => declaredForm(contentType, `file.${extension}`)),
  );
  const read = Object.keys(mediaTypes).filter((form) => !testedApart.has(form));
  expect(read.filter((form) => !sent.has(form))).toEqual([]);
});

let stack: RunningStack;
let robot: string;
let reader: string;
let folder: string;

beforeAll(async () => {
  stack = await startStack(await newDataFolder());
  robot = (await claimtrail(['token', 'ingest-bot'], { data: stack.data })).stdout.trim();
  reader = (await claimtrail(['token', 'vera'], { data: stack.data })).stdout.trim();
  folder = await mkdtemp(join(tmpdir(), 'claimtrail-forms-'));
}, 60_000);
afterAll(() => stack.end('SIGKILL'));

async function upload({ name, bytes, form }: Sent): Promise<void> {
  const asked = await call(stack, 'POST /v1/uploads', { as: robot, body: { name, contentType: form.contentType } });
  const { url, headers } = Place.parse(asked.body);
  expect((await fetch(url, { method: 'PUT', headers, body: new Blob([Buffer.from(bytes)]) })).status).toBe(200);
}

/** The ways in, each of which takes all of its files at once, as a newsroom would send them. */
const ways: Readonly<Record<string, (files: readonly Sent[]) => Promise<void>>> = {
  async 'an event of the bucket'(files) {
    const bucket = fileObjects(pathToFileURL(`${stack.data}/bucket/`));
    for (const { name, bytes, form } of files)
      await bucket.put(`archive/${name}`, bytes, { contentType: form.contentType });
  },
  async 'the inbox folder'(files) {
    for (const { name, bytes } of files) await writeFile(join(stack.data, 'inbox', name), bytes);
  },
  async 'the API'(files) {
    await Promise.all(files.map(upload));
  },
  async 'claimtrail ingest'(files) {
    const own = join(folder, 'command');
    await mkdir(own);
    for (const { name, bytes } of files) await writeFile(join(own, name), bytes);
    const { code, stdout, stderr } = await claimtrail(['ingest', own], { data: stack.data });
    expect({ code, stdout, stderr }).toEqual({
      ...{ code: 0, stderr: '' },
      stdout: `${files.length} sent, 0 sent before, 0 not sent\n`,
    });
  },
};

async function articles() {
  const found: z.infer<typeof Articles>['items'] = [];
  for (let cursor = ''; ; ) {
    const { body } = await call(stack, `GET /v1/articles?limit=100${cursor}`, { as: reader });
    const { items, nextCursor } = Articles.parse(body);
    found.push(...items);
    if (nextCursor === null) return found;
    cursor = `&cursor=${encodeURIComponent(nextCursor)}`;
  }
}

describe.each(Object.keys(ways).map((way, index) => ({ way, first: index * 100 + 1 })))('$way', ({ way, first }) => {
  const cells = formsOfInput.map((form, index) => ({ form, article: written(first + index, form.form) }));

  beforeAll(async () => {
    const files = cells.map(async ({ form, article }, index) => {
      return { name: `${first + index}.${form.extension}`, bytes: await form.write(article), form };
    });
    await ways[way]?.(await Promise.all(files));
  }, 60_000);

  test.each(cells.map(({ form, article }) => ({ form: form.form, article })))(
    'takes $form',
    async ({ article }) => {
      const ofTitle = async () =>
        (await articles()).filter(({ title, claimCount }) => title === article.title && claimCount > 0);
      const [found] = await eventually(ofTitle, ({ length }) => length > 0, 60_000);
      const { body } = await call(stack, `GET /v1/articles/${found?.id}`, { as: reader });
      expect(body['text']).toBe(article.paragraphs.join('\n\n'));
      expect(found?.claimCount).toBeGreaterThan(2);
    },
    70_000,
  );
});
