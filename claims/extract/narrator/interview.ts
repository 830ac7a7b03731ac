import type { Document, Voice } from '../../language/document.ts';
import type { NarratorHabits } from '../../language/narrator-habits.ts';
import { paragraphRanges } from '../../language/paragraphs.ts';
import { type Heading, headingsOf, personAfter, personBefore } from './headings.ts';
import { asks, questionsFrom } from './questions.ts';
import type { Stretch } from './voice.ts';

function answererIn(heading: Heading, habits: NarratorHabits): string | null {
  for (const { sign, side } of habits.interviews) {
    const found = sign.exec(heading.text);
    if (found === null || habits.interviewer.test(heading.text.slice(0, found.index))) continue;
    const named =
      side === 'after'
        ? personAfter(heading, found.index + found[0].length, habits)
        : personBefore(heading, found.index, habits);
    if (named !== null) return named.name;
  }
  return null;
}

/** The one who is interviewed, by the first heading that says so. */
export function answerer(document: Document): string | null {
  const habits = document.language.narrator;
  let last: string | null = null;
  for (const heading of headingsOf(document)) {
    const name = answererIn(heading, habits) ?? (habits.interviewsPronoun.test(heading.text) ? last : null);
    if (name !== null) return name;
    last = heading.people.at(-1)?.name ?? last;
  }
  return null;
}

/** The one who is interviewed is the "I" of the answers, and the "you" of the questions. */
export function interview(document: Document): readonly Stretch[] {
  const start = questionsFrom(document);
  const name = start < 0 ? null : answerer(document);
  if (name === null) return [];
  const voice: Voice = { name, id: 'interview' };
  return paragraphRanges(document)
    .filter(([first]) => first >= start)
    .map((tokens) => ({ voice, tokens, asked: asks(document, tokens) }));
}
