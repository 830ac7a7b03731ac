import { expect, test } from 'vitest';
import { choices, parseMistakes } from '../../../../claims/language/retag/mistakes.ts';
import { retaggerOf } from '../../../../claims/language/retag/retagger.ts';
import { type Tag, tags } from '../../../../claims/language/tag.ts';
import { emptyModel } from '../../../../claims/model/model.ts';
import { syntaxModel, tagged } from '../syntax-model.ts';

/** The tags of a text after a second pass over `given`. */
function again(text: string, given: readonly Tag[]): string {
  return (retaggerOf(syntaxModel)?.(tagged(text), given) ?? []).join(' ');
}

test('a participle for which the clause has no other verb becomes its verb', () => {
  expect(again('The council approved the plan .', ['DET', 'NOUN', 'VBN', 'DET', 'NOUN', 'PUNCT'])).toBe(
    'DET NOUN VBD DET NOUN PUNCT',
  );
});

test('tags that are right stay', () => {
  const right: readonly Tag[] = ['DET', 'NOUN', 'AUX', 'VBN', 'ADP', 'DET', 'NOUN', 'PUNCT'];
  expect(again('The plan was approved by the council .', right)).toBe(right.join(' '));
});

test('choices are the tags that both the word and the mistakes of its first tag allow', () => {
  const mistakes = parseMistakes('VBN VBD ADJ\nNOUN PROPN');
  const possible = Uint8Array.from(['VBD', 'VBN'] as const, (tag) => tags.indexOf(tag));
  expect([...choices(mistakes, 'VBN', possible)].map((tag) => tags[tag])).toEqual(['VBN', 'VBD']);
  expect([...choices(mistakes, 'DET', possible)]).toEqual([]);
});

test('nothing retags without weights', () => {
  expect(retaggerOf(emptyModel)).toBeNull();
});
