import { expect, test } from 'vitest';
import { sentencesAround } from '../../web/claim/sentences-around.ts';

const text = 'The ferry sank. It was new. Nobody drowned.';
const sentences = [
  [0, 15],
  [16, 27],
  [28, 43],
];

test.each([
  ['gives both neighbours', text, 1, ['The ferry sank.', 'It was new.', 'Nobody drowned.']],
  ['gives none before the first', text, 0, [null, 'The ferry sank.', 'It was new.']],
  ['gives none after the last', text, 2, ['It was new.', 'Nobody drowned.', null]],
  ['gives nothing of a text that is not there', null, 1, [null, null, null]],
])('sentencesAround %s', (_, given, sentence, expected) => {
  const { before, own, after } = sentencesAround(given, sentences, sentence);
  expect([before, own, after]).toEqual(expected);
});
