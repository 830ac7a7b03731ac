import type { Document } from '../../language/document.ts';
import { paragraphRanges, type TokenBounds } from '../../language/paragraphs.ts';

/** Whether a paragraph ends with a question mark outside quotation marks. */
export function endsAsking({ tokens }: Document, [, last]: TokenBounds): boolean {
  const end = tokens[last - 1];
  return end?.text.startsWith('?') === true && end.quotation < 0;
}

/** A question is at most so many tokens long; an answer may end in one too. */
const longestQuestion = 100;

/** Whether a paragraph is put to somebody: by its "Q:", or because it is short and ends with a question mark outside quotation marks. */
export function asks(document: Document, bounds: TokenBounds): boolean {
  const [first, last] = bounds;
  const label = document.tokens[first + 1]?.text === ':' ? document.tokens[first]?.text : undefined;
  const { questionLabel, answerLabel } = document.language.narrator;
  if (label === questionLabel || label === answerLabel) return label === questionLabel;
  return last - first <= longestQuestion && endsAsking(document, bounds);
}

/** So few questions make no interview. */
const fewestQuestions = 2;
const leastShare = 0.15;

/** The token where the questions begin that go through a text and say "you", so that the rest must be answers; -1 for none. */
export function questionsFrom(document: Document): number {
  const paragraphs = paragraphRanges(document);
  const ends = paragraphs.filter((bounds) => endsAsking(document, bounds)).length;
  const from = ends < fewestQuestions ? undefined : paragraphs.find((bounds) => asks(document, bounds))?.[0];
  if (from === undefined) return -1;
  const rest = paragraphs.filter(([first]) => first >= from);
  const asked = rest.filter((bounds) => asks(document, bounds));
  const toSomebody = asked.some(([first, last]) =>
    document.tokens
      .slice(first, last)
      .some(({ lower, quotation }) => document.language.narrator.addresses.test(lower) && quotation < 0),
  );
  return toSomebody && asked.length >= leastShare * rest.length ? from : -1;
}
