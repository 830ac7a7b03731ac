import type { Document } from '../../language/document.ts';
import { paragraphRanges, type TokenBounds } from '../../language/paragraphs.ts';
import { endsAsking } from './questions.ts';

const fewestQuestions = 3;
const shortTurn = 4;

/** Whether several people speak in turns that no name opens: questions and mere "Right." make up much of the paragraphs. */
export function isInTurns(document: Document): boolean {
  const paragraphs = paragraphRanges(document);
  const questions = paragraphs.filter((bounds) => endsAsking(document, bounds)).length;
  const short = paragraphs.filter(([first, last]) => last - first <= shortTurn).length;
  return questions >= fewestQuestions && questions + short >= 0.4 * paragraphs.length;
}

const namedTurn = /^[A-Z][A-Z .’'-]{2,30}:/m;

/** Whether a name in capitals opens a turn: who says "I" there is not whoever wrote the text. */
export function hasNamedTurns(text: string): boolean {
  return namedTurn.test(text);
}

/** The whole text as one stretch. */
export function wholeOf({ tokens }: Document): TokenBounds {
  return [0, tokens.length];
}
