import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pickFrom } from '../../../bench/matching/plant.ts';
import { changes, settings } from '../../../bench/matching/planted-changes.ts';
import { canonicalForm } from '../../../claims/likeness/wording/canonical-form.ts';
import { sentences } from './sentences.ts';

const madeOf = (edits: typeof changes) =>
  edits.flatMap((edit) =>
    sentences.flatMap((text) =>
      [1, 2, 3].flatMap((seed) => {
        const made = edit.apply(text, pickFrom(seed));
        return made === null || made === text ? [] : [{ kind: edit.kind, text, made }];
      }),
    ),
  );

describe('canonicalForm', () => {
  test('is another after every planted change', () => {
    const merged = madeOf(changes).filter(({ text, made }) => canonicalForm(text) === canonicalForm(made));
    expect(merged).toEqual([]);
  });

  test.each(
    changes.map(({ kind }) => kind).filter((kind) => !['scale in letters', 'compared', 'raised'].includes(kind)),
  )('meets the planted change of kind “%s”', (kind) => {
    expect(madeOf(changes.filter((edit) => edit.kind === kind)).length).toBeGreaterThan(0);
  });

  test('is the same however a sentence is set', () => {
    const apart = madeOf(settings).filter(({ text, made }) => canonicalForm(text) !== canonicalForm(made));
    expect(apart).toEqual([]);
  });

  test.each([
    ['It cost £3m.', 'It cost £3 million', 'It cost £3,000,000!'],
    ['The US grew by 3.5 %', 'The U.S. grew by 3.5 percent', 'The United States grew by 3.5 per cent'],
    ['In 2017, wages in Utah fell.', 'Wages in Utah fell in 2017.'],
    ['It opened on March 3rd, 2024', 'It opened on 3 March 2024', 'It opened on Mar. 3, 2024'],
    ['They can’t vote', 'They cannot vote', 'They can not vote', 'They can´t vote'],
    ['Twenty-five people spoke', '25 people spoke'],
    ['He organised a theatre programme', 'He organized a theater program'],
    ['The unemployment rate fell', 'Unemployment rate fell'],
    ['They paid $5 for it', 'They paid 5 dollars for it'],
    ['She won 1st prize here', 'She won first prize here'],
    ['It cost £3bn in all', 'It cost £3 bn in all'],
    ['Some 10,000 people came', 'Some 10\u202f000 people came'],
    ['It opened on 3 January 2024', 'It opened on january 3, 2024'],
    ['A grey marvellous tyre is here', 'A gray marvelous tire is here'],
    ['They havent met before', 'They have not met before'],
  ])('is one for %s and its like', (first, ...others) => {
    for (const other of others) expect(canonicalForm(other)).toBe(canonicalForm(first));
  });

  test.each([
    ['We met Sue Grey there', 'We met Sue Gray there'],
    ['Wages rose 5 percent', 'Wages rose 5 percentage points'],
    ['It cost $5 to enter', 'It cost A$5 to enter'],
    ['Voters are angry', 'The voters are angry'],
    ['A few voters came', 'Few voters came'],
    ['Mrs Clinton won the vote', 'Mr Clinton won the vote'],
    ['The room is 10² feet', 'The room is 102 feet'],
    ['It takes 2½ years', 'It takes 21/2 years'],
    ['Section 1.10 was repealed', 'Section 1.1 was repealed'],
    ['Code 007 was used', 'Code 7 was used'],
    ['Turnout moved by -5%', 'Turnout moved by 5%'],
    ['The score was 28-8', 'The score was 28 8'],
    ['The 1990s were good', 'The 1990 were good'],
    ['W.H.O. said so', 'Who said so'],
    ['It sold 1,234,567,891 cars', 'It sold 1,234,567,892 cars'],
    ['In 2016, Trump said he would run', 'Trump said he would run in 2016'],
    ['Crime rose.', 'Crime rose?'],
    ['The sea rose 3 m in 2020', 'The sea rose 3m in 2020'],
  ])('is two for “%s” and “%s”', (a, b) => {
    expect(canonicalForm(a)).not.toBe(canonicalForm(b));
  });

  test('is the same for its own words set again', () => {
    const amount = fc.tuple(fc.integer({ min: 2, max: 999_999 }), fc.constantFrom('', ' million', ' billion', '%'));
    fc.assert(
      fc.property(fc.constantFrom(...sentences), amount, (text, [value, scale]) => {
        const plain = `${text.slice(0, -1)}, and the total was ${value}${scale}.`;
        const set = `“${text.slice(0, -1)} — and the total was ${value.toLocaleString('en-US')}${scale.replace('%', ' per cent')}”`;
        expect(canonicalForm(set)).toBe(canonicalForm(plain));
      }),
    );
  });

  test('tells any two amounts apart', () => {
    const value = fc.integer({ min: 0, max: 10_000 });
    const scale = fc.constantFrom('', ' hundred', ' thousand', ' million', ' billion');
    const zeros = { '': 0, ' hundred': 2, ' thousand': 3, ' million': 6, ' billion': 9 } as const;
    fc.assert(
      fc.property(value, scale, value, scale, (a, one, b, other) => {
        const areEqual = a * 10 ** zeros[one] === b * 10 ** zeros[other];
        const form = (figure: number, word: string) => canonicalForm(`The state paid ${figure}${word} crowns`);
        expect(form(a, one) === form(b, other)).toBe(areEqual);
      }),
    );
  });

  test('takes any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof canonicalForm(text) === 'string'));
  });

  test('takes time in proportion to the text', () => {
    const timed = (text: string) => {
      const began = process.cpuUsage().user;
      canonicalForm(text);
      return process.cpuUsage().user - began;
    };
    const hard = ['a.', '1,', "a'", '-', 'twenty-', 'the ', '5 million ', '$', 'MAR '].map((part) =>
      part.repeat(50_000),
    );
    for (const text of hard) expect(timed(text), text.slice(0, 10)).toBeLessThan(2_000_000);
  });
});
