import type { Document } from '../../../language/document.ts';
import { lazy } from '../../../lazy.ts';
import type { Reading } from './reading.ts';

const shortForm = lazy(() => /^\p{Lu}[\p{Lu}\p{N}&.]+s?$/u);

/** Short forms that everybody reads; written out they would only make a claim longer. */
const known: ReadonlySet<string> = new Set([
  'US',
  'U.S.',
  'USA',
  'UK',
  'U.K.',
  'EU',
  'UN',
  'NATO',
  'FBI',
  'CIA',
  'BBC',
]);

/** Short names read as the fullest form the article gives: "Kim" as "Kim Jong-un", "the KCNA" by its long form. */
export function nameReadings({ text, names, mentions }: Document): readonly Reading[] {
  return mentions.flatMap(({ start, end, first, last, name }) => {
    const full = names[name];
    const mention = text.slice(start, end);
    const to = full?.text.replace(/^(?:of )?(?:the )?/iu, '').replace(/\s+/gu, ' ') ?? '';
    if (to.length <= mention.length || known.has(mention) || /^(?:Many|Some|Most|All|This|That|Other)\b/u.test(to))
      return [];
    const shortened = shortForm().test(mention) || full?.kind === 'person';
    return shortened ? [{ first, last, to, onlyFirst: true }] : [];
  });
}
