import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupKeyOf } from '../../../claims/likeness/rows/group-key.ts';
import { keysOfClaim, keysOfStatement } from '../../../claims/likeness/rows/keys.ts';
import { scorerOf } from '../../../claims/likeness/scorer.ts';
import { termsOf } from '../../../claims/likeness/search/terms.ts';
import { loadLikenessModel } from '../../../lambdas/shared/likeness-model.ts';
import { sentences } from './sentences.ts';

const { rarity } = scorerOf(loadLikenessModel());
const saidAt = Date.parse('2024-03-01');

describe('keysOfClaim', () => {
  test('gives each of the six rarest terms a row with the next, and singles to checked claims alone', () => {
    const terms = ['time', 'state', 'hire', 'nurs', 'school', 'zebrafish', 'year'];
    const { singles, pairs } = keysOfClaim(terms, { rarity, isChecked: true });
    expect(singles[0]).toBe('zebrafish');
    expect(pairs.map(({ rarer }) => rarer)).toEqual(singles.slice(0, 6));
    expect(pairs.map(({ partner }) => partner)).toEqual([...singles.slice(1, 6), 'zebrafish']);
    expect(keysOfClaim(terms, { rarity, isChecked: false })).toEqual({ singles: [], pairs });
    expect(keysOfClaim(['nurs'], { rarity, isChecked: false }).pairs).toEqual([{ rarer: 'nurs', partner: 'nurs' }]);
  });

  test('stays within its bounds whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 200 }), (terms) => {
        const written = keysOfClaim(terms, { rarity, isChecked: true });
        const asked = keysOfStatement(terms, rarity);
        expect(written.singles.length).toBeLessThanOrEqual(16);
        expect(written.pairs.length).toBeLessThanOrEqual(6);
        expect(asked.singles.length + asked.pairs.length).toBeLessThanOrEqual(16 + 28);
      }),
    );
  });

  test('lets a statement meet the claim it repeats', () => {
    for (const text of sentences) {
      const terms = termsOf(text, rarity.count).all;
      const { pairs } = keysOfClaim(terms, { rarity, isChecked: false });
      const asked = keysOfStatement(terms, rarity);
      expect(asked.rarest).toEqual(expect.arrayContaining(pairs.map(({ rarer }) => rarer)));
      const names = new Set(asked.pairs.map(({ rarer, partner }) => `${rarer} ${partner}`));
      expect(pairs.filter(({ rarer, partner }) => names.has(`${rarer} ${partner}`))).toHaveLength(pairs.length - 1);
    }
  });
});

describe('groupKeyOf', () => {
  const keyOf = (text: string, speaker?: string) => groupKeyOf({ text, speaker, saidAt })?.key;

  test('is one for one statement and two for two', () => {
    expect(keyOf('Utah paid the state £3m.')).toBe(keyOf('Utah paid the state £3 million'));
    expect(keyOf('Utah paid the state £3m.')).not.toBe(keyOf('Utah paid the state £3bn.'));
  });

  test('holds the speaker where the words point at one', () => {
    expect(keyOf('We hired 40 nurses in 2020.', 'Ana Ruiz')).toBe(keyOf('We hired 40 nurses in 2020', 'ana ruiz'));
    expect(keyOf('We hired 40 nurses in 2020.', 'Ana Ruiz')).not.toBe(keyOf('We hired 40 nurses in 2020.', 'Tom Berg'));
    expect(keyOf('Utah hired 40 nurses in 2020.', 'Ana Ruiz')).toBe(keyOf('Utah hired 40 nurses in 2020.', 'Tom Berg'));
  });

  test('is none where nothing says who, when, or enough', () => {
    expect(groupKeyOf({ text: 'We hired more nurses in 2020.' })).toBeNull();
    expect(groupKeyOf({ text: 'Crime in Utah rose last week.' })).toBeNull();
    expect(groupKeyOf({ text: 'Crime rose.', saidAt })).toBeNull();
    expect(groupKeyOf({ text: 'Crime in Utah rose last week.', saidAt })?.needsTime).toBe(true);
  });
});
