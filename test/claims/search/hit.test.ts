import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hitOf } from '../../../claims/search/hit.ts';
import { readQuery } from '../../../claims/search/query.ts';
import { slotsOf } from '../../../claims/search/slots.ts';
import { openScorer } from '../../../lambdas/shared/open-scorer.ts';

const { rarity } = openScorer();

function found(q: string, text: string, beside = '') {
  const query = readQuery(q);
  const hit = hitOf({ text, beside }, { query, slots: slotsOf(query, { rarity, own: new Map() }), rarity });
  return hit === null ? null : { ...hit, words: hit.marks.map(([start, end]) => text.slice(start, end)) };
}

const dues = 'Harbour dues on Skerry rose by 8 percent in 2025, said Iris Holm.';

describe('readQuery', () => {
  test('tells words, phrases and beginnings apart', () => {
    expect(readQuery('ferry "harbour dues" immi* 8%')).toEqual({
      words: ['ferry', '8%'],
      phrases: ['harbour dues'],
      beginnings: ['immi'],
    });
  });

  test('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), (text) => {
        const { words, phrases, beginnings } = readQuery(text);
        expect(words.length + phrases.length + beginnings.length).toBeLessThanOrEqual(18);
      }),
    );
  });
});

describe('hitOf', () => {
  test.each([
    ['harbour', ['Harbour']],
    ['rising dues', ['dues']],
    ['"harbour dues" 2025', ['Harbour', 'dues', '2025']],
    ['harb*', ['Harbour']],
    ['HOLM', ['Holm']],
  ])('marks what %s looks for', (q, words) => {
    expect(found(q, dues)?.words).toEqual(words);
  });

  test.each(['"dues harbour"', 'lighthouse', 'sker* "harbour fees"'])('finds nothing for %s', (q) => {
    expect(found(q, dues)).toBeNull();
  });

  test('weighs rare words more, and counts a speaker’s name', () => {
    const both = found('harbour dues', dues)?.score ?? 0;
    const one = found('harbour dues', 'The harbour is shut.')?.score ?? 1;
    expect(both).toBe(1);
    expect(one).toBeLessThan(both);
    expect(found('Berg harbour', 'The harbour is shut.', 'Anna Berg')?.score).toBe(1);
  });
});
