import { expect, test } from 'vitest';
import { extract } from '../../../claims/extract/extract.ts';
import { loadModel } from '../../../lambdas/shared/model.ts';
import { growsByLess, growthOf } from './growth.ts';

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

/** Extracts from such a text. */
function extracting(piece: string): (length: number) => void {
  return (length) => {
    const text = textOf(piece, length);
    const article = { title: null, text, publishedAt: null, byline: null, publisher: null, url: null, language: 'en' };
    extract({ id: 'a', article }, model);
  };
}

/** Above proportion, as what is read fits no cache any more, and well below the square. */
const mostGrowth = 1.5;

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
  ['lines that repeat a sentence', 'Ann # sold the red boat\n\nIn May Ann # sold the red boat.\n\n'],
  ['letters', 'Dear Ann,\n\nI think that it rains.\n\nYours,\nBo Lee\n\n'],
])('extract takes time in proportion to length, not to its square: %s', (_, piece) => {
  expect(growsByLess(extracting(piece), mostGrowth)).toBe(true);
});

let sink = 0;

/** So many steps of work that no compiler leaves out. */
function steps(count: number): void {
  for (let at = 0; at < count; at++) sink = Math.imul(sink ^ at, 0x01000193);
}

test.each([
  ['a square', (length: number) => steps(length ** 2 / 20), 2],
  ['a square that begins small', (length: number) => steps(length ** 2 / 200), 2],
  ['proportion', (length: number) => steps(length * 1000), 1],
])('growthOf finds %s, and the square too much', (_, run, power) => {
  const growth = growthOf(run);
  expect(Math.abs(growth - power)).toBeLessThan(0.4);
  expect(growth >= mostGrowth).toBe(power === 2);
  expect(growsByLess(run, mostGrowth)).toBe(power === 1);
});
