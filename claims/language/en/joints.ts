import { wordSet } from '../../word-set.ts';
import type { JointHabits } from '../joint-habits.ts';

/** How English joins clauses, predicates and noun phrases. */
export const englishJoints: JointHabits = {
  joiners: wordSet('and but or & yet nor'),
  openers: wordSet(
    `that who which whose where when if because as while after before although what how why to since until said says
    , : ; "`,
  ),
  subordinators: wordSet('that who which if because to'),
  relatives: wordSet('who which that'),
  infinitive: wordSet('to'),
  negations: wordSet("not n't"),
  untensed: wordSet('be been being having'),
  copulas: wordSet("be is was are were been being 's 're"),
  ties: wordSet('of in for from'),
  of: wordSet('of'),
  by: wordSet('by'),
  ownerMark: /^['’]s?$/,
  betweenNouns: wordSet('and or ,'),
};
