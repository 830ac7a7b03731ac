import { FeatureTemplates, placesOf } from './feature-templates.ts';

export const tagRows = 2 ** 15;

/** What is known of a word when its tag is chosen; a suffix is that of the last two, three or four letters. */
export const known = placesOf([
  'word',
  'suffix 2',
  'suffix 3',
  'suffix 4',
  'prefix',
  /** Its looks, and whether it is the first of its sentence. */
  'shape',
  'left word',
  'left suffix 3',
  'second left word',
  'right word',
  'right suffix 2',
  'right suffix 3',
  'right shape',
  'second right word',
  /** The tags given to the two words before. */
  'left tag',
  'second left tag',
]);

/** What speaks for a tag. */
export const tagTemplates = new FeatureTemplates(
  known,
  [
    ['word'],
    ['left word'],
    ['right word'],
    ['second left word'],
    ['second right word'],
    ['suffix 2'],
    ['suffix 3'],
    ['suffix 4'],
    ['prefix'],
    ['shape'],
    ['left tag'],
    ['left tag', 'second left tag'],
    ['left tag', 'word'],
    ['left word', 'word'],
    ['right word', 'word'],
    ['left suffix 3'],
    ['right suffix 3'],
    ['left tag', 'suffix 3'],
    ['right shape', 'shape'],
    ['left tag', 'right suffix 2'],
    ['left tag', 'second left tag', 'suffix 2'],
  ],
  tagRows,
);
