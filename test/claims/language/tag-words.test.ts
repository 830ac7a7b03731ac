import { expect, test } from 'vitest';
import { blankDocument } from '../../../claims/language/document.ts';
import { english } from '../../../claims/language/en/english.ts';
import { segment } from '../../../claims/language/segment.ts';
import { tagWords } from '../../../claims/language/tag-words.ts';
import { loadModel } from '../../../lambdas/shared/model.ts';

const model = loadModel();

test.each([
  ['The minister said that taxes had risen.', 'DET NOUN VBD SCONJ NOUN AUX VBN PUNCT'],
  ['She has been running the ministry since 2011.', 'PRON AUX AUX VBG DET NOUN ADP NUM PUNCT'],
  ['They want to build 300 houses', 'PRON VBP PART VB NUM NOUN'],
])('tagWords tells the forms of verbs apart: %s', (text, expected) => {
  const { tokens } = tagWords(segment(blankDocument({ text, language: english, publishedAt: null })), model);
  expect(tokens.map(({ tag }) => tag).join(' ')).toBe(expected);
});

test.each([
  ['He said it', 'say'],
  ['They described it', 'describe'],
  ['She noted it', 'note'],
  ['He is claiming it', 'claim'],
  ['He visited it', 'visit'],
  ['She denies it', 'deny'],
  ['He stopped it', 'stop'],
  ['They were told', 'tell'],
  ['He warned them', 'warn'],
  ['She had argued', 'argue'],
])('tagWords gives verbs their base form: %s', (text, lemma) => {
  const { tokens } = tagWords(segment(blankDocument({ text, language: english, publishedAt: null })), model);
  expect(tokens.map((token) => token.lemma)).toContain(lemma);
});
