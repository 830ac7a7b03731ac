import type { Document } from '../../language/document.ts';
import { mentionsWithin } from '../../language/mention-of.ts';
import type { NarratorHabits } from '../../language/narrator-habits.ts';
import { lazy } from '../../lazy.ts';
import { hasGivenName, isPerson } from './person-name.ts';

/** A person named in a heading; where, counted from its start. */
export interface Named {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** What is told of a text before it begins: its title, or one of its first sentences. */
export interface Heading {
  readonly text: string;
  readonly people: readonly Named[];
}

/** So many sentences tell what a text is. */
const opening = 10;

const capitalWords = lazy(() => /\p{Lu}[\p{L}.'’-]{1,40}(?: \p{Lu}[\p{L}.'’-]{0,40}){1,2}/gu);

/** The people that a title names: those whom the article knows, and whoever has a given name. */
function inTitle(document: Document, title: string): Heading {
  const known = document.mentions.filter((mention) => isPerson(document, mention));
  const called = (title.match(capitalWords()) ?? []).filter((name) => hasGivenName(document.language.names, name));
  const names = new Set([...known.map(({ name }) => document.names[name]?.text ?? ''), ...called]);
  const people = [...names].flatMap((name) => {
    const start = name === '' ? -1 : title.indexOf(name);
    return start < 0 ? [] : [{ name, start, end: start + name.length }];
  });
  return { text: title, people: people.sort((a, b) => a.start - b.start || b.end - a.end) };
}

/** The title and the first sentences, with the people they name. */
export function headingsOf(document: Document): readonly Heading[] {
  const sentences = document.sentences.slice(0, opening).map(({ start, end }) => ({
    text: document.text.slice(start, end),
    people: mentionsWithin(document, start, end)
      .filter((mention) => isPerson(document, mention))
      .map((mention) => ({
        name: document.names[mention.name]?.text ?? '',
        start: mention.start - start,
        end: mention.end - start,
      })),
  }));
  return document.title === null ? sentences : [inTitle(document, document.title), ...sentences];
}

/** The first person after a place of a heading; null for none, and where more are joined to them. */
export function personAfter({ text, people }: Heading, place: number, { opensJoint }: NarratorHabits): Named | null {
  const [first, second] = people.filter(({ start }) => start >= place);
  if (first === undefined) return null;
  return second !== undefined && opensJoint.test(text.slice(first.end, second.start)) ? null : first;
}

/** The last person before a place of a heading, unless more are joined to them. */
export function personBefore({ text, people }: Heading, place: number, { joinsPeople }: NarratorHabits): Named | null {
  const [last, other] = people.filter(({ end }) => end <= place).reverse();
  if (last === undefined) return null;
  return other !== undefined && joinsPeople.test(text.slice(other.end, last.start)) ? null : last;
}
