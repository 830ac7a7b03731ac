import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extract } from '../../../claims/extract/extract.ts';
import type { Extraction } from '../../../claims/extraction.ts';
import { loadModel } from '../../../lambdas/shared/model.ts';

const model = loadModel();
const read = (text: string): Extraction =>
  extract(
    {
      id: 'a',
      article: {
        title: null,
        text,
        publishedAt: '2025-09-12',
        byline: null,
        publisher: null,
        url: null,
        language: 'en',
      },
    },
    model,
  );

/** Words that the rules look at, thrown together: few sentences make sense, all must be survived. */
const words = fc.constantFrom(
  ...'The board Marta Lindqvist which who , , . “ ” ‘ ’ ( ) ; : said that and but while if reported was has paid last year the bill She his I am “We not denied 12 per cent on Thursday — ? 😀 in May'.split(
    ' ',
  ),
);
const jumbled = fc.array(words, { maxLength: 60 }).map((chosen) => chosen.join(' '));

test('claims lie in the text, name known attributions and stay the same', () => {
  fc.assert(
    fc.property(fc.oneof(jumbled, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
      const { claims, attributions, sentences } = read(text);
      const known = new Set(attributions.map(({ id }) => id));
      for (const claim of claims) {
        expect(sentences[claim.sentence]).toBeDefined();
        expect(claim.text.trim()).not.toBe('');
        expect(claim.attributions.every((id) => known.has(id))).toBe(true);
        expect(claim.spans.length).toBeGreaterThan(0);
        claim.spans.forEach(([start, end], index) => {
          expect(start).toBeGreaterThanOrEqual(claim.spans[index - 1]?.[1] ?? 0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(claim.selectors[index]?.exact).toBe(text.slice(start, end));
        });
        for (const { from, span } of claim.resolved) expect(text.slice(...span)).toBe(from);
      }
      expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
      expect(read(text).claims).toEqual(claims);
    }),
    { numRuns: 200 },
  );
});

test('every selector finds its words by code points', () => {
  const text = '😀 The board, which was founded in 1921, also runs the lighthouse. 😀 It rained.';
  for (const { selectors } of read(text).claims) {
    for (const { exact, start, end } of selectors) expect([...text].slice(start, end).join('')).toBe(exact);
  }
});
