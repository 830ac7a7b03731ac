import { wordSet } from '../../word-set.ts';
import { isDigit, isLetter, isUpper } from '../characters.ts';

/** Titles and other short forms that a name or number always follows: a full stop after them ends nothing. */
export const titles = wordSet(
  'mr mrs ms mx dr prof rev hon gen col lt maj sgt capt cmdr adm gov sen rep reps sens pres st mt ft fr sr messrs ' +
    'mme mlle supt det insp pvt cpl ald assoc asst atty gens govs drs profs attn cllr ofc eg ie esp incl arrv ' +
    'thos chas wm benj robt edw saml',
);

/** Short forms that a number follows. */
export const numberWords = wordSet(
  'no nos p pp vol ch sec fig figs art par para pg n° ca approx cf vs v e.g i.e viz al rs rm bldg op apt',
);

/** Short forms of months, before a day or year. */
export const months = wordSet('jan feb mar apr jun jul aug sep sept oct nov dec');

/** Short forms that may stand at the end of a sentence as well as within one. */
export const openAbbreviations = wordSet(
  'inc corp co ltd bros jr sr llc plc u.s u.k u.n u.s.a e.u d.c a.m p.m ph.d m.d b.a m.a etc dept univ est ave blvd rd ' +
    'n.y n.j n.c s.c n.h n.m n.d s.d w.va r.i l.a b.c ed eds esq mfg gmbh st hwy ext cal tel',
);

/** Short forms of days; written with a capital, for "sat" and "sun" are words. */
export const days = wordSet('mon tue tues wed thu thur thurs fri sat sun');

/** The same, of places. */
export const properAbbreviations = wordSet(
  'calif fla ariz ala ark colo conn del ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex ' +
    'va vt wash wis wisc wyo',
);

/** Words that begin a sentence far more often than they go on after an abbreviation. */
export const sentenceStarters = wordSet(
  'the a an this that these those it its he she they we i you his her their our my your there here what when where ' +
    'why who how which if in on at as but and or so yet for from with without after before since until while although ' +
    'though because however meanwhile still also then now later earlier instead moreover furthermore nevertheless ' +
    'nonetheless therefore thus hence some many most several few both each every all another other such one no not ' +
    'never only even just despite during under over through throughout according asked among across by to did does do ' +
    'is are was were has have had can could would should will may might must let please maybe perhaps yes once today ' +
    'yesterday tomorrow more less two three',
);

/** Further short forms that words with lower-case letters follow. */
const otherAbbreviations = wordSet(
  'apr med dom yr yrs hr hrs min mins wk wks lb lbs oz ft sq misc max govt natl intl tech temp tel ref spec comp incl rec',
);

/** A word without the marks that stand before it. */
export function withoutOpening(word: string): string {
  const code = word.charCodeAt(0);
  return isLetter(code) || isDigit(code) ? word : word.replace(/^[^\p{L}\p{N}]+/u, '');
}

/** Whether a word is letters with full stops between: "u.s", "e.g". */
export function isDotted(word: string): boolean {
  if (word.length < 3 || word.length % 2 === 0) return false;
  for (let at = 0; at < word.length; at++) {
    if (at % 2 === 0 ? !isLetter(word.charCodeAt(at)) : word[at] !== '.') return false;
  }
  return true;
}

/** Whether a word is a short form, whatever may follow its full stop; the stop itself left out. */
export function isAbbreviation(word: string): boolean {
  const plain = withoutOpening(word);
  const lower = plain.toLowerCase();
  if (isDotted(lower)) return true;
  if (isUpper(plain.charCodeAt(0)) && [months, days, properAbbreviations].some((list) => list.has(lower))) return true;
  return [titles, numberWords, openAbbreviations, otherAbbreviations].some((list) => list.has(lower));
}

/** Short forms whose full stop stays a token of its own, as it was when the tagger was fitted. */
const apartFromStop = wordSet('attn cllr ofc eg ie esp incl arrv rs rm bldg op apt thur wisc');

/** Whether a full stop right after a word belongs to it: "Mr.", "U.S.", "J.". */
export function keepsStop(word: string, isLast: boolean): boolean {
  const lower = word.toLowerCase();
  const proper = isUpper(word.charCodeAt(0));
  const initial = proper && word.length === 1;
  if (isDotted(word)) return true;
  if (apartFromStop.has(lower)) return !isLast && initial;
  if (proper && [openAbbreviations, properAbbreviations, days].some((list) => list.has(lower))) return true;
  return !isLast && (titles.has(lower) || numberWords.has(lower) || months.has(lower) || initial);
}

/** Subjects that also those write who begin sentences with lower-case letters. */
export const subjects = wordSet('i we you he she they it this that there these those what how why where who');

/** Names that end in an exclamation mark, the mark left out. */
export const exclamatoryNames = wordSet('yahoo jeopardy');
