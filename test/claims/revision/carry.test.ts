import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carryOver } from '../../../claims/revision/carry.ts';
import { changesBetween } from '../../../claims/revision/changes.ts';
import { fingerprint, resemblance } from '../../../claims/revision/resemblance.ts';
import type { ArticleVersion } from '../../../claims/revision/roster.ts';
import { claiming, edited, edits, texts } from './edits.ts';

/** Every version of an article from its first text on, an edit each. */
const lives = fc
  .tuple(texts, fc.array(fc.array(edits, { minLength: 1, maxLength: 4 }), { maxLength: 5 }))
  .map(([first, rounds]) => {
    const versions: ArticleVersion[] = [carryOver(null, claiming(first))];
    let sentences: readonly string[] = first;
    for (const round of rounds) {
      sentences = round.reduce(edited, sentences);
      versions.push(carryOver(versions.at(-1) ?? null, claiming(sentences)));
    }
    return versions;
  });

describe('carryOver', () => {
  test('whatever edit is made, no claim disappears and none is there twice', () => {
    fc.assert(
      fc.property(lives, (versions) => {
        versions.reduce((known, { roster }) => {
          const ids = roster.map(({ claim }) => claim.id);
          expect(new Set(ids).size).toBe(ids.length);
          expect(ids).toEqual(expect.arrayContaining(known));
          return ids;
        }, [] as string[]);
      }),
      { numRuns: 300 },
    );
  });

  test('whatever edit is made, every surviving span is exact', () => {
    fc.assert(
      fc.property(lives, (versions) => {
        for (const { article, roster } of versions) {
          for (const { claim, gone } of roster.filter((entry) => !entry.gone)) {
            expect(gone).toBe(false);
            const slices = claim.spans.map(([start, end]) => article.text.slice(start, end));
            expect(slices).toEqual(claim.selectors.map(({ exact }) => exact));
            expect(slices).toEqual([claim.text]);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a claim in the same words keeps its id wherever it moves', () => {
    fc.assert(
      fc.property(texts, fc.array(fc.nat(20), { minLength: 12, maxLength: 12 }), (sentences, order) => {
        const shuffled = sentences.map((text, at) => ({ text, at: order[at] ?? 0 })).toSorted((a, b) => a.at - b.at);
        const [before, after] = [claiming(sentences), claiming(shuffled.map(({ text }) => text))];
        const next = carryOver(carryOver(null, before), after);
        expect(next.roster.every(({ gone }) => !gone)).toBe(true);
        expect(next.roster.map(({ claim }) => claim.id).toSorted()).toEqual(
          before.claims.map(({ id }) => id).toSorted(),
        );
      }),
    );
  });
});

test('carryOver of thousands of reworded claims takes seconds at most', () => {
  const words = (index: number) => `The council of ward ${index % 7 === 0 ? 'north' : 'south'} heard item`;
  const sentences = Array.from(
    { length: 3000 },
    (_, index) => `${words(index)} ${String.fromCharCode(97 + (index % 26))}x${index} in the hall.`,
  );
  const before = carryOver(null, claiming(sentences));
  const started = performance.now();
  const after = carryOver(
    before,
    claiming(sentences.map((sentence) => sentence.replace('in the hall', 'in the old hall'))),
  );
  expect(performance.now() - started).toBeLessThan(10_000);
  expect(after.roster.filter(({ gone }) => gone)).toEqual([]);
});

test('carryOver leaves out a claim that is a whole text without sentences', () => {
  const version = carryOver(null, claiming(['x'.repeat(30_000), 'A short one.']));
  expect(version.roster.map(({ claim }) => claim.text)).toEqual(['A short one.']);
});

describe('changesBetween', () => {
  const first = carryOver(
    null,
    claiming(['The mayor opened the old bridge on Monday.', 'It cost 10 crowns.', 'Nobody came.']),
  );
  const second = carryOver(
    first,
    claiming(['Nobody came.', 'The mayor opened the old bridge on Monday morning.', 'It cost 12 crowns.']),
  );
  const third = carryOver(second, claiming(['It cost 10 crowns.', 'Nobody came.']));
  const told = (from: ArticleVersion, to: ArticleVersion) =>
    Object.fromEntries(changesBetween(from, to).map(({ change, before, after }) => [after ?? before, change]));

  test('tells moved, reworded, gone and new claims apart', () => {
    expect(told(first, second)).toEqual({
      'Nobody came.': 'moved',
      'The mayor opened the old bridge on Monday morning.': 'reworded',
      'It cost 12 crowns.': 'new',
      'It cost 10 crowns.': 'gone',
    });
  });
  test('says what returned', () => {
    expect(told(second, third)).toMatchObject({ 'It cost 10 crowns.': 'returned', 'It cost 12 crowns.': 'gone' });
  });
  test('compares any two versions, not only neighbours', () => {
    expect(told(first, third)).toMatchObject({ 'It cost 10 crowns.': 'moved', 'Nobody came.': 'moved' });
    expect(told(third, third)).toEqual({ 'It cost 10 crowns.': 'unchanged', 'Nobody came.': 'unchanged' });
  });
});

describe('resemblance', () => {
  const like = (a: string, b: string, speakers: readonly [string | null, string | null] = [null, null]) =>
    resemblance(fingerprint(a, speakers[0]), fingerprint(b, speakers[1]));

  test.each([
    ['The mayor opened the bridge on Monday.', 'On Monday the mayor opened the bridge.'],
    ['The mayor opened the old bridge over the river on Monday.', 'The mayor opened the old bridge over the river'],
    ['It cost 1,000 crowns in all.', 'It cost 1000 crowns in all.'],
  ])('is that of one claim: %s / %s', (a, b) => {
    expect(like(a, b)).toBeGreaterThan(0.6);
  });
  test.each([
    ['another figure', 'The bridge cost 10 crowns.', 'The bridge cost 12 crowns.'],
    ['the opposite', 'The mayor opened the bridge.', 'The mayor did not open the bridge.'],
    ['other words', 'The mayor opened the bridge.', 'Drivers were asked to pay a toll.'],
  ])('is none between claims of %s', (_name, a, b) => {
    expect(like(a, b)).toBeNull();
  });
  test('is none between the same words of two speakers', () => {
    expect(like('The bridge is safe.', 'The bridge is safe.', ['Ann Lee', 'Bo Park'])).toBeNull();
  });
});
