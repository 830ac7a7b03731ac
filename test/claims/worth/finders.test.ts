import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Finder, pattern, phrase, smallPhrase } from '../../../claims/worth/finders.ts';
import { readStatement } from '../../../claims/worth/reading.ts';

test.each<[string, Finder, string, string | undefined]>([
  ['a word', phrase('every|never'), 'It Never rains.', 'Never'],
  ['no part of a word', phrase('ever'), 'It never rains; everybody waits.', undefined],
  ['several words', phrase('as a result'), 'As a result it closed.', 'As a result'],
  ['each spelling', phrase('is/are going to'), 'They are going to close it.', 'are going to'],
  ['a word with an apostrophe', phrase("won't"), 'It won’t close.', "won't"],
  ['an ending', phrase("'ll"), 'They’ll close it.', "'ll"],
  ['no ending without its word', phrase("'ll"), "The 'llama' sleeps.", undefined],
  ['what stands first', phrase('may|will'), 'It will, and may again.', 'will'],
  ['small letters alone', smallPhrase('may|rose'), 'May and Rose met.', undefined],
  ['small letters behind capitals', smallPhrase('may|rose'), 'In May prices rose.', 'rose'],
  ['letters that grow when made small', phrase('will'), 'İzmir WILL pay.', 'WILL'],
  ['a pattern', pattern('than', '[a-z]+er than'), 'It is HIGHER than that.', 'HIGHER than'],
  ['no pattern without the word it needs', pattern('than', 'higher'), 'It is higher.', undefined],
  ['signs', pattern('%', String.raw`\d+ ?%`), 'Some 12 % stayed.', '12 %'],
])('finds %s', (_, find, statement, found) => {
  expect(find(readStatement(statement))).toBe(found);
});

test('phrase finds what the pattern of its words would', () => {
  const words = ["won't", 'will', 'plan to', 'plans to', "'ll", 'all of', 'all'];
  const find = phrase(words.join('|'));
  const same = new RegExp(String.raw`\b(?:${words.join('|')})\b`, 'i');
  const part = fc.constantFrom(...words, 'W', 's', ' ', '.', "'", 'é', '5', '_', 'PLAN', 'of', 'to');
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const statement = parts.join('');
      expect(find(readStatement(statement))).toBe(same.exec(statement)?.[0]);
    }),
    { numRuns: 2000 },
  );
});
