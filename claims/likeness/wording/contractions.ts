import { wordSet } from '../../word-set.ts';
import type { Pass, Token } from './token.ts';

const whole: Readonly<Record<string, readonly string[]>> = {
  "can't": ['can', 'not'],
  cannot: ['can', 'not'],
  "won't": ['will', 'not'],
  "shan't": ['shall', 'not'],
};
const endings: Readonly<Record<string, string>> = { "'m": 'am', "'re": 'are', "'ve": 'have', "'ll": 'will' };

/** Contractions that are written without their apostrophe and are no other word. */
const bare = /^(have|has|had|do|does|did|is|are|was|were|could|would|should)nt$/;

/** Words after which 's is "is" or "has", and never the owner's. */
const subjects = wordSet('it he she that there what who here where');

function opened(form: string): readonly string[] | null {
  const known = whole[form];
  if (known !== undefined) return known;
  if (form.endsWith("n't") && form !== "ain't") return [form.slice(0, -3), 'not'];
  const without = bare.exec(form)?.[1];
  if (without !== undefined) return [without, 'not'];
  const ending = Object.keys(endings).find((candidate) => form.endsWith(candidate));
  return ending === undefined ? null : [form.slice(0, -ending.length), endings[ending] ?? ''];
}

/** Opens what is drawn together: "isn't", "can't", "they've"; "it's" becomes "it is". */
export const contractions: Pass = (tokens) =>
  tokens.flatMap((token, at): readonly Token[] => {
    if (token.form === "'s" && subjects.has(tokens[at - 1]?.form ?? '')) return [{ ...token, form: 'is' }];
    return opened(token.form)?.map((form) => ({ ...token, form })) ?? [token];
  });
