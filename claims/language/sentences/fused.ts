import { lazy } from '../../lazy.ts';
import { isUpper } from '../characters.ts';
import type { Place } from './place.ts';

const address = /[@/\\_<>=]|www\.|\.(?:com|org|net|gov|edu)\b/i;
const beginsWord = lazy(() => /^\p{Lu}\p{Ll}*(?=$|[\s,’'])/u);
const domain = /^(?:Com|Org|Net|Gov|Edu|Co|Io|Js)\b/;

/** Whether two sentences stand together without a space between, as where a page lost its line breaks: "the end.Then". */
export function isFused({ text, within: { habits }, mark, marksEnd, after, before, word }: Place): boolean {
  if (/[。．！？]/.test(text[mark] ?? '')) return true;
  if (text[mark - 1] === ' ' && marksEnd === mark + 1) return false;
  const closed = text.slice(marksEnd, after);
  if (
    (closed !== '' && closed !== '”') ||
    !isUpper(word.charCodeAt(0)) ||
    !(beginsWord().test(word) || habits.opensWithTitle.test(word)) ||
    domain.test(word)
  )
    return false;
  if (address.test(before) || habits.isAbbreviation(before)) return false;
  if (marksEnd > mark + 1 && /[\p{L}\d)"”]$/u.test(before)) return true;
  return /(?:\p{Ll}\p{Ll}|\d[\d,]{1,20}\d)$/u.test(before);
}
