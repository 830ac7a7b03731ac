import { expect, test } from 'vitest';
import { extract } from '../../../claims/extract/extract.ts';
import { loadModel } from '../../../lambdas/shared/model.ts';

const model = loadModel();

/** A word of its own for each number, in letters: "Ba", "Bb". */
function named(count: number): string {
  return `B${[...count.toString(26)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26))).join('')}`;
}

/** A text of about `length` characters that repeats `piece`, with another word for "#" each time. */
function textOf(piece: string, length: number): string {
  const times = Math.ceil(length / piece.length);
  return Array.from({ length: times }, (_, count) => piece.replaceAll('#', named(count))).join('');
}

/** Processor time of extracting from such a text, in milliseconds. */
function cost(piece: string, length: number): number {
  const text = textOf(piece, length);
  const article = { title: null, text, publishedAt: null, byline: null, publisher: null, url: null, language: 'en' };
  const began = process.cpuUsage();
  extract({ id: 'a', article }, model);
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
  ['ever other names', 'Ann # said that # Bo was open. '],
  ['offices', 'President of the '],
  ['quotation marks', 'He said “no” to it. '],
  ['speakers in one sentence', '“no it was not ever so at all”, he told Ann Lee, and '],
  ['sources in one sentence', '“no it was not ever so at all”, according to Ann Lee, and '],
  ['addresses without a space', 'http://a.b/'],
  ['marks apart', '. '],
  ['quotations side by side', '“no it was not ever so at all”, '],
  ['adverbs', 'really '],
  ['owners', "Ann's "],
  ['narrators', 'My name is Ann Lee. I think that it rains. Is it you?\n\n'],
  ['letters', 'Dear Ann,\n\nI think that it rains.\n\nYours,\nBo Lee\n\n'],
])('extract takes time in proportion to length, not to its square: %s', (_, piece) => {
  cost(piece, 20_000);
  const small = cost(piece, 20_000);
  expect(cost(piece, 160_000)).toBeLessThan(Math.max(small, 20) * 30);
});
