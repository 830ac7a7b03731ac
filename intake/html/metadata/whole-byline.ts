import { byPattern } from '../../text/by-words.ts';
import type { Block } from '../body/blocks.ts';
import { namesIn, startsBy } from './names-in.ts';

/** A stated name, or the names of the line of the page that has it as the first of several: a page's tags may name one author. */
export function wholeByline(person: string, shown: readonly Block[]): string {
  if (!/\s/.test(person)) return wholeName(person, shown);
  if (!/^\S+(?: \S+){1,3}$/.test(person)) return person;
  const line = shown.find(({ text }) => text.length < 100 && text.includes(person) && startsBy.test(text));
  const names = line === undefined ? null : namesIn(line.text);
  if (names === null || !names.startsWith(person)) return person;
  return /^(?:,| &| and| und| et| y| e) \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}/u.test(names.slice(person.length)) ? names : person;
}

/** A first name with the surname that the page shows: "A column by Nils Packert". */
function wholeName(name: string, shown: readonly Block[]): string {
  for (const { text } of shown) {
    const at = text.length < 100 && text.includes(`${name} `) && byPattern.test(text) ? text.indexOf(`${name} `) : -1;
    const surname =
      at < 0 ? undefined : /^\p{Lu}[\p{L}’'-]{2,20}(?=[\s,.]|$)/u.exec(text.slice(at + name.length + 1))?.[0];
    const whole = surname === undefined ? null : namesIn(`${name} ${surname}`);
    if (whole !== null && text.slice(0, at).trim().length < 30) return whole;
  }
  return name;
}
