import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Gate } from '../../../claims/worth/gate.ts';
import { signalRules } from '../../../claims/worth/signals.ts';
import { typeRules } from '../../../claims/worth/type.ts';
import { wordsOf } from '../../../claims/worth/words.ts';

interface Gated {
  readonly pattern: RegExp;
  readonly needs: string;
}

const rules: readonly Gated[] = [
  ...Object.values(signalRules),
  ...typeRules.flatMap(({ pattern, needs }) =>
    pattern === undefined || needs === undefined ? [] : [{ pattern, needs }],
  ),
];

/** Words of all patterns, whole and with their endings, and figures as they stand in articles. */
const vocabulary = [
  ...new Set(
    rules.flatMap(({ pattern, needs }) => [
      ...(pattern.source.match(/\p{L}+(?:'\p{L}+)?/gu) ?? []),
      ...needs.split(' '),
    ]),
  ),
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

const statements = fc
  .array(fc.tuple(fc.constantFrom(...vocabulary), fc.constantFrom(' ', ' ', ' ', '-', ', ', '. ')), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) => parts.map(([word, between]) => word + between).join(''));

test('Gate opens for every statement that a pattern fits', () => {
  fc.assert(
    fc.property(statements, (statement) => {
      const fitting = rules.filter(({ pattern }) => pattern.test(statement));
      const closed = fitting.filter(({ needs }) => new Gate([needs]).open(wordsOf(statement)) === 0);
      expect(closed.map(({ needs }) => needs)).toEqual([]);
    }),
    { numRuns: 3000 },
  );
});

test('Gate stays closed where no word stands that a pattern needs', () => {
  expect(new Gate(['rose fell', '#', undefined]).open(wordsOf('The mayor spoke.'))).toBe(0b100);
  expect(new Gate(['rose fell', '#', undefined]).open(wordsOf('Rents fell in 2019.'))).toBe(0b111);
});
