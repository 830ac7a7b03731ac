import { placesOf } from '../feature-templates.ts';
import { JoinedTemplates } from '../joined-templates.ts';

/** Rows of the weights of seams. */
export const seamRows = 2 ** 18;

/**
 * What is known of a possible seam. "word -1" is the word before it, "tag +1" the tag of the one after it. The right
 * runs from the seam to the next verb, the left from the last verb to the seam; "outline" is the tags of the words
 * there with no two alike in a row.
 */
export const known = placesOf([
  'joiner',
  'word -3',
  'word -2',
  'word -1',
  'word +1',
  'word +2',
  'word +3',
  'word +4',
  'tag -3',
  'tag -2',
  'tag -1',
  'tag +1',
  'tag +2',
  'tag +3',
  'tag +4',
  'suffix -1',
  'suffix +1',
  'same tags',
  'right verb',
  'right verb word',
  'right tags',
  'right outline',
  'right set',
  'right length',
  'right short length',
  /** Whether subjects, subordinators, prepositions, "to" or marks stand before the right verb. */
  'right openers',
  'tensed later',
  'left verb',
  'left verb word',
  'left outline',
  'left length',
  'tensed before',
  'last tensed',
  /** The last five, and the last two, of verbs, subordinators and "to". */
  'verbs before',
  'two verbs before',
  'commas before',
  'joiners before',
  'last mark',
  'comma just before',
  'next joiner',
]);

type Known = keyof typeof known;

const plain: readonly (readonly Known[])[] = [
  [],
  ['word -3'],
  ['word -2'],
  ['word -1'],
  ['word +1'],
  ['word +2'],
  ['word +3'],
  ['word +4'],
  ['tag -3'],
  ['tag -2'],
  ['tag -1'],
  ['tag +1'],
  ['tag +2'],
  ['tag +3'],
  ['tag +4'],
  ['tag -1', 'tag +1'],
  ['tag +1', 'tag +2'],
  ['tag +1', 'tag +2', 'tag +3'],
  ['tag -2', 'tag -1'],
  ['tag -2', 'tag -1', 'tag +1', 'tag +2'],
  ['word -1', 'word +1'],
  ['word +1', 'word +2'],
  ['word +1', 'tag -1'],
  ['word -1', 'tag +1'],
  ['tag +1', 'tag +2', 'word +3'],
  ['right verb'],
  ['right verb word'],
  ['right tags'],
  ['right outline', 'right verb'],
  ['right set', 'right verb'],
  ['right length', 'right verb'],
  ['right openers', 'right verb'],
  ['right openers', 'right verb', 'tag -1'],
  ['tensed later', 'right verb'],
  ['left verb'],
  ['left verb word'],
  ['left outline', 'left verb'],
  ['left length'],
  ['left verb', 'right verb'],
  ['left verb', 'right verb', 'right short length'],
  ['left verb', 'right verb', 'right openers'],
  ['left outline', 'right outline', 'right verb'],
  ['left verb word', 'right verb word'],
  ['tensed before', 'right verb'],
  ['last tensed', 'right verb', 'right short length'],
  ['verbs before', 'right verb'],
  ['two verbs before', 'right verb', 'tag +1'],
  ['two verbs before', 'word +1'],
  ['commas before', 'joiners before'],
  ['last mark', 'tag +1'],
  ['comma just before', 'tag +1', 'right verb'],
  ['next joiner'],
  ['next joiner', 'tag +1', 'right verb'],
  ['same tags', 'tag +1'],
  ['suffix -1', 'suffix +1'],
];

/** What speaks for a kind of seam: each feature for every joining word, and for the one that stands there. */
export const seamTemplates = new JoinedTemplates(
  known,
  [...plain, ...plain.map((names): readonly Known[] => ['joiner', ...names])],
  seamRows,
);
