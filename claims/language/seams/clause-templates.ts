import { placesOf } from '../feature-templates.ts';
import { JoinedTemplates } from '../joined-templates.ts';

/** Rows of the weights of clauses. */
export const clauseRows = 2 ** 16;

/** What is known of a tensed group that the predicate after a seam may go with. */
export const known = placesOf([
  /** 0 for the nearest before the seam, and so on; whether it is the farthest looked at, and how many there are. */
  'rank',
  'is last',
  'groups',
  'own subject',
  'joiner',
  'comma',
  'first tag',
  'first word',
  'last tag',
  'last word',
  'word before',
  'tag before',
  'next verb',
  'next verb word',
  'next word',
  'next tag',
  /** What opened the group's clause: the kind of word, and the word. */
  'opener',
  'opener word',
  /** Outline of the words between the group and the seam. */
  'between',
  'commas',
  'gap',
  /** The word after the seam where the predicate there is subordinate. */
  'subordinate',
  'same verb',
]);

/** What speaks for a group. */
export const clauseTemplates = new JoinedTemplates(
  known,
  [
    ['rank', 'is last'],
    ['rank', 'groups', 'comma'],
    ['rank', 'groups', 'own subject'],
    ['last tag', 'next verb'],
    ['first tag', 'last tag', 'next verb', 'own subject'],
    ['last tag', 'next verb', 'rank'],
    ['opener'],
    ['opener', 'rank', 'is last'],
    ['opener word', 'comma'],
    ['opener', 'own subject', 'next word'],
    ['last word'],
    ['last word', 'rank'],
    ['last word', 'next verb word'],
    ['next word', 'opener'],
    ['next word', 'rank', 'is last'],
    ['between'],
    ['commas', 'comma', 'rank'],
    ['gap', 'rank'],
    ['opener', 'next verb', 'comma'],
    ['joiner', 'opener', 'rank', 'comma'],
    ['next tag', 'opener', 'is last', 'comma'],
    ['tag before', 'opener'],
    ['word before'],
    ['subordinate', 'opener'],
    ['word before', 'next word'],
    ['same verb', 'rank'],
  ],
  clauseRows,
);
