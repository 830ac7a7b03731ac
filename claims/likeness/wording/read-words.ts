import { amounts } from './amounts.ts';
import { contractions } from './contractions.ts';
import { dates } from './dates.ts';
import { shortForms } from './short-forms.ts';
import { spellings } from './spellings.ts';
import type { Pass, Token } from './token.ts';
import { tokenise } from './tokenise.ts';

const passes: readonly Pass[] = [contractions, amounts, shortForms, dates, spellings];

/** A statement's words, each written one way whoever writes it; none is left out and none moved, but for days. */
export function readWords(text: string): readonly Token[] {
  return passes.reduce((tokens, pass) => pass(tokens), tokenise(text));
}
