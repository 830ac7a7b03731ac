import { wordSet } from '../../word-set.ts';
import type { GrammarWords } from '../grammar.ts';

const times = wordSet(
  `monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
  october november december yesterday today tomorrow tonight week month year morning evening afternoon night recently
  earlier later`,
);

/** What the function words of English do. */
export const englishGrammar: GrammarWords = {
  tellsTime: new Set([...times].flatMap((word) => [word, `${word}s`])),
  isCalendar: wordSet(
    `monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december`,
  ),
  isDoubtfulMonth: wordSet('may'),
  pointsAtTime: wordSet('this last next'),
  beforeYear: wordSet('in'),
  beforeTime: wordSet('on'),
  links: wordSet('of for in at from on with to and & or behind against'),
  owns: wordSet('his her its their our my your whose'),
  marksOwner: wordSet("'s '"),
  pointsBack: wordSet('the both these this'),
  isDefinite: wordSet('the'),
  introduces: wordSet('a joint'),
  tiesPlace: wordSet('of'),
  tiesDescription: wordSet('of from'),
  joinsNames: wordSet('and &'),
  takesBoth: wordSet('both'),
  isPassiveAuxiliary: wordSet("is are was were be been being 's 're"),
  marksInfinitive: wordSet('to'),
  staysWithVerb: wordSet('also'),
  besideVerb: wordSet('long only just still even already keeps'),
  isQuantifier: wordSet('many some most few several both others all each neither none'),
  places: wordSet('in on at during after to by from via through with'),
  isParticle: wordSet('out for on about against as off up upon of back'),
  ties: wordSet('according per on for against about in'),
  introducesSpeech: wordSet('as saying telling'),
  opensContent: wordSet('that'),
  isRelative: wordSet('who which that whom whose'),
  opensRelative: wordSet('who which whose'),
  isOfPeople: wordSet('who'),
  marksAgent: wordSet('by'),
  joinsClauses: wordSet('and but'),
  opensSource: wordSet('according'),
  marksSource: wordSet('to'),
  holdsPlace: wordSet('it'),
  judges: wordSet('worth easy hard difficult impossible possible important fair safe wrong right best better tempting'),
  isSpeakers: wordSet('i we'),
  isSpeakersOwn: wordSet('our my'),
};
