import type { Document } from '../../../language/document.ts';
import { lazy } from '../../../lazy.ts';
import type { Reading } from './reading.ts';

const shortForm = lazy(() => /^\p{Lu}[\p{Lu}\p{N}&.]+s?$/u);

/** Short names read as the fullest form the article gives: "Kim" as "Kim Jong-un", "the KCNA" by its long form. */
export function nameReadings({ text, names, mentions, language }: Document): readonly Reading[] {
  const { knownShortForms, opening, partial } = language.names;
  return mentions.flatMap(({ start, end, first, last, name }) => {
    const full = names[name];
    const mention = text.slice(start, end);
    const to = full?.text.replace(opening, '').replace(/\s+/gu, ' ') ?? '';
    if (to.length <= mention.length || knownShortForms.has(mention) || partial.test(to)) return [];
    const shortened = shortForm().test(mention) || full?.kind === 'person';
    return shortened ? [{ first, last, to, onlyFirst: true }] : [];
  });
}
