import { wordSet } from '../../../word-set.ts';
import type { Holding, JoinHabits } from '../../clause-habits.ts';

const holds: Readonly<Record<Holding, string>> = {
  all: 'if unless whether until when before once lest provided how why what suppose either neither nor',
  predicates: 'who which whose where',
  choice: 'or',
  statement: 'that',
};

/** What joins English clauses. */
export const englishJoins: JoinHabits = {
  coordinating: wordSet('and but yet'),
  adding: 'and',
  pairing: wordSet('respectively'),
  adverbial: wordSet('yet'),
  betweenNouns: wordSet('and or'),
  contrasting: wordSet('although though while whereas'),
  meanwhile: 'while',
  concluding: 'so',
  stating: 'that',
  beforeRelative: wordSet('all'),
  knownPronouns: wordSet('i we you there'),
  conditions: wordSet('if unless when until once should provided'),
  conditionsBeforeCue: wordSet('if when where'),
  reasons: wordSet("because 'cause since as for"),
  holding: new Map(
    (['all', 'predicates', 'choice', 'statement'] as const).flatMap((hold) =>
      [...wordSet(holds[hold])].map((word): [string, Holding] => [word, hold]),
    ),
  ),
  subordinating: wordSet('who which whose that because if whether when while before after until since'),
  opening: wordSet('how what when where why who which whose if whether wherever whenever whatever because'),
  questions: wordSet('whether if how why who what when where which to'),
  reaching: wordSet(
    `maybe perhaps probably possibly presumably potentially hopefully likely supposedly only say tell claim believe think
    report argue insist suggest warn hope fear expect deny guess wish feel suppose assume imagine pretend seem`,
  ),
  twoWordAdverbs: new Set(['in fact', 'of course', 'in turn', 'at last', 'at least', 'in part']),
  hedges: wordSet(
    'reportedly allegedly apparently purportedly supposedly possibly probably likely perhaps maybe presumably potentially',
  ),
  describing: wordSet('a an something so or nor'),
  announcing: wordSet(
    'message question answer reason idea rule lesson point word thing news truth fact slogan motto warning promise view saying',
  ),
};
