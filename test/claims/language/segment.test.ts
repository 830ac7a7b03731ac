import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blankDocument } from '../../../claims/language/document.ts';
import { english } from '../../../claims/language/en/english.ts';
import { segment } from '../../../claims/language/segment.ts';

function segmented(text: string) {
  return segment(blankDocument({ text, language: english, publishedAt: null }));
}

const prose = fc
  .array(
    fc.constantFrom(
      'He',
      ' said',
      ' ',
      '.',
      '"',
      '“',
      '”',
      '’',
      "'",
      '(',
      ')',
      '[',
      '…',
      '\n',
      '\n\n',
      '1.',
      ' U.S.',
      '\ud800',
      '😀',
      '-',
      'https://a.b/c',
      'x@y.zz',
      '«',
      ':)',
      " ' ",
      ' . . .',
      '[...]',
      '2) A',
      'A. ',
      '=============',
      '\n03/15/2001 04:11 PM ',
      'ROME (AP) — ',
      'Thanks, ',
      'Friday, June 6, 2014',
      '。',
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

test.each([
  ['any string', fc.string({ unit: 'binary' })],
  ['marks and words in any order', prose],
])('segment leaves nothing but white space between tokens and between sentences: %s', (_, texts) => {
  fc.assert(
    fc.property(texts, (text) => {
      const { tokens, sentences } = segmented(text);
      let at = 0;
      for (const { start, end, text: word } of tokens) {
        expect(text.slice(at, start).trim()).toBe('');
        expect(text.slice(start, end)).toBe(word);
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      expect(text.slice(at).trim()).toBe('');
      let next = 0;
      for (const { first, last, start, end } of sentences) {
        expect(first).toBe(next);
        expect(tokens[first]?.start).toBe(start);
        expect(tokens[last - 1]?.end).toBe(end);
        next = last;
      }
      expect(next).toBe(tokens.length);
    }),
  );
});

test.each(['\n', 'x\n', '. ', '“a”. ', "' ", '1. A ', 'A. B. ', '-- ', '12/12/2012 12:12 '])(
  'segment takes a text of many repetitions of %j',
  (part) => {
    const text = part.repeat(300_000 / part.length);
    expect(segmented(text).sentences.at(-1)?.end ?? 0).toBe(text.trimEnd().length);
  },
);

test.each([
  ['He doesn’t know.', ['He', 'does', 'n’t', 'know', '.']],
  ["Kim's well-known U.S. ally", ['Kim', "'s", 'well-known', 'U.S.', 'ally']],
  ['It cost $3.5bn (about 12%).', ['It', 'cost', '$', '3.5bn', '(', 'about', '12', '%', ')', '.']],
  ['“I can’t,” she said', ['“', 'I', 'ca', 'n’t', ',', '”', 'she', 'said']],
])('segment makes tokens as treebanks do: %s', (text, words) => {
  expect(segmented(text).tokens.map((token) => token.text)).toEqual(words);
});

test.each([
  ['Mr. Smith went to the U.S. Senate at 5 p.m. on Friday. He spoke.', 2],
  ['“It is over!” she said. “Is it?” he asked.', 2],
  ['The line was broken\nby a wrap. And went on.', 2],
  ['He waited ... and left. It was over....', 2],
  ['1. Take the bus 2. Take the train 3. Walk', 3],
])('segment finds the sentences of %s', (text, count) => {
  expect(segmented(text).sentences).toHaveLength(count);
});
