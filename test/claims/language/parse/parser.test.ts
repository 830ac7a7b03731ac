import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longestParsed } from '../../../../claims/language/parse/configuration.ts';
import { type Arc, parserOf } from '../../../../claims/language/parse/parser.ts';
import { tags } from '../../../../claims/language/tag.ts';
import type { TaggedWord } from '../../../../claims/language/tagged-word.ts';
import { emptyModel } from '../../../../claims/model/model.ts';
import { syntaxModel, tagged } from '../syntax-model.ts';

const parse = (words: readonly TaggedWord[]): readonly Arc[] => parserOf(syntaxModel)?.(words) ?? [];

/** "label of head" for the word `of` a text. */
function arcOf(text: string, of: string): string {
  const words = tagged(text);
  const arc = parse(words)[words.findIndex((word) => word.text === of)];
  return `${arc?.label} of ${words[arc?.head ?? -1]?.text ?? 'nothing'}`;
}

test.each([
  ['The harbour board raised the fee on Tuesday.', 'board', 'nsubj of raised'],
  ['The harbour board raised the fee on Tuesday.', 'raised', 'root of nothing'],
  ['The harbour board raised the fee on Tuesday.', 'fee', 'obj of raised'],
  ['The clerk who kept the keys has left the town.', 'kept', 'acl:relcl of clerk'],
  ['The clerk who kept the keys has left the town.', 'clerk', 'nsubj of left'],
  ['The council bought the mill and sold the land.', 'sold', 'conj of bought'],
  ['The ferry was repaired by a local yard.', 'ferry', 'nsubj:pass of repaired'],
])('the parser says what a word is to its head: %s %s', (text, word, expected) => {
  expect(arcOf(text, word)).toBe(expected);
});

const anyWord = fc.record({
  text: fc.constantFrom('mill', 'and', ',', 'sold', 'the', '"', 'that', 'Ruiz', '12', 'to', 'was'),
  tag: fc.constantFrom(...tags),
});
const anySentence = fc
  .array(anyWord, { minLength: 1, maxLength: 60 })
  .map((words) => words.map(({ text, tag }): TaggedWord => ({ text, lower: text.toLowerCase(), tag })));

test('whatever the words and tags, every word has one head, one is the root, and heads make no circle', () => {
  fc.assert(
    fc.property(anySentence, (words) => {
      const arcs = parse(words);
      expect(arcs).toHaveLength(words.length);
      expect(arcs.filter(({ head }) => head === -1)).toHaveLength(1);
      for (const start of arcs.keys()) {
        let at = start;
        for (let steps = 0; at >= 0 && steps <= words.length; steps++) at = arcs[at]?.head ?? -1;
        expect(at).toBe(-1);
      }
    }),
  );
});

test('the same words give the same tree, whatever was parsed in between', () => {
  fc.assert(
    fc.property(anySentence, anySentence, (words, others) => {
      const first = parse(words);
      parse(others);
      expect(parse(words)).toEqual(first);
    }),
  );
});

test('a sentence as long as no sentence is stays without a tree', () => {
  const word: TaggedWord = { text: 'mill', lower: 'mill', tag: 'NOUN' };
  expect(parserOf(syntaxModel)?.(Array.from({ length: longestParsed + 1 }, () => word))).toBeNull();
  expect(parserOf(syntaxModel)?.(Array.from({ length: longestParsed }, () => word))).toHaveLength(longestParsed);
});

test('nothing parses without weights', () => {
  expect(parserOf(emptyModel)).toBeNull();
});
