import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod';
import type { ExtractedArticle } from '../../claims/extraction.ts';
import { readArticle } from '../../intake/read-article.ts';
import { readJsonLines } from '../data/json-lines.ts';
import { precisionRecall } from '../scoring/precision-recall.ts';
import { scoreBodies } from '../scoring/shingles.ts';
import type { Evaluation, Figure } from './figure.ts';

const Page = z.object({ id: z.string(), url: z.string().nullish(), html: z.string() });
const Body = Page.extend({ text: z.string() });
const Segments = Page.extend({ with: z.array(z.string()), without: z.array(z.string()) });
const Metadata = Page.extend({
  title: z.string().nullish(),
  author: z.string().nullish(),
  datePublished: z.string().nullish(),
});

async function read(folder: string, { html, url }: z.infer<typeof Page>): Promise<ExtractedArticle | null> {
  const bytes = gunzipSync(readFileSync(join(folder, html)));
  const reading = await readArticle(bytes, {
    name: 'page.html',
    contentType: 'text/html',
    ...(url == null ? {} : { url }),
  });
  return reading.kind === 'articles' ? (reading.articles[0] ?? null) : null;
}

async function readAll<T extends z.infer<typeof Page>>(
  folder: string,
  pages: readonly T[],
): Promise<{ page: T; article: ExtractedArticle | null }[]> {
  const found = [];
  for (const page of pages) found.push({ page, article: await read(folder, page) });
  return found;
}

async function bodies(folder: string): Promise<Figure[]> {
  const set = 'scrapinghub';
  const pages = readJsonLines(join(folder, 'dev.jsonl'), Body);
  if (pages === null) return [];
  const read = await readAll(folder, pages);
  const { f1, precision, recall, accuracy } = scoreBodies(
    read.map(({ page, article }) => ({ gold: page.text, predicted: article?.text ?? '' })),
  );
  return [
    { set, metric: 'pages', value: pages.length },
    { set, metric: 'body F1', value: f1 },
    { set, metric: 'body precision', value: precision },
    { set, metric: 'body recall', value: recall },
    { set, metric: 'body word for word', value: accuracy },
  ];
}

const flat = (text: string): string => text.replace(/\s+/gu, ' ').trim();

async function segments(folder: string): Promise<Figure[]> {
  const set = 'trafilatura-en';
  const pages = readJsonLines(join(folder, 'pages.jsonl'), Segments);
  if (pages === null) return [];
  const counts = { tp: 0, fp: 0, fn: 0 };
  for (const { page, article } of await readAll(folder, pages)) {
    const text = flat(article?.text ?? '');
    const kept = page.with.filter((segment) => text.includes(flat(segment))).length;
    counts.tp += kept;
    counts.fn += page.with.length - kept;
    counts.fp += page.without.filter((segment) => text.includes(flat(segment))).length;
  }
  const { f1, precision, recall } = precisionRecall(counts);
  return [
    { set, metric: 'pages', value: pages.length },
    { set, metric: 'segments, F1', value: f1 },
    { set, metric: 'segments, precision', value: precision },
    { set, metric: 'segments, recall', value: recall },
  ];
}

const letters = (text: string | null | undefined): string =>
  (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? '';

async function metadata(folder: string): Promise<Figure[]> {
  const set = 'postlight-metadata';
  const pages = readJsonLines(join(folder, 'pages.jsonl'), Metadata);
  if (pages === null) return [];
  const read = await readAll(folder, pages);
  const right = (wanted: keyof z.infer<typeof Metadata>, agrees: (index: number) => boolean): number => {
    const given = read.map(({ page }, index) => ({ index, value: page[wanted] })).filter(({ value }) => value != null);
    return given.filter(({ index }) => agrees(index)).length / Math.max(1, given.length);
  };
  const at = (index: number) => ({ page: read[index]?.page, article: read[index]?.article });
  const day = (value: string | null | undefined): string => value?.slice(0, 10) ?? '';
  return [
    { set, metric: 'pages', value: pages.length },
    {
      set,
      metric: 'title, letters and digits the same',
      value: right('title', (index) => letters(at(index).page?.title) === letters(at(index).article?.title)),
    },
    {
      set,
      metric: 'author, letters and digits the same',
      value: right('author', (index) => letters(at(index).page?.author) === letters(at(index).article?.byline)),
    },
    {
      set,
      metric: 'date, the same day',
      value: right(
        'datePublished',
        (index) => day(at(index).page?.datePublished) === day(at(index).article?.publishedAt),
      ),
    },
  ];
}

/** Bodies and metadata of pages, as intake reads them. */
export const articles: Evaluation = {
  name: 'articles',
  run: async (folder) => [
    ...(await bodies(join(folder, 'articles', 'scrapinghub'))),
    ...(await segments(join(folder, 'articles', 'trafilatura-en'))),
    ...(await metadata(join(folder, 'articles', 'postlight-metadata'))),
  ],
};
