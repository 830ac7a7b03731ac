import { describe, expect, test } from 'vitest';
import { matchesOf } from '../../../claims/likeness/match.ts';
import { scorerOf } from '../../../claims/likeness/scorer.ts';
import { indexClaims, type KnownClaim } from '../../../claims/likeness/search/claim-index.ts';
import { emptyModel } from '../../../claims/model/model.ts';
import { loadLikenessModel } from '../../../lambdas/shared/likeness-model.ts';
import { sentences } from './sentences.ts';

const known: readonly KnownClaim[] = sentences.map((text, at) => ({ id: String(at), text }));
const scorer = scorerOf(loadLikenessModel());
const index = indexClaims(known, { rarity: scorer.rarity });
const ask = (text: string, top = 5) => matchesOf(index, { text }, { scorer, top });

describe('matchesOf', () => {
  test('finds each known claim again, first and as the same', () => {
    for (const { id, text } of known)
      expect(ask(`“${text.slice(0, -1)}”`, 1)).toMatchObject([{ claim: { id }, relation: 'same', score: 1 }]);
  });

  test('finds a claim in other words', () => {
    expect(ask('Norway got forty vessels out of Germany, Haddad says')[0]).toMatchObject({
      claim: { id: '8' },
      relation: 'near',
    });
  });

  test('says where a claim is turned around', () => {
    expect(ask('Wages fell by 5 percent in 2024')[0]).toMatchObject({ claim: { id: '0' }, relation: 'opposed' });
  });

  test('gives scores that never rise, at most as many as asked for, and nothing where no word is shared', () => {
    const scores = ask('Wages and taxes in Ohio and Texas rose in 2024', 10).map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(scores.length).toBe(10);
    expect(ask('Zzyzx qqq')).toEqual([]);
    expect(matchesOf(indexClaims([], { rarity: scorer.rarity }), { text: 'Wages rose' }, { scorer, top: 5 })).toEqual(
      [],
    );
  });

  test('prefers a known claim of the same speaker', () => {
    const text = 'The state has hired more nurses for its schools.';
    const twins = indexClaims(
      [
        { id: 'theirs', text, speaker: 'Tom Berg' },
        { id: 'hers', text, speaker: 'Ana Ruiz' },
      ],
      { rarity: scorer.rarity },
    );
    const asked = { text: 'More nurses were hired for the schools of the state', speaker: 'Ana Ruiz' };
    expect(matchesOf(twins, asked, { scorer, top: 1 })[0]?.claim.id).toBe('hers');
  });

  test('works without fitted weights', () => {
    const byHand = scorerOf(emptyModel);
    const plain = indexClaims(known, { rarity: byHand.rarity });
    const [first] = matchesOf(plain, { text: 'Norway bought ships from Germany' }, { scorer: byHand, top: 5 });
    expect(first?.claim.id).toBe('8');
  });
});
