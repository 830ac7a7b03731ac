import { byPattern, isNameLike } from '../../text/by-words.ts';
import { monthNumber } from '../../text/month-names.ts';
import { tidyText } from './tidy.ts';

/** What follows a name in its byline: an office, a place to follow, an address. */
const officePattern =
  /,?\s*(?:@\w+|\b(?<!\b(?:the|our|an?|to) )(?:twitter|facebook|email|(?:staff|senior|chief|special|political|politics|national|foreign|associate|executive|contributing|guest|deputy)\b.*|contributor|reporter|correspondent|editor|columnist|writer|freelance)\b.*|(?<![^\s,])[^\s@]+@\S.*)$/i;

/** A name's words: capitals, initials, particles; or letters of a script without capitals. */
const namePattern =
  /^(?:[\p{Lu}\p{Lt}][\p{L}\p{M}.'’-]*|d[aeiou]s?|van|von|der|den|bin|al|el|la|le|and|und|et|y|e|en|og|och|ve|ja|i|и|&|,|u\/\w+|\p{Lo}[\p{Lo}\p{Lm}・·／]*)(?:,?\s+|[，、]\s*|$)/u;

/** A byline begins with such a word; "von" and "by" inside a line are something else. */
export const startsBy = new RegExp(byPattern.source.replace('^.{0,20}?', '^'), 'iu');

/** A byline's names alone, as it joins them: "By ANN OLSEN and JO BO, Staff Writers" has "ANN OLSEN and JO BO". */
export function namesIn(byline: string | null): string | null {
  const text = tidyText(byline);
  if (text === null || text.length > 200 || /^https?:|^\/|^@/i.test(text)) return null;
  const written = text
    .replace(byPattern, '')
    .replace(/^by\s+/i, '')
    .replace(/\s*[|•·].*$/, '')
    .replace(
      /\s+(?:on\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d|\d).*$/i,
      '',
    );
  const names = withoutOffice(written)
    .replace(/(?<![\s,;])[\s,;]+$/, '')
    .trim();
  const isRemnant =
    !/\s/.test(names) && written.length < text.length && /\S \d/.test(text) && !/\d{4}|\d:\d/.test(text);
  return isNames(names) && isNameLike(names) && monthNumber(names) === null && !isRemnant ? names : null;
}

/** Names without the office after them; a surname stays, though it be an office's name: "Jo Staff", "Ann Editor". */
function withoutOffice(written: string): string {
  const names = written.replace(officePattern, '');
  return /^\p{Lu}[\p{L}.’'-]*$/u.test(names.trim()) && /^\S+ \p{Lu}\p{Ll}+$/u.test(written.trim()) ? written : names;
}

function isNames(text: string): boolean {
  let rest = text;
  let words = 0;
  for (let match = namePattern.exec(rest); match !== null && rest !== ''; match = namePattern.exec(rest)) {
    rest = rest.slice(match[0].length);
    words++;
  }
  return rest === '' && words > 0 && words <= 24;
}
