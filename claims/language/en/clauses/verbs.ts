import { wordSet } from '../../../word-set.ts';
import type { VerbHabits } from '../../clause-habits.ts';

/** The verbs of English clauses. */
export const englishVerbs: VerbHabits = {
  finiteAuxiliaries: wordSet(
    "am is are was were 's 're 'm has have 've had 'd do does did will 'll wo would can ca could may might must shall should ai ain't",
  ),
  beforeBase: wordSet("will 'll wo would 'd can ca could may might must shall should to do does did let"),
  infinitiveMark: 'to',
  baseAuxiliary: 'have',
  modals: wordSet("will 'll would can ca could may might must shall should do does did"),
  copulas: wordSet('is are was were'),
  presentCopulas: wordSet('is are'),
  joinedNegation: "n't",
  negations: wordSet("not n't never no nor neither without hardly refused declined"),
  pastEnding: 'ed',
  beforeClause: wordSet('say'),
  asking: wordSet('ask'),
  explaining: wordSet('mean'),
  standIn: 'do',
  standInObjects: new Set(['so', 'same', 'the same']),
  ofMany: wordSet('are were have do'),
  topicMark: 'of',
  statesAfterTopic: wordSet('say tell'),
};
