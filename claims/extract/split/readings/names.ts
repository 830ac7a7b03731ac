import type { Document } from '../../../language/document.ts';
import type { Reading } from './reading.ts';

const shortForm = /^\p{Lu}[\p{Lu}\p{N}&.]+s?$/u;

/** Short names read as the fullest form the article gives: "Kim" as "Kim Jong-un", "the KCNA" by its long form. */
export function nameReadings({ text, names, mentions }: Document): readonly Reading[] {
  return mentions.flatMap(({ start, end, first, last, name }) => {
    const full = names[name];
    const mention = text.slice(start, end);
    if (full === undefined || mention === full.text || full.text.length <= mention.length) return [];
    const shortened = shortForm.test(mention) || full.kind === 'person';
    return shortened && !full.text.includes('\n') ? [{ first, last, to: full.text, onlyFirst: true }] : [];
  });
}
