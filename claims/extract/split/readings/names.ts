import type { Document } from '../../../language/document.ts';
import { lazy } from '../../../lazy.ts';
import type { Reading } from './reading.ts';
import { standsFor } from './stands-for.ts';

const shortForm = lazy(() => /^\p{Lu}[\p{Lu}\p{N}&.]+s?$/u);

function holdsWord(name: string, word: string): boolean {
  return name.split(' ').some((part) => part.toLowerCase() === word.toLowerCase());
}

/** Whether a name may be what letters stand for: it holds none of them as a word ("NHS Bristol", "Nasdaq Composite") and begins as they do. */
function spells(name: string, letters: string): boolean {
  return !holdsWord(name, letters) && name.charAt(0).toLowerCase() === letters.charAt(0).toLowerCase();
}

/** Short names read as the fullest form the article gives: "Kim" as "Kim Jong-un", "the KCNA" by its long form. */
export function nameReadings(document: Document): readonly Reading[] {
  const { text, names, mentions, language } = document;
  const { knownShortForms, opening, partial } = language.names;
  return mentions.flatMap((written) => {
    const { start, end, first, last, name } = written;
    const full = names[name];
    const mention = text.slice(start, end);
    const to = full?.text.replace(opening, '').replace(/\s+/gu, ' ') ?? '';
    if (to.length <= mention.length || knownShortForms.has(mention) || partial.test(to)) return [];
    const isAbbreviated = shortForm().test(mention);
    const isPerson = full?.kind === 'person';
    if (isAbbreviated && !standsFor(document, written, to)) return [];
    if (isAbbreviated && !(isPerson ? holdsWord(to, mention) : spells(to, mention))) return [];
    return isAbbreviated || isPerson ? [{ first, last, to, onlyFirst: true }] : [];
  });
}
