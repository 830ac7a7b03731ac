import { wordSet } from '../../word-set.ts';
import type { PersonHabits } from '../person-habits.ts';

/** How English speaks of persons. */
export const englishPersons: PersonHabits = {
  pronouns: new Map([
    ['he', 'male'],
    ['him', 'male'],
    ['his', 'male'],
    ['himself', 'male'],
    ['she', 'female'],
    ['her', 'female'],
    ['hers', 'female'],
    ['herself', 'female'],
  ]),
  owns: wordSet('his'),
  ownsNoun: wordSet('her'),
  owning: wordSet('his her its their my our your whose'),
  pluralNouns: wordSet('people men women children police officials media'),
  pluralEnding: 's',
  female: wordSet(
    'woman girl mother daughter wife sister queen actress aunt grandmother princess widow lady spokeswoman',
  ),
  male: wordSet('man boy father son husband brother king actor uncle grandfather prince gentleman spokesman'),
  ending: /(?:er|or|ist|man|woman|ian|ee)$/,
  roleEnding: /(?:er|or|ist|man|woman|ent|ian|chief|friend|son|daughter|wife|husband|brother|sister|mother|father)$/,
  places: wordSet('in at from to near across outside into via through around'),
  title: /^(?:mr|mrs|ms|dr|miss|sir|lady|lord|prof|capt|sen|rep|gov|col|gen)\.?$/,
  acts: wordSet(
    `said says told added wrote asked explained recalled argues argued noted insisted thinks thought believes felt knew
    wanted smiled laughed died married lived born`,
  ),
  relative: wordSet('who'),
  relativeAfterComma: /^(?:who|whose)$/,
  relativeOfThings: wordSet('which'),
  relativeOfThingsAfterComma: /^which$/,
  definite: wordSet('the'),
  indefinite: wordSet('a an'),
  opensClause: wordSet('that to'),
};
