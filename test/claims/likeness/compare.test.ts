import { describe, expect, test } from 'vitest';
import { pickFrom } from '../../../bench/matching/plant.ts';
import { changes } from '../../../bench/matching/planted-changes.ts';
import { compare } from '../../../claims/likeness/compare.ts';
import { scorerOf } from '../../../claims/likeness/scorer.ts';
import { emptyModel } from '../../../claims/model/model.ts';
import { loadLikenessModel } from '../../../lambdas/shared/likeness-model.ts';
import { sentences } from './sentences.ts';

const scorer = scorerOf(loadLikenessModel());
const between = (a: string, b: string) => compare({ text: a }, { text: b }, scorer);
const day = (date: string) => Date.parse(date);

describe('compare', () => {
  test('calls no planted change the same, with weights and without', () => {
    const byHand = scorerOf(emptyModel);
    for (const text of sentences)
      for (const { kind, apply } of changes) {
        const made = apply(text, pickFrom(5));
        if (made === null || made === text) continue;
        expect(between(text, made).relation, `${kind}: ${made}`).not.toBe('same');
        expect(compare({ text }, { text: made }, byHand).relation).not.toBe('same');
      }
  });

  test.each([
    ['Wages rose by 5 percent in 2024.', 'Wages fell by 5 percent in 2024.', 'opposites: “rose” and “fell”'],
    ['Wages rose by 5 percent in 2024.', 'Wages rose by 7 percent in 2024.', '5 % against 7 %'],
    ['The plan costs £3 million a year.', 'The plan costs £3 billion a year.', '£3,000,000 against £3,000,000,000'],
    ['The mayor raised bus fares.', 'The mayor did not raise bus fares.', 'one denies what the other says'],
    ['The law is legal in most states.', 'The law is illegal in most states.', 'opposites: “legal” and “illegal”'],
    [
      'Taxes on fuel were cut by the state.',
      'Critics deny that taxes on fuel were cut by the state.',
      'one denies what the other says',
    ],
    ['The ban lasted for six months in Utah.', 'The ban lasted for six years in Utah.', '6 months against 6 years'],
  ])('finds “%s” and “%s” opposed', (a, b, reason) => {
    const { relation, because } = between(a, b);
    expect({ relation, because }).toEqual({ relation: 'opposed', because: expect.arrayContaining([reason]) });
  });

  test.each([
    ['Wages rose by 5 percent in 2023.', 'Wages rose by 5 percent in 2024.', '2023 against 2024'],
    [
      'Germany beat France in the final.',
      'France beat Germany in the final.',
      'the same names or figures in another order',
    ],
    ['The bridge in Ohio will close in May.', 'The bridge in Utah will close in May.', 'names: Ohio against Utah'],
    [
      'The council closed four libraries in 2022.',
      'Four libraries were shut by the council in 2022.',
      'both: libraries, council, 2022, 4 libraries',
    ],
  ])('finds “%s” and “%s” near', (a, b, reason) => {
    const { relation, because } = between(a, b);
    expect({ relation, because }).toEqual({ relation: 'near', because: expect.arrayContaining([reason]) });
  });

  test('finds what is about something else other, and says so', () => {
    expect(between('The council closed four libraries.', 'A dog ate my homework.')).toMatchObject({
      relation: 'other',
      because: expect.arrayContaining(['no telling word in common']),
    });
  });

  test('takes time in proportion to the text', () => {
    const parts = ['he ', 'rise fall ', '5 million ', 'million ', 'Ann Bo ', 'x', '0', 'unlegal ', 'In 2017 '];
    for (const part of parts) {
      const began = process.cpuUsage().user;
      between(part.repeat(20_000), `5 ${part.repeat(20_001)}`);
      expect(process.cpuUsage().user - began, part).toBeLessThan(3_000_000);
    }
  });

  test('is the same whichever statement comes first, in relation', () => {
    for (const text of sentences)
      for (const other of sentences.slice(0, 8))
        expect(between(text, other).relation === 'same').toBe(between(other, text).relation === 'same');
  });

  test('says whether the wording or only the statement is the same', () => {
    expect(between('It cost them £3 million.', 'It cost them £3 million.').because).toEqual(['same wording']);
    expect(between('It cost them £3 million.', 'It cost them £3m').because).toEqual([
      'same statement, written differently',
    ]);
  });

  describe('of statements in the same words', () => {
    const said = (text: string, speaker?: string, date?: string) => ({
      text,
      speaker,
      saidAt: date === undefined ? undefined : day(date),
    });
    const relation = (a: ReturnType<typeof said>, b: ReturnType<typeof said>) => compare(a, b, scorer).relation;
    const mine = 'I never voted for the war in Iraq.';
    const weekly = 'Prices of bread went up last week.';
    const undated = 'Unemployment is at 4 percent in Ohio.';
    const dated = 'Unemployment was at 4 percent in 2021.';

    test('asks for one speaker where the words point at who says it', () => {
      expect(relation(said(mine, 'Ana Ruiz'), said(mine, 'Ana Ruiz'))).toBe('same');
      expect(relation(said(mine, 'Ana Ruiz'), said(mine, 'Senator Ruiz'))).toBe('same');
      expect(relation(said(mine, 'Ana Ruiz'), said(mine, 'Tom Berg'))).toBe('near');
      expect(relation(said(mine, 'Ana Ruiz'), said(mine))).toBe('near');
      expect(relation(said('They closed the school.', 'Ana Ruiz'), said('They closed the school.', 'Tom Berg'))).toBe(
        'near',
      );
      expect(relation(said(dated, 'Ana Ruiz'), said(dated, 'Tom Berg'))).toBe('same');
    });

    test.each([weekly, undated])('asks for days close to each other: %s', (text) => {
      expect(relation(said(text, undefined, '2024-03-01'), said(text, undefined, '2024-03-31'))).toBe('same');
      expect(relation(said(text, undefined, '2024-03-01'), said(text, undefined, '2024-04-01'))).toBe('near');
      expect(relation(said(text, undefined, '2024-03-01'), said(text))).toBe('near');
    });

    test('does not ask for days where the year is said', () => {
      expect(relation(said(dated, undefined, '2022-03-01'), said(dated, undefined, '2024-03-01'))).toBe('same');
    });

    test('asks for enough words', () => {
      expect(relation(said('The', 'Ana Ruiz'), said('the', 'Ana Ruiz'))).toBe('near');
    });

    test('does not call one’s own acts and another’s opposed', () => {
      const voted = 'I voted for the war in Iraq.';
      expect(relation(said(mine, 'Ana Ruiz'), said(voted, 'Ana Ruiz'))).toBe('opposed');
      expect(relation(said(mine, 'Ana Ruiz'), said(voted, 'Tom Berg'))).not.toBe('opposed');
    });
  });
});
