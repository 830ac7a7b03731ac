import { wordSet } from '../../word-set.ts';
import type { ReferenceHabits } from '../reference-habits.ts';

/** What English words point to outside their sentence, and which need nothing to point to. */
export const englishReferences: ReferenceHabits = {
  thing: wordSet('it its itself'),
  group: wordSet('they them their theirs themselves'),
  several: 'they',
  pointing: wordSet('this that these those such'),
  bringsBack: wordSet('the'),
  one: wordSet('a an'),
  completes: wordSet(
    'of that which who whom whose where when for in on to between at from by with against behind into about over under',
  ),
  choosing: wordSet('who that of which whose'),
  chosenBy: wordSet('who that whose'),
  leftAlone: wordSet('others another some both many most several few none all neither half two three four five'),
  leftOver: wordSet('remaining other others latter former same rest'),
  identical: wordSet('same'),
  comparing: wordSet('as'),
  collective: wordSet(
    'police team company council party group people network each every number family couple crew government ministry ' +
      'committee club staff public board firm agency',
  ),
  unique: wordSet(
    'world sun moon sky earth internet future past present economy weather public market army navy police law ' +
      'environment climate country nation government president prime minister state constitution senate parliament ' +
      'congress house court supreme media press west east north south time end beginning rest way fact same first last ' +
      'next only most least best worst number amount rate majority minority part side top bottom middle front back use ' +
      'idea need right brain heart blood air ground morning evening afternoon night day week month year century decade age',
  ),
  only: /^(?:only|most|first|last|next|same|own|whole|entire|\p{L}{3,}est)$/u,
  instance: wordSet(
    'vote decision move plan deal agreement bill law proposal measure case trial ruling verdict sentence attack incident ' +
      'accident crash fire quake earthquake storm outbreak announcement statement report study survey poll research ' +
      'finding result meeting summit talks event game match race election by-election seat order franchise network ' +
      'company firm agency commission committee council team club party group administration app drug patient victim ' +
      'suspect officer official body plane ship building mill site business stock share price volume turnout profit ' +
      'revenue earnings sale program programme policy action question document justification allegation charge call ' +
      'caller source disease virus participant detail zone website relative man teenager epidemic ' +
      'illness investigation search hearing situation pair couple revelation reminder',
  ),
  oftenNamed: wordSet(
    'company firm agency network broadcaster carrier airline manufacturer maker bank club party group charity hospital ' +
      'organisation organization newspaper app drug vaccine treatment disease illness virus outbreak ship vessel plane aircraft jet',
  ),
  clearBesideNames: wordSet('race game poll case party law event election match group side sale'),
  oneOfSet: wordSet('both another'),
  pointingAway: wordSet('that those'),
  qualifies: wordSet('only just about around nearly almost some roughly over'),
  pointsToSeveral: wordSet('these those'),
  speaking: wordSet('i we my our'),
  here: wordSet('here'),
  deeds: wordSet(
    'decision attempt move ruling announcement remark comment proposal request refusal experience reversal revelation',
  ),
  wordings: wordSet(
    'question slogan motto phrase word words sentence message title headline inscription hashtag chant label',
  ),
  idioms: new Set([
    'behind the scenes',
    'behind the scene',
    'under the carpet',
    'under the rug',
    'on the table',
    'off the table',
    'in the dark',
    'in the loop',
    'in the red',
    'in the black',
    'in the wake',
    'at the helm',
    'on the brink',
    'on the horizon',
    'on the ground',
    'around the clock',
    'round the clock',
    'across the board',
    'off the hook',
    'over the counter',
    'to the point',
    'on the spot',
    'by the book',
    'on the rise',
    'in the pipeline',
    'up the ladder',
    'on the road',
    'on the run',
    'at the wheel',
    'behind the wheel',
    'in the spotlight',
    'in the limelight',
  ]),
  people: wordSet('individuals people persons'),
  times: wordSet('times days'),
  chargesWith: wordSet(
    'provide supply equip entrust accuse convict acquit suspect inform remind warn assure deprive strip rob notify',
  ),
  shares: wordSet('percent cent %'),
  summing: wordSet('overall total average'),
  superlative: /^(?!latest)\p{L}{3,}est$/u,
  measures: wordSet(
    'revenue revenues earnings profit profits sale sales turnover turnout volume income margin margins production output ' +
      'attendance admissions',
  ),
  reflexive: /sel(?:f|ves)$/,
  being: wordSet("is was 's has would will"),
  empty: wordSet('that to'),
};
