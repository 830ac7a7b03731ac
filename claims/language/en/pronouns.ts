import { wordSet } from '../../word-set.ts';
import type { PronounHabits } from '../language.ts';

/** The pronouns of English. */
export const englishPronouns: PronounHabits = {
  firstPerson: wordSet('i me my myself'),
  secondPerson: wordSet('you'),
  thirdPerson: new Map([
    ['he', { gender: 'male', owns: 'no', isSubject: true }],
    ['him', { gender: 'male', owns: 'no' }],
    ['his', { gender: 'male', owns: 'yes' }],
    ['she', { gender: 'female', owns: 'no', isSubject: true }],
    ['her', { gender: 'female', owns: 'maybe' }],
  ]),
  ofBodies: wordSet('it they'),
  reflexive: wordSet('himself herself itself themselves'),
  relative: wordSet('who which that whom'),
  all: wordSet(
    'i me my we us our you your he him his she her hers it its they them their who which that whom whose this these those one',
  ),
};
