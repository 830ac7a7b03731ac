import { readFileSync } from 'node:fs';
import { blankDocument } from '../../../claims/language/document.ts';
import { languageOf } from '../../../claims/language/languages.ts';
import { segment } from '../../../claims/language/segment.ts';
import { tagWords } from '../../../claims/language/tag-words.ts';
import type { TaggedWord } from '../../../claims/language/tagged-word.ts';
import { parseModel } from '../../../claims/model/model.ts';

const folder = new URL('../../../claims/model/', import.meta.url);

/** The weights of language, with those of second tags, seams, trees and pronouns. */
export const syntaxModel = parseModel(
  ...['open-data.bin', 'syntax.bin', 'pronouns.bin'].map((file) => readFileSync(new URL(file, folder))),
);

/** The tagged words of one sentence. */
export function tagged(text: string): readonly TaggedWord[] {
  return tagWords(segment(blankDocument({ text, language: languageOf(text, 'en'), publishedAt: null })), syntaxModel)
    .tokens;
}
