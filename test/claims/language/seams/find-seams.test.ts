import fc from 'fast-check';
import { expect, test } from 'vitest';
import { english } from '../../../../claims/language/en/english.ts';
import { canBeSeam } from '../../../../claims/language/seams/can-be-seam.ts';
import { seamFinderOf } from '../../../../claims/language/seams/find-seams.ts';
import type { Seam } from '../../../../claims/language/seams/seam.ts';
import { tags } from '../../../../claims/language/tag.ts';
import type { TaggedWord } from '../../../../claims/language/tagged-word.ts';
import { emptyModel } from '../../../../claims/model/model.ts';
import { syntaxModel, tagged } from '../syntax-model.ts';

const find = (words: readonly TaggedWord[]): readonly Seam[] =>
  seamFinderOf(syntaxModel)?.(words, english.joints) ?? [];

/** "joiner kind clause" of each seam of a text. */
function seamsOf(text: string): readonly string[] {
  const words = tagged(text);
  return find(words).map(({ at, kind, clause }) => `${words[at]?.text} ${kind} ${words[clause]?.text ?? '-'}`);
}

test.each([
  ['The council closed three schools and sold the land.', ['and predicates closed']],
  ['The council closed three schools and two pools.', ['and nouns -']],
  ['The mayor left and the clerk stayed.', ['and clauses left']],
  ['They hope to build a bridge and widen the road.', ['and untensed hope']],
  ['The mayor has closed the pool and cut the grant.', ['and predicates has']],
])('a seam has its kind and the clause it goes with: %s', (text, expected) => {
  expect(seamsOf(text).map((seam, at) => (expected[at]?.endsWith('-') ? seam.replace(/ \S+$/, ' -') : seam))).toEqual(
    expected,
  );
});

const anySentence = fc
  .array(
    fc.record({
      text: fc.constantFrom('and', ',', 'but', 'closed', 'school', 'has', 'not', 'who', 'to', 'Ruiz'),
      tag: fc.constantFrom(...tags),
    }),
    { maxLength: 80 },
  )
  .map((words) => words.map(({ text, tag }): TaggedWord => ({ text, lower: text.toLowerCase(), tag })));

test('every place that can be a seam is one, in order, with probabilities and a clause before it', () => {
  fc.assert(
    fc.property(anySentence, (words) => {
      const seams = find(words);
      expect(seams.map(({ at }) => at)).toEqual([...words.keys()].filter((at) => canBeSeam(words, at, english.joints)));
      for (const { at, certainty, cut, clause } of seams) {
        expect(certainty).toBeGreaterThanOrEqual(0.2);
        expect(cut).toBeGreaterThanOrEqual(0);
        expect(cut).toBeLessThanOrEqual(1 + 1e-9);
        expect(clause).toBeLessThan(at);
      }
      expect(find(words)).toEqual(seams);
    }),
  );
});

test('nothing finds seams without weights', () => {
  expect(seamFinderOf(emptyModel)).toBeNull();
});
