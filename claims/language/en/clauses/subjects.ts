import { wordSet } from '../../../word-set.ts';
import type { SubjectHabits } from '../../clause-habits.ts';

/** Nouns that look like one and are many. */
const many = wordSet('people men women children police media data youth majority staff public crew series');

/** The subjects of English clauses. */
export const englishSubjects: SubjectHabits = {
  articles: wordSet('the a an'),
  pronouns: wordSet('i you he she it we they who which that there'),
  bare: wordSet('i he she we they who'),
  opening: wordSet('i you he she we they it both'),
  indefinite: wordSet('something anything everything nothing someone anyone everyone'),
  binding: 'of',
  particles: wordSet('to not'),
  withinNames: wordSet('of the for and'),
  leading: wordSet(
    `how what when where why who which whose if whether wherever whenever whatever because
    that this these those such otherwise instead not`,
  ),
  partial: wordSet('one some others other many most all none few each another both neither either same'),
  open: wordSet('them it him her'),
  isPlural: (lower) => /[^s]s$/.test(lower) && !/(?:ics|news)$/.test(lower),
  mayBePlural: (lower) => many.has(lower) || lower.endsWith('s'),
  clearOwners: wordSet('his her'),
  openOwners: wordSet('its their our your'),
  ownerMarks: wordSet("'s ’s '"),
};
