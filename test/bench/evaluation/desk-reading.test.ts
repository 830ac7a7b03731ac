import { expect, test } from 'vitest';
import { deskFigures } from '../../../bench/evaluation/desk-reading.ts';
import sample from '../../../bench/evaluation/desk-sample.json' with { type: 'json' };

const ids = Object.keys(sample.claims);
const shareOf = (some: readonly string[], metric: string) =>
  deskFigures('real-news', some).find((figure) => figure.metric === metric)?.value;

test('only claims that were read count, and none of a chopped text', () => {
  const chopped = Object.values(sample.claims).filter((faults) => faults.includes('X')).length;
  expect(shareOf([...ids, 'c-00000000000000000000'], 'claims that were read as a desk reads')).toBe(
    ids.length - chopped,
  );
  expect(shareOf([], 'read: unfaithful')).toBe(0);
});

test('a claim that is open and said to be is free of major faults only where that is allowed', () => {
  const saidSo = ids.filter((id) => sample.claims[id as keyof typeof sample.claims] === 'So');
  expect(saidSo.length).toBeGreaterThan(0);
  expect(shareOf(saidSo, 'read: free of every major fault, open and said so allowed')).toBe(1);
  expect(shareOf(saidSo, 'read: free of every major fault outright')).toBe(0);
  expect(shareOf(saidSo, 'read: not self-contained and not said to be')).toBe(0);
});

test('the letters are those that readers were given', () => {
  expect(Object.values(sample.claims).filter((faults) => /[^FSAETWstonX]/.test(faults))).toEqual([]);
});
