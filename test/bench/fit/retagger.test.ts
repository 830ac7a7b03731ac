import { expect, test } from 'vitest';
import { choices, parseMistakes } from '../../../bench/fit/retag/mistakes.ts';
import { retaggerOf } from '../../../bench/fit/retag/retagger.ts';
import type { TaggedSentence } from '../../../bench/fit/treebank.ts';
import { unseenSecondTags } from '../../../bench/fit/unseen-tags.ts';
import { type Tag, tags } from '../../../claims/language/tag.ts';
import { emptyModel } from '../../../claims/model/model.ts';

function sentence(written: string): TaggedSentence {
  const words = written.split(' ').map((word) => {
    const [text = '', tag = ''] = word.split('/');
    return { text, lower: text.toLowerCase(), lemma: text.toLowerCase(), tag: tagOf(tag), head: -1, label: 'dep' };
  });
  return { words };
}

function tagOf(name: string): Tag {
  return tags.find((tag) => tag === name) ?? 'X';
}

test('a participle for which the clause has no other verb becomes its verb in unseen sentences', () => {
  // Sentences are dealt into four parts by fifties.
  const nouns = ['council', 'board', 'club', 'firm', 'bank', 'union', 'school', 'court'];
  const active = Array.from({ length: 13 }, () => nouns)
    .flat()
    .flatMap((noun) => [
      sentence(`The/DET ${noun}/NOUN approved/VBD the/DET plan/NOUN ./PUNCT`),
      sentence(`The/DET plan/NOUN was/AUX approved/VBN by/ADP the/DET ${noun}/NOUN ./PUNCT`),
    ]);
  const first = active.map(({ words }) => words.map(({ tag, lower }) => (lower === 'approved' ? 'VBN' : tag)));
  const again = unseenSecondTags(active, first);
  expect(again).toEqual(active.map(({ words }) => words.map(({ tag }) => tag)));
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
