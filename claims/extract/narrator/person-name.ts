import type { Document, Mention } from '../../language/document.ts';
import type { NameHabits } from '../../language/language.ts';
import { mentionsWithin } from '../../language/mention-of.ts';
import { bare, isGivenName } from '../../language/name-words.ts';
import { lazy } from '../../lazy.ts';
import { kindOfNoun } from '../speakers/speaker-kind.ts';

const word = lazy(() => /^(?:\p{Lu}[\p{L}'’-]*\.?|(?:\p{Lu}\.){1,3})$/u);
const longest = 5;

/** The words of a line without titles in front: "Dr. Ann Lee" is Ann Lee. */
function untitled(line: string, { personTitles }: NameHabits): readonly string[] {
  const words = line.split(/\s+/);
  const first = words.findIndex((text) => !personTitles.has(bare(text)));
  return first < 0 ? [] : words.slice(first);
}

/** The name in a stretch of text that is shaped like a person's name and nothing else; null where it is not. */
export function personLine(line: string, habits: NameHabits, fewestWords = 2): string | null {
  const { personTitles, organisationWords, places, notNames, particles } = habits;
  const words = untitled(line, habits);
  if (words.length < fewestWords || words.length > longest) return null;
  if (!words.every((text, at) => word().test(text) || (at > 0 && particles.test(text)))) return null;
  const family = isGivenName(habits, words[0]?.toLowerCase() ?? '') ? words.slice(0, -1) : words;
  if (words.some((text) => organisationWords.has(bare(text)))) return null;
  if (family.some((text) => personTitles.has(bare(text)) || notNames.test(text))) return null;
  if (places.has(bare(words.at(-1) ?? '')) && !isGivenName(habits, words[0]?.toLowerCase() ?? '')) return null;
  return words.join(' ');
}

/** Whether a mention is of a person: by what the article says, or by what they are called right before it. */
export function isPerson({ names, tokens, language }: Document, { name, first }: Mention): boolean {
  const { kind, text } = names[name] ?? { kind: 'unknown', text: '' };
  if (kind !== 'unknown') return kind === 'person';
  return text.includes(' ') && kindOfNoun(language.names, tokens[first - 1]) === 'person';
}

/** Whether a name of several words begins with a given name. */
export function hasGivenName(habits: NameHabits, name: string): boolean {
  return name.includes(' ') && isGivenName(habits, name.split(' ')[0]?.toLowerCase() ?? '');
}

/** Whether the words tell what somebody is rather than who: "Native American". */
export function isMembership(habits: NameHabits, name: string): boolean {
  return habits.memberships.test(name) && !hasGivenName(habits, name);
}

/** The fullest form that the article gives of the name in a stretch, else the name as it stands there. */
export function fullName(document: Document, name: string, [start, end]: readonly [number, number]): string {
  if (!name.includes(' ')) return name;
  const full = mentionsWithin(document, start, end).map((mention) => document.names[mention.name]?.text ?? '');
  return full.find((text) => name.split(' ').every((part) => text.includes(part))) ?? name;
}
