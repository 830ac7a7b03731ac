import { firstIndex } from '../../bisect.ts';
import type { Document, Voice } from '../../language/document.ts';
import { byline } from './byline.ts';
import { calledUpon } from './called-upon.ts';
import { interview } from './interview.ts';
import { introductions } from './introductions.ts';
import { signature } from './signature.ts';
import { speech } from './speech.ts';
import type { Stretch, VoiceRule } from './voice.ts';

/** What says who speaks; the first that says it of a word counts. */
const rules: readonly VoiceRule[] = [calledUpon, introductions, interview, signature, speech, byline];

/** A Roman number, "World War I", no word of whoever speaks. */
function isNumeral({ tokens, language }: Document, at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  const word = before?.lower ?? '';
  return (
    token?.text === language.narrator.numeral &&
    (language.narrator.numbered.test(word) || language.names.mensNames.has(word)) &&
    /^\p{Lu}/u.test(before?.text ?? '')
  );
}

function speaksOf(document: Document, words: ReadonlySet<string>): readonly number[] {
  return document.tokens.flatMap(({ lower, tag, quotation }, at) =>
    words.has(lower) && tag === 'PRON' && quotation < 0 && !isNumeral(document, at) ? [at] : [],
  );
}

/** Gives the words in a stretch its voice where they have none yet. */
function fill(voices: Map<number, Voice>, places: readonly number[], { voice, tokens: [first, last] }: Stretch): void {
  for (
    let at = firstIndex(places.length, (index) => (places[index] ?? 0) >= first);
    (places[at] ?? last) < last;
    at += 1
  ) {
    const place = places[at] ?? last;
    if (!voices.has(place)) voices.set(place, voice);
  }
}

/** Pass: finds whose "I" it is outside quotation marks, where the text says so. */
export function findVoices(document: Document): Document {
  const own = speaksOf(document, document.language.pronouns.firstPerson);
  if (own.length === 0) return document;
  const asked = speaksOf(document, document.language.pronouns.secondPerson);
  const voices = new Map<number, Voice>();
  for (const stretch of rules.flatMap((rule) => rule(document))) {
    fill(voices, stretch.asked === true ? asked : own, stretch);
  }
  return { ...document, voices };
}
