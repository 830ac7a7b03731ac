import { lazy } from '../../../lazy.ts';
import { isDigit } from '../../characters.ts';
import { type Finder, letter, matchedIn, withBoundedRuns } from '../../statement/finders.ts';
import { smallLetters } from '../../statement/reading.ts';

const smallNumbers = 'one|two|three|four|five|six|seven|eight|nine|ten';
const numberWords = `${smallNumbers}|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred`;

/** A number in digits, or one of the words for a small or round one. */
export const number = String.raw`(?:\d[\d,.]*\d|\d|(?:${numberWords})\b)`;

/** What a number may be multiplied by. */
export const scale = String.raw`(?:\s?(?:hundred|thousand|million|billion|trillion|bn|m|k)\b)?`;

const month =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';

/** Figures that count nothing: dates, times, decades, ordinals, dockets, ids, and bodies that are called by their number. */
const noQuantity = [
  String.raw`\b${month}\.? \d{1,2}(?:st|nd|rd|th)?\b(?:, \d{4}\b)?`,
  String.raw`\b\d{1,2}(?:st|nd|rd|th)? (?:of )?${month}\b`,
  String.raw`\b\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.m\.|[ap]m\b|o'clock)`,
  String.raw`\b\d{1,2}:\d\d\b`,
  String.raw`\b\d{1,2}/\d{1,2}(?:/\d{2,4})?\b`,
  String.raw`\b(?:Nos?\.|Section|Article|Chapter|Route|Highway|Title) ?\d[\d-]*`,
  String.raw`'?\b(?:1[5-9]|20)?\d0s\b`,
  String.raw`\b\d+(?:st|nd|rd|th)\b`,
  String.raw`\b\d{9,}\b|\b[A-Za-zÀ-ÖØ-öø-ɏ]{1,6}-\d+\b`,
  String.raw`\bGroup of (?:Five|Seven|Eight|Ten|Twenty|\d+)\b|\bG-?\d+\b`,
].join('|');

/** Words that do not say what is counted. */
const uncounted =
  'of|in|and|or|to|on|at|for|with|by|from|as|than|that|who|which|when|while|after|before|since|until|but|if|the|a|an|' +
  'later|earlier|ago|late|held|called|said|is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|did|do|does|says|' +
  `${smallNumbers}|january|february|march|april|may|june|july|august|september|october|november|december`;

/** What a number counts, up to the first plural: "more police officers", "states", "people". */
const counted = String.raw`(?:(?: (?!(?:${uncounted})\b)(?:${letter}{1,3}|${letter}+[a-rt-zß-öø-ÿĀ-ɏ])){0,2} (?!(?:${uncounted})\b)${letter}{3,}s\b| (?!(?:${uncounted})\b)${letter}{2,})`;

const quantityOf = String.raw`\b(?!(?:1[89]|20)\d\d\b|one of )${number}${scale}(?:(?: in| of| out of) (?:every )?${number})?(?:-to-${number})?${counted}|\b(?:thousands|millions|billions|dozens|half|a third|a quarter) of ${letter}+(?:'s? ${letter}+| (?!(?:${uncounted})\b)${letter}+)?|\b(?!(?:1[89]|20)\d\d\b)\d[\d,.]*\d`;

const numerals = `#|${numberWords}|thousands|millions|billions|dozens|half|third|quarter`.split('|');

const patterns = lazy(() => ({ quantity: new RegExp(withBoundedRuns(quantityOf)), no: new RegExp(noQuantity, 'g') }));

const numeralWords: ReadonlySet<string> = new Set(numerals);

/** Whether a word is a number that is no year. */
function counts(small: string): boolean {
  return isDigit(small.charCodeAt(0)) ? !/^(?:1[89]|20)\d\d$/.test(small) : numeralWords.has(small);
}

const dots = (found: string): string => '·'.repeat(found.length);

/** Finds a number with what it counts. */
export const quantity: Finder = {
  looksFor: `${quantityOf} but ${noQuantity}`,
  needs: numerals,
  find({ text, words }) {
    if (words.every(({ small }) => !counts(small))) return null;
    const counting = text.replace(patterns().no, dots);
    return matchedIn(counting, smallLetters(counting), patterns().quantity);
  },
};
