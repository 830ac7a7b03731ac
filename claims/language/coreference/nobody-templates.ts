import { placesOf } from '../feature-templates.ts';
import { JoinedTemplates } from '../joined-templates.ts';
import { coreferenceRows } from './candidate-templates.ts';

/** What is known where a pronoun may mean nobody whom the article has spoken of. */
export const known = placesOf([
  /** Keeps these features apart from those of candidates. */
  'nobody',
  'she',
  'pronoun',
  'role',
  'quoted',
  'next word',
  'second next word',
  'next tag',
  'second next tag',
  'has clause',
  'word before',
  'tag before',
  'next verb',
  'candidates',
  'persons',
  'sentence',
  'adjective',
]);

/** What speaks for nobody. */
export const nobodyTemplates = new JoinedTemplates(
  known,
  [
    ['nobody', 'she'],
    ['nobody', 'pronoun'],
    ['nobody', 'she', 'next word'],
    ['nobody', 'she', 'next word', 'second next word'],
    ['nobody', 'she', 'next tag', 'second next tag', 'has clause'],
    ['nobody', 'she', 'word before'],
    ['nobody', 'she', 'tag before', 'role'],
    ['nobody', 'she', 'next verb'],
    ['nobody', 'she', 'next verb', 'has clause'],
    ['nobody', 'she', 'role'],
    ['nobody', 'she', 'quoted'],
    ['nobody', 'she', 'candidates'],
    ['nobody', 'she', 'persons'],
    ['nobody', 'she', 'sentence'],
    ['nobody', 'she', 'adjective'],
  ],
  coreferenceRows,
);
