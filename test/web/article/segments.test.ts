import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { paragraphsOf } from '../../../web/article/segments.ts';

const text = 'First, the mayor said\n\nthat prices rose. \n  \nThen he left the room.\n';
const place = fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)]);
const claims = fc
  .array(fc.array(place, { minLength: 1, maxLength: 3 }), { maxLength: 6 })
  .map((all) => all.map((spans, index) => ({ id: `c${index}`, spans })));

test('paragraphsOf loses no letter of a paragraph, whatever overlaps', () => {
  fc.assert(
    fc.property(claims, (some) => {
      const shown = paragraphsOf(text, some, []).map(({ segments }) =>
        segments.map((segment) => segment.text).join(''),
      );
      expect(shown).toEqual(text.split(/\n+/).filter((line) => line.trim() !== ''));
    }),
  );
});

test('paragraphsOf marks exactly the letters that a claim covers', () => {
  fc.assert(
    fc.property(claims, (some) => {
      const segments = paragraphsOf(text, some, []).flatMap((paragraph) => paragraph.segments);
      for (const { start, text: words, claims: over } of segments) {
        const covering = some.filter(({ spans }) =>
          spans.some(([from = 0, to = 0]) => from <= start && to >= start + words.length && to > from),
        );
        expect(over.toSorted()).toEqual(covering.map(({ id }) => id).toSorted());
      }
    }),
  );
});

test('paragraphsOf names the shortest claim first, for it is the one that a click means', () => {
  const nested = [
    { id: 'long', spans: [[0, 21]] },
    { id: 'short', spans: [[7, 16]] },
  ];
  const within = paragraphsOf(text, nested, []).flatMap(({ segments }) => segments);
  expect(within.find(({ start }) => start === 7)?.claims).toEqual(['short', 'long']);
});
