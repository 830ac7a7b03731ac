import { lazy } from '../../lazy.ts';
import { isDigit, isLower, isUpper } from '../characters.ts';
import { isFused } from './fused.ts';
import { firstVerdict, type Mark, type Place, placeOf, type Rule, type Within } from './place.ts';

const endOfParagraph: Rule = ({ next, within }) => (next >= within.end ? true : null);

const withoutSpace: Rule = (place) => (place.next === place.after ? isFused(place) : null);

/** An item's number or a label: "1", "• 9", "Figure 3". */
const behindLabel: Rule = ({ text, within, mark }) =>
  mark - within.start < 14 && within.habits.label.test(text.slice(within.start, mark)) ? false : null;

/** An item's number after a colon: "as follows: 1. The". */
const behindInlineNumber: Rule = ({ text, mark, marksEnd }) =>
  marksEnd === mark + 1 && /[:;]\s\*?\d{1,2}$/.test(text.slice(Math.max(0, mark - 6), mark)) ? false : null;

/** An ellipsis that opens a sentence: "... and then". */
const behindOpeningEllipsis: Rule = ({ text, within, mark }) =>
  mark - within.start < 2 && /^["“‘']?$/.test(text.slice(within.start, mark)) ? false : null;

const openingDash = lazy(() => /^[-–—]{1,3}\s?\p{Lu}/u);

/** Whether a dash opens what follows, as before the author of a saying; after "?" and brackets it goes on. */
function dashOpens({ text, within, mark, marksEnd, after, before, next }: Place): boolean {
  if (!openingDash().test(text.slice(next, next + 6)) || within.habits.isAbbreviation(before)) return false;
  return text[mark] === '.'
    ? !text.slice(marksEnd, after).includes(')')
    : /^[-–—]\p{Lu}/u.test(text.slice(next, next + 2));
}

/** A comma, colon, dash, or a mark that was set apart. */
const beforeComma: Rule = (place) => {
  const goesOn = /^(?:[,;:)\]–—-]|[.!?](?!\s?\.)\s)/.test(place.text.slice(place.next, place.next + 3));
  return goesOn && !place.quoted && !dashOpens(place) ? false : null;
};

/** Whether the writer begins sentences with lower-case letters, as in mails: this one does, and a plain word stands before the mark. */
function isInformal({ text, within, mark, marksEnd, after }: Place): boolean {
  const plain =
    after === marksEnd && marksEnd === mark + 1 && /(?:\p{Ll}{3}|\d)$/u.test(text.slice(Math.max(0, mark - 3), mark));
  return plain && text[mark] !== '…' && (within.informal || isLower(text.charCodeAt(within.start)));
}

/** Names that begin with a lower-case letter: "iPhone", "eBay". */
const nameInCapitals = lazy(() => /^\p{Ll}{1,5}\p{Lu}/u);

const beforeSmallLetter: Rule = (place) => {
  const { word, quoted } = place;
  if (quoted || !isLower(word.charCodeAt(0)) || nameInCapitals().test(word) || isInformal(place)) return null;
  return place.within.habits.endsBeforeLowerCase(place);
};

/** A bracket of the sentence that is still open and closes later; one that opened a sentence of its own holds none back. */
const insideBrackets: Rule = ({ text, within: { start, end }, mark, marksEnd, after }) => {
  if (/^[)\]]/.test(text.slice(marksEnd, after))) return null;
  const from = Math.max(start, mark - 400);
  const before = text.slice(from, mark);
  const opened = Math.max(before.lastIndexOf('('), before.lastIndexOf('['));
  if (opened < 0 || (opened === 0 && from === start)) return null;
  const close = before[opened] === '(' ? ')' : ']';
  const open = !before.includes(close, opened) && text.slice(mark, Math.min(end, mark + 400)).includes(close);
  return open ? false : null;
};

/** `!”` or `?”` and then who said it, or an aside in brackets. */
const beforeReport: Rule = ({ text, within, mark, marksEnd, after, next, word }) => {
  if (text[mark] === '.' || !/["”’'»]/.test(text.slice(marksEnd, after))) return null;
  const aside = text[next] === '(' && isLower(word.charCodeAt(0));
  return aside || within.habits.isReportClause(text, next) ? false : null;
};

const behindEllipsis: Rule = ({ text, mark, marksEnd, word, quoted }) => {
  const marks = text.slice(mark, marksEnd);
  if (!marks.includes('..') && !marks.includes('…') && !marks.includes('. .')) return null;
  if (word === 'I' && text[mark - 1] === ' ') return false;
  return isUpper(word.charCodeAt(0)) || quoted || isDigit(word.charCodeAt(0));
};

const behindClosers: Rule = ({ marksEnd, after }) => (after > marksEnd ? true : null);

const behindAbbreviation: Rule = (place) =>
  place.text[place.mark] === '.' && place.marksEnd === place.mark + 1
    ? place.within.habits.afterAbbreviation(place)
    : null;

/** Names that end in a mark: "Yahoo! Messenger". */
const behindExclamatoryName: Rule = ({ text, within: { habits }, mark, before, word }) =>
  text[mark] === '!' && habits.exclamatoryNames.has(before.toLowerCase()) ? habits.startsSentence(word) : null;

/** Asked in this order; where none decides, the sentence ends. */
const rules: readonly Rule[] = [
  withoutSpace,
  endOfParagraph,
  behindLabel,
  behindInlineNumber,
  behindOpeningEllipsis,
  beforeComma,
  insideBrackets,
  beforeSmallLetter,
  beforeReport,
  behindEllipsis,
  behindClosers,
  behindAbbreviation,
  behindExclamatoryName,
];

/** Decides whether the sentence that began at `within.start` ends at the marks found. */
export function endsSentence(text: string, stop: Mark, within: Within): boolean {
  return firstVerdict(rules, placeOf(text, stop, within)) ?? true;
}
