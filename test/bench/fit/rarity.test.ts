import { describe, expect, test } from 'vitest';
import { formatModel } from '../../../bench/fit/format-model.ts';
import { fitRarity } from '../../../bench/fit/rarity.ts';
import { gramsOf } from '../../../claims/likeness/search/grams.ts';
import { rarityOf } from '../../../claims/likeness/search/rarity.ts';
import { parseModel } from '../../../claims/model/model.ts';

const sentences = ['The ferry sails at noon.', 'Two ferries sail today.', 'A ferry sank.', 'Rain fell on the harbour.'];
const rarity = rarityOf(parseModel(formatModel(fitRarity(sentences), {})));

describe('fitRarity', () => {
  test('counts the sentences that hold a stem, those of one sentence apart', () => {
    expect(rarity.share('ferri')).toBeCloseTo(3 / 4);
    expect(rarity.share('sail')).toBeCloseTo(2 / 4);
    expect(rarity.share('rain')).toBeCloseTo(0.5 / 4);
    expect([rarity.count('ferri'), rarity.count('rain')]).toEqual([3, 0]);
  });

  test('keeps the share of runs of letters within a step', () => {
    const [common, rare] = [gramsOf('ferr')[1], gramsOf('zzzz')[1]];
    expect(rarity.gramShare(common ?? 0)).toBeCloseTo(3 / 4, 1);
    expect(rarity.gramShare(rare ?? 0)).toBeLessThan(0.2);
  });
});
