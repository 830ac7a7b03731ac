import type { Document } from '../../language/document.ts';
import { headingsOf, personAfter, personBefore } from './headings.ts';
import { hasNamedTurns, isInTurns, wholeOf } from './turns.ts';
import type { Stretch } from './voice.ts';

/** Who gives a speech. */
function orator(document: Document): string | null {
  const headings = headingsOf(document);
  const habits = document.language.narrator;
  const { speechBy, speechGiven, speechAnnounced } = habits;
  const announces = headings.some(({ text }) => speechAnnounced.test(text));
  for (const heading of headings) {
    const title = speechBy.exec(heading.text);
    const person = title === null ? null : personAfter(heading, title[0].length, habits);
    if (person !== null) return person.name;
    const act = announces ? speechGiven.exec(heading.text) : null;
    const before = act === null ? null : personBefore(heading, act.index, habits);
    if (before !== null) return before.name;
  }
  return null;
}

/** Who gives a speech is its "I", where nobody else takes a turn. */
export function speech(document: Document): readonly Stretch[] {
  const name = orator(document);
  if (name === null || isInTurns(document) || hasNamedTurns(document.text)) return [];
  return [{ voice: { name, id: 'speech' }, tokens: wholeOf(document) }];
}
