import { wordSet } from '../../../word-set.ts';
import type { ClauseHabits, ReferenceHabits } from '../../clause-habits.ts';
import { englishDivision } from './division.ts';
import { englishEdges } from './edges.ts';
import { englishJoins } from './joins.ts';
import { englishRelatives } from './relatives.ts';
import { englishSubjects } from './subjects.ts';
import { englishVerbs } from './verbs.ts';
import { englishWriting } from './writing.ts';

const englishReferences: ReferenceHabits = {
  families: [wordSet('he him his'), wordSet('she her hers'), wordSet('they them their'), wordSet('it its')],
  owners: wordSet('his her their its'),
  determining: wordSet('these those such'),
  demonstrative: wordSet('that this'),
};

/** How English clauses are built. */
export const englishClauses: ClauseHabits = {
  verbs: englishVerbs,
  joins: englishJoins,
  relatives: englishRelatives,
  subjects: englishSubjects,
  references: englishReferences,
  edges: englishEdges,
  writing: englishWriting,
  division: englishDivision,
};
