import { wordSet } from '../../word-set.ts';
import type { KindHabits } from '../kind-habits.ts';

/** Diseases by one name, each with the words for it. */
const diseases = [
  ['Ebola', 'ebola'],
  ['Covid-19', 'covid covid-19 coronavirus'],
  ['mpox', 'mpox monkeypox'],
  ['influenza', 'influenza flu'],
  ['Zika', 'zika'],
  ['Lassa fever', 'lassa'],
  ['HIV', 'hiv aids'],
  ['SARS', 'sars'],
  ['MERS', 'mers'],
  ['Marburg virus disease', 'marburg'],
  ['measles', 'measles'],
  ['malaria', 'malaria'],
  ['cholera', 'cholera'],
  ['polio', 'polio poliomyelitis'],
  ['tuberculosis', 'tuberculosis tb'],
  ['dengue fever', 'dengue'],
  ['typhoid', 'typhoid'],
  ['diphtheria', 'diphtheria'],
  ['rabies', 'rabies'],
  ['anthrax', 'anthrax'],
  ['cancer', 'cancer leukaemia leukemia lymphoma melanoma'],
  ['diabetes', 'diabetes'],
  ['hepatitis', 'hepatitis'],
  ['meningitis', 'meningitis'],
  ['dementia', 'dementia'],
  ['pneumonia', 'pneumonia'],
  ['leprosy', 'leprosy'],
  ['sepsis', 'sepsis'],
  ['mumps', 'mumps'],
  ['rubella', 'rubella'],
  ['whooping cough', 'pertussis'],
  ['asthma', 'asthma'],
  ['epilepsy', 'epilepsy'],
] as const;

/** How English speaks again, by a noun alone, of what it named before. */
export const englishKinds: KindHabits = {
  article: 'the',
  named: wordSet(
    'agency ministry department university college institute school company corporation firm group committee commission ' +
      'council court bank board bureau service association union federation league foundation fund trust centre ' +
      'center hospital administration society alliance coalition authority assembly team club laboratory ' +
      'observatory museum network league broadcaster inquiry enquiry tribunal taskforce programme program scheme project ' +
      'initiative treaty agreement accord pact deal bill act trial app platform website ' +
      'mill factory plant mine refinery pipeline dam reservoir bridge tunnel airport port harbour stadium prison jail ' +
      'hotel theatre theater gallery ship vessel ferry tanker aircraft plane flight jet rocket satellite telescope ' +
      'vaccine drug festival summit hearing conference tournament championship prize award peninsula estate reserve brigade regiment ' +
      'squadron charity newspaper',
  ),
  held: wordSet('summit hearing conference festival tournament inquiry enquiry tribunal championship'),
  opensName: wordSet('university bank department ministry institute bureau council court board'),
  afterOpening: wordSet('of for'),
  issuers: wordSet('Company Group Corporation'),
  alike: [
    wordSet('company firm business corporation'),
    wordSet('network broadcaster station channel'),
    wordSet('airline carrier'),
    wordSet('newspaper paper daily tabloid'),
    wordSet('ship vessel'),
    wordSet('plane aircraft jet airliner'),
    wordSet('drug medicine treatment medication'),
    wordSet('vaccine jab'),
    wordSet('bank lender'),
    wordSet('club side team'),
    wordSet('charity'),
    wordSet('app'),
  ],
  anyBusiness: wordSet('company firm business corporation'),
  business: wordSet(
    'company firm business corporation airline carrier manufacturer maker carmaker automaker retailer supermarket ' +
      'broadcaster bank lender insurer operator developer supplier publisher brewer brewery builder housebuilder ' +
      'contractor giant startup start-up conglomerate consultancy shipbuilder',
  ),
  businessNames: wordSet('inc ltd plc corp corporation co company llc holdings airlines airways motors'),
  saysKind: new Map([
    ['broadcast', 'broadcaster'],
    ['broadcasting', 'broadcaster'],
    ['television', 'broadcaster'],
    ['radio', 'broadcaster'],
  ]),
  another: wordSet('a an another one any each every some no'),
  diseases: new Map(
    diseases.flatMap(([name, words]) => words.split(' ').map((word): [string, string] => [word, name])),
  ),
  illness: wordSet('disease illness'),
  ofIllness: wordSet('outbreak epidemic pandemic virus'),
  agentsDo: wordSet(
    'plan intend hope aim decide agree refuse seek want believe think consider propose investigate review appeal hire ' +
      'sell buy invest pay publish appoint oppose ask urge welcome regret deny accept reject launch recruit employ dismiss ' +
      'comply cooperate apologise apologize apply consult negotiate sue fine warn offer',
  ),
};
