import { expect, test } from 'vitest';
import { annotate } from '../../../../claims/extract/extract.ts';
import { pronounReaderOf } from '../../../../claims/language/coreference/read-pronouns.ts';
import { emptyModel } from '../../../../claims/model/model.ts';
import { bareArticle } from '../../../../intake/reading.ts';
import { syntaxModel } from '../syntax-model.ts';

/** "pronoun = name" of each pronoun of a text that is read; `rule` is what the older reading says of each. */
function readingsOf(text: string, rule?: string): readonly string[] {
  const document = annotate({ ...bareArticle(text), language: 'en' }, syntaxModel);
  const read = pronounReaderOf(syntaxModel)?.(document, () => rule ?? null) ?? [];
  return read.map(({ token, name }) => `${document.tokens[token]?.text} = ${document.names[name]?.text}`);
}

test('the only person in reach is meant', () => {
  const text =
    'Teresa Okafor, 52, has run the harbour since May. She said the ferry would be repaired. She left the board in June.';
  expect(readingsOf(text)).toContain('She = Teresa Okafor');
});

test.each([
  ['two persons could be meant', 'Marek Nowak met Pavel Horak on Monday. He said the mill was closed.'],
  ['a person without a name could be meant', 'Marek Nowak called the judge. The judge sent a man to jail. He wept.'],
  ['nobody is named', 'The clerk was late. She said the bus had broken down.'],
])('a pronoun stays open where %s', (_, text) => {
  expect(readingsOf(text)).toEqual([]);
});

test('a long sentence of names takes time in proportion to its length', () => {
  const cost = (times: number): number => {
    const began = process.threadCpuUsage();
    readingsOf(`${'Marek Nowak told Pavel Horak that he saw her and '.repeat(times)}left.`);
    return process.threadCpuUsage(began).user;
  };
  cost(200);
  const short = cost(200);
  expect(cost(1600)).toBeLessThan(Math.max(short, 20_000) * 30);
});

test('nothing reads pronouns without weights', () => {
  expect(pronounReaderOf(emptyModel)).toBeNull();
});
