import fc from 'fast-check';
import { expect, test } from 'vitest';
import { annotate } from '../../../claims/extract/extract.ts';
import { loadModel } from '../../../lambdas/shared/model.ts';

const model = loadModel();

function annotated(text: string) {
  return annotate(
    { title: null, text, publishedAt: null, byline: null, publisher: null, url: null, language: 'en' },
    model,
  );
}

const prose = fc
  .array(
    fc.constantFrom(
      'He ',
      'said ',
      'that ',
      'the minister',
      ' told reporters',
      '. ',
      '"',
      '“',
      '”',
      '’',
      '‘',
      "'",
      '(',
      ')',
      ', ',
      '\n\n',
      'according to ',
      'Ann Lee',
      ' claimed',
      ': ',
      '; ',
      '…',
      '\ud800',
      ' who ',
      'it rained',
      'toString',
      'constructor',
      '__proto__ ',
    ),
    { maxLength: 80 },
  )
  .map((parts) => parts.join(''));

test.each([
  ['any string', fc.string({ unit: 'binary', maxLength: 300 })],
  ['words and marks in any order', prose],
])('annotate never throws, keeps spans within the text and gives the same twice: %s', (_, texts) => {
  fc.assert(
    fc.property(texts, (text) => {
      const document = annotated(text);
      expect({ ...annotated(text), syntax: document.syntax }).toEqual(document);
      const spans = document.attributions
        .flatMap(({ content, cue, speaker }) => [content, cue, speaker?.spans ?? []])
        .flat();
      for (const [start, end] of [
        ...spans,
        ...document.quotations.map((quotation) => [quotation.start, quotation.end] as const),
      ]) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});
