import { english } from './en/english.ts';
import type { Language } from './language.ts';
import { unread } from './unread/unread.ts';

/** The languages that are read; a text of which none is stated is in the first that recognises it. */
const languages: readonly Language[] = [english];

/** Whether a speaker's name is no more than a pronoun that stayed open, in any language that is read: "they", "who". */
export function isBarePronoun(name: string): boolean {
  return languages.some(({ pronouns }) => pronouns.all.has(name.toLowerCase()));
}

/** The language of a text: by the BCP 47 tag where one is stated, else by its words; `unread` for all that are not read. */
export function languageOf(text: string, stated: string | null): Language {
  if (stated === null || stated === '') return languages.find(({ recognises }) => recognises(text)) ?? unread;
  const primary = stated.toLowerCase().split(/[-_]/, 1)[0];
  return languages.find(({ tag }) => tag === primary) ?? unread;
}
