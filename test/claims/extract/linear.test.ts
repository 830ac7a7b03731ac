import { expect, test } from 'vitest';
import { annotate } from '../../../claims/extract/extract.ts';
import { loadModel } from '../../../lambdas/shared/model.ts';

const model = loadModel();

/** Processor time of annotating `length` characters of a text that repeats `piece`, in milliseconds. */
function cost(piece: string, length: number): number {
  const text = piece.repeat(Math.ceil(length / piece.length));
  const article = { title: null, text, publishedAt: null, byline: null, publisher: null, url: null, language: 'en' };
  const began = process.cpuUsage();
  annotate(article, model);
  return process.cpuUsage(began).user / 1000;
}

test.each([
  ['news', 'The minister said on Monday that “the plan would work”. “It is over,” Ann Lee told reporters.\n\n'],
  ['one paragraph', 'The minister said that taxes had risen. '],
  ['opening marks only', '“a '],
  ['single marks', "'a "],
  ['open brackets', '(a. '],
  ['one reporting verb after another', 'said '],
  ['names', 'Ann Lee '],
  ['narrators', 'My name is Ann Lee. I think that it rains. Is it you?\n\n'],
  ['letters', 'Dear Ann,\n\nI think that it rains.\n\nYours,\nBo Lee\n\n'],
])('annotate takes time in proportion to length, not to its square: %s', (_, piece) => {
  cost(piece, 20_000);
  const small = cost(piece, 20_000);
  expect(cost(piece, 160_000)).toBeLessThan(Math.max(small, 20) * 30);
});
