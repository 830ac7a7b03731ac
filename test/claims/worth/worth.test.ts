import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { english } from '../../../claims/language/en/english.ts';
import { unread } from '../../../claims/language/unread/unread.ts';
import { emptyModel } from '../../../claims/model/model.ts';
import { featureSpace, worthFeatures } from '../../../claims/worth/features.ts';
import { looksLikeHeading } from '../../../claims/worth/heading.ts';
import { checkWorthiness, judge } from '../../../claims/worth/worth.ts';
import { loadModel } from '../../../lambdas/shared/model.ts';

const models = { fitted: loadModel(), 'signals alone': emptyModel };

describe.each(Object.entries(models))('checkWorthiness, %s', (_, model) => {
  const worth = (statement: string): number => checkWorthiness(statement, model, english).score;

  test('sets figures and acts above wishes, feelings and questions', () => {
    const checkable = [
      'Rents in Norholm rose by 2.1 percent a year between 2020 and 2024.',
      'The county had paid 85 per cent of the upkeep since 2011.',
      'Violent crime rose by 7 percent in 2024.',
    ];
    const idle = [
      'I feel sick when I think about it.',
      'Will she serve the full term?',
      'We should all be proud of this wonderful town.',
      'Thank you very much.',
    ];
    expect(Math.min(...checkable.map(worth))).toBeGreaterThan(0.7);
    expect(Math.max(...idle.map(worth))).toBeLessThan(0.3);
  });

  test('sets headings low and says why', () => {
    expect(checkWorthiness('Bridge To Stay Closed Until November, Board Says', model, english)).toEqual({
      score: 0.08,
      reasons: ['set as a heading'],
    });
  });

  test.each(['Rents rose by 12 per cent.', 'Thank you very much', '2031'])(
    'judges nothing in a language that is not read, whatever its words look like: %s',
    (statement) => {
      expect(judge({ statement, open: [] }, model, unread)).toEqual({
        type: 'other',
        checkWorthiness: { score: 0.231, reasons: ['language not read, so not judged'] },
      });
    },
  );

  test('gives a probability and at most four reasons for any words, the same each time', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.lorem()), (statement) => {
        const result = checkWorthiness(statement, model, english);
        expect(result.score).toBeGreaterThanOrEqual(0);
        expect(result.score).toBeLessThanOrEqual(1);
        expect(result.reasons.length).toBeLessThanOrEqual(4);
        expect(checkWorthiness(statement, model, english)).toEqual(result);
      }),
    );
  });
});

test.each([
  ['Port Ellery Bridge To Stay Closed Until November', true],
  ['Port Ellery Bridge is closed.', false],
  ['He has gone to Rome', false],
])('looksLikeHeading of %j is %s', (line, expected) => {
  expect(looksLikeHeading(line, english)).toBe(expected);
});

test('worthFeatures are distinct slots of the weights', () => {
  fc.assert(
    fc.property(fc.string(), (statement) => {
      const slots = worthFeatures(statement, english);
      expect(new Set(slots).size).toBe(slots.length);
      expect(slots.every((slot) => Number.isInteger(slot) && slot >= 0 && slot < featureSpace)).toBe(true);
    }),
  );
});
