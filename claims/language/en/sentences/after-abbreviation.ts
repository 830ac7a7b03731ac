import { lazy } from '../../../lazy.ts';
import { isDigit, isLetter, isLower, isUpper } from '../../characters.ts';
import { firstVerdict, type Place, type Rule } from '../../sentences/place.ts';
import {
  days,
  isAbbreviation,
  isDotted,
  months,
  numberWords,
  openAbbreviations,
  properAbbreviations,
  sentenceStarters,
  titles,
  withoutOpening,
} from '../abbreviations.ts';

/** Whether a word begins sentences far more often than it goes on. */
export function startsSentence(word: string): boolean {
  let end = 0;
  while (isLetter(word.charCodeAt(end))) end += 1;
  return sentenceStarters.has(word.slice(0, end).toLowerCase());
}

/** A full stop's place with the word before it, marks before that left out, and the same in lower case. */
interface ShortForm extends Place {
  readonly plain: string;
  readonly lower: string;
  readonly proper: boolean;
}

/** "St." is a street or a saint; "al." ends a list of names. */
const street: Rule<ShortForm> = ({ lower, word }) => (/^(?:st|al)$/.test(lower) ? startsSentence(word) : null);

const title: Rule<ShortForm> = ({ lower }) => (titles.has(lower) ? false : null);

/** "No. 5", "c. 1871", "Mar. 5": words of their own where no number follows. */
const beforeNumber: Rule<ShortForm> = ({ plain, lower, proper, word }) => {
  const mayBeWord = lower === 'no' || plain === 'art' || plain === 'c' || (proper && months.has(lower));
  return mayBeWord ? !isDigit(word.charCodeAt(0)) : null;
};

const numberWord: Rule<ShortForm> = ({ lower, word }) => {
  if (!numberWords.has(lower)) return null;
  return lower.length > 2 && !lower.includes('.') && !/^[\d(]/.test(word) && startsSentence(word);
};

/** A quotation or bracket that goes on with a lower-case letter. */
const beforeSmallLetter: Rule<ShortForm> = ({ quoted, word, plain }) =>
  quoted && isLower(word.charCodeAt(0)) && isAbbreviation(plain) ? false : null;

const monthName = lazy(() => /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:\.|t\b|\p{Ll}*\b)/u);

const zone =
  /^(?:[ECMP][SD]?T\b|GMT|UTC|BST|Eastern|Pacific|Central|Mountain|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.)/;
/** The same time elsewhere, in brackets: "(1200 UTC)". */
const otherClock = /^\(\d{1,2}[:.]?\d{2}\b/;
const opensWithTime =
  /^(?:At|On|By|In|Around|About|Before|After|Until|From|Since|Shortly|Just|Early|Late)\s(?:\S+\s){1,6}$/;

/** After "a.m." or "p.m.": a zone or day goes on, and so does the subject of a sentence that opened with its time. */
const clock: Rule<ShortForm> = ({ text, within, before, mark, next, word, lower }) => {
  if (!/^[ap]\.m$/.test(lower)) return null;
  if (zone.test(word) || otherClock.test(text.slice(next, next + 8))) return false;
  const sofar = text.slice(within.start, mark - before.length);
  const titled = word.endsWith('.') && titles.has(word.slice(0, -1).toLowerCase());
  return !(titled && sofar.length < 60 && opensWithTime.test(sofar));
};

const etcetera: Rule<ShortForm> = ({ lower, word, quoted }) =>
  lower === 'etc' ? isUpper(word.charCodeAt(0)) || quoted : null;

/** "on Sun. Lind leads", but "Sun. Sept. 3". */
const weekday: Rule<ShortForm> = ({ lower, proper, word, quoted }) => {
  if (!proper || !days.has(lower)) return null;
  return (isUpper(word.charCodeAt(0)) || quoted) && !monthName().test(word);
};

/** "Inc.", "U.S.", "Calif."; "EST" is a zone, "est." is not. */
const openForm: Rule<ShortForm> = ({ plain, lower, proper, word }) => {
  if (/^[ECMP][SD]T$/.test(plain)) return true;
  const open = openAbbreviations.has(lower) || (proper && properAbbreviations.has(lower));
  return open || isDotted(lower) ? startsSentence(word) : null;
};

/** "my family and I." is no initial. */
const pronoun: Rule<ShortForm> = ({ text, before, mark }) =>
  before === 'I' && /\b(?:and|or|than) I$/.test(text.slice(Math.max(0, mark - 6), mark)) ? true : null;

const initial: Rule<ShortForm> = ({ before, word }) =>
  before.length === 1 && isUpper(before.charCodeAt(0)) ? startsSentence(word) && word !== 'I' : null;

const rules: readonly Rule<ShortForm>[] = [
  street,
  title,
  beforeNumber,
  numberWord,
  beforeSmallLetter,
  clock,
  etcetera,
  weekday,
  openForm,
  pronoun,
  initial,
];

/** A full stop after an abbreviation or initial: does a sentence end there as well? `null` when it is neither. */
export const afterAbbreviation: Rule = (place) => {
  const plain = withoutOpening(place.before);
  const proper = isUpper(plain.charCodeAt(0));
  return firstVerdict(rules, { ...place, plain, lower: plain.toLowerCase(), proper });
};
