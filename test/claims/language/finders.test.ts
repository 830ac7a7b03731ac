import fc from 'fast-check';
import { expect, test } from 'vitest';
import { english } from '../../../claims/language/en/english.ts';
import { type Finder, FinderIndex, pattern, phrase, smallPhrase } from '../../../claims/language/statement/finders.ts';
import { readStatement } from '../../../claims/language/statement/reading.ts';

test.each<[string, Finder, string, string | null]>([
  ['a word', phrase('every|never'), 'It Never rains.', 'Never'],
  ['no part of a word', phrase('ever'), 'It never rains; everybody waits.', null],
  ['several words', phrase('as a result'), 'As a result it closed.', 'As a result'],
  ['each spelling', phrase('is/are going to'), 'They are going to close it.', 'are going to'],
  ['a word with an apostrophe', phrase("won't"), 'It won’t close.', "won't"],
  ['an ending', phrase("'ll"), 'They’ll close it.', "'ll"],
  ['no ending without its word', phrase("'ll"), "The 'llama' sleeps.", null],
  ['what stands first', phrase('may|will'), 'It will, and may again.', 'will'],
  ['lower-case letters alone', smallPhrase('may|rose'), 'May and Rose met.', null],
  ['lower-case letters after capitals', smallPhrase('may|rose'), 'In May prices rose.', 'rose'],
  ['letters that grow when made small', phrase('will'), 'İzmir WILL pay.', 'WILL'],
  ['a pattern', pattern('than', '[a-z]+er than'), 'It is HIGHER than that.', 'HIGHER than'],
  ['signs', pattern('%', String.raw`\d+ ?%`), 'Some 12 % stayed.', '12 %'],
])('finds %s', (_, find, statement, found) => {
  expect(find.find(readStatement(statement))).toBe(found);
});

test('phrase finds what the pattern of its words would', () => {
  const words = ["won't", 'will', 'plan to', 'plans to', "'ll", 'all of', 'all'];
  const find = phrase(words.join('|'));
  const same = new RegExp(String.raw`\b(?:${words.join('|')})\b`, 'i');
  const part = fc.constantFrom(...words, 'W', 's', ' ', '.', "'", 'é', '5', '_', 'PLAN', 'of', 'to');
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const statement = parts.join('');
      expect(find.find(readStatement(statement))).toBe(same.exec(statement)?.[0] ?? null);
    }),
    { numRuns: 2000 },
  );
});

test('FinderIndex says by the words which finders can find anything', () => {
  const index = new FinderIndex([
    [phrase('rose|fell')],
    [pattern('#', String.raw`\d`)],
    [{ looksFor: 'anything', needs: undefined, find: () => '' }],
  ]);
  expect(index.possible(readStatement('The mayor spoke.'))).toBe(0b100);
  expect(index.possible(readStatement('Rents fell in 2019.'))).toBe(0b111);
});

const finders = [...Object.values(english.worth.signals), ...Object.values(english.worth.types).flat()];

/** Words that finders need, with what stands around them in articles. */
const vocabulary = [
  ...new Set(finders.flatMap(({ needs }) => [...(needs ?? [])])),
  ...'in of to by on for us the a as more higher is are I we going for said May dollars cent points times'.split(' '),
  ...[
    '12',
    '3.5',
    '1,200',
    '2019',
    '2019,2020',
    '1990s',
    '$5',
    '€3.5bn',
    '5 %',
    '12-year',
    "we'll",
    "won't",
    "let's",
    '?',
  ],
];

test('FinderIndex keeps no finder from a statement in which it would find something', () => {
  const part = fc.tuple(fc.constantFrom(...vocabulary), fc.constantFrom(' ', ' ', ' ', '-', ', ', '. '));
  const index = finders.map((finder) => new FinderIndex([[finder]]));
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 12 }), (parts) => {
      const reading = readStatement(parts.map(([word, between]) => word + between).join(''));
      const missed = finders.filter(
        (finder, at) => finder.find(reading) !== null && index[at]?.possible(reading) === 0,
      );
      expect(missed).toEqual([]);
    }),
    { numRuns: 3000 },
  );
});
