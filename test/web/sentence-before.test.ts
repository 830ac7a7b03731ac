import { expect, test } from 'vitest';
import { sentenceBefore } from '../../web/claim/sentence-before.ts';

const text = 'The ferry sank. It was new.';
const sentences = [
  [0, 15],
  [16, 27],
];

test.each([
  ['is the one before', text, 1, 'The ferry sank.'],
  ['is none before the first', text, 0, null],
  ['is none in a text that is not there', null, 1, null],
])('sentenceBefore %s', (_, given, sentence, before) => {
  expect(sentenceBefore(given, sentences, sentence)).toBe(before);
});
