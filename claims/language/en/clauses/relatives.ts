import { wordSet } from '../../../word-set.ts';
import type { RelativeHabits } from '../../clause-habits.ts';

/** The relative clauses of English. */
export const englishRelatives: RelativeHabits = {
  opening: wordSet('who which whose'),
  describing: 'as',
  owning: 'whose',
  ofThings: 'which',
  ofPeople: 'who',
  ofTheWhole: wordSet('mean suggest show make lead cause allow indicate imply raise mark bring'),
  within: wordSet('who whose which that where'),
  withinSubject: wordSet('who which that where'),
  neverInSubject: wordSet('who which whose that where because'),
  reflexive: /sel(?:f|ves)$/,
};
