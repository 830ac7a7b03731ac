import { isUpper } from '../../../language/characters.ts';
import type { Document, DraftAttribution } from '../../../language/document.ts';
import type { Spans } from '../../../span.ts';
import { tokensIn } from '../locate.ts';
import type { Reading } from './reading.ts';

/** "I" with its verb, or "my", read as a name. */
function readAsName({ tokens, language }: Document, at: number, name: string): readonly Reading[] {
  const { writing } = language.clauses;
  const role = writing.firstPerson.get(tokens[at]?.lower ?? '');
  const read = (word: number, to: string): Reading => ({
    first: word,
    last: word + 1,
    to,
    onlyFirst: false,
    firstPerson: true,
  });
  if (role === 'owner') return [read(at, writing.owned(name))];
  if (role !== 'subject') return [];
  const verb = tokens[at + 1]?.tag === 'ADV' ? at + 2 : at + 1;
  const form = tokens[verb] === undefined ? null : writing.thirdPerson(tokens[verb]);
  return form === null ? [read(at, name)] : [read(at, name), read(verb, form)];
}

/** Index of the innermost quotation that holds a token, -1 for none: those within one lie after it in the list. */
function innermostQuotation({ quotations, tokens }: Document, at: number): number {
  let innermost = tokens[at]?.quotation ?? -1;
  for (let next = innermost; next >= 0 && (quotations[next]?.first ?? at + 1) <= at; next++) {
    if (at < (quotations[next]?.last ?? 0)) innermost = next;
  }
  return innermost;
}

/** Whether somebody is called by a name, not "the voice" or "a source". */
function isNamed(name: string): boolean {
  return [...name].some((letter) => isUpper(letter.charCodeAt(0)));
}

/** Whether a speaker is a person, or of no known kind with a name of several words: no body says "I". */
function mayBePerson(speaker: DraftAttribution['speaker']): boolean {
  return (
    speaker?.kind === 'person' ||
    (speaker?.kind === 'unknown' && /^\p{Lu}\S* (?:\S+ )?\p{Lu}\S*$/u.test(speaker.name ?? ''))
  );
}

/** Of a turn all that stands outside quotation marks is its speaker's. */
function inTurn(document: Document, content: Spans, name: string): readonly Reading[] {
  const { tokens, voices } = document;
  return content.flatMap((span) => {
    const [first, last] = tokensIn(tokens, span);
    return tokens
      .slice(first, last)
      .flatMap(({ quotation }, offset) =>
        quotation < 0 && !voices.has(first + offset) ? readAsName(document, first + offset, name) : [],
      );
  });
}

/**
 * "I" and "my" inside a direct quotation read as its speaker: "I have seen" as "Priya Nair has seen". In a quotation
 * within it somebody else may speak.
 */
export function firstPersonReadings(
  document: Document,
  { speaker, content, grounds }: DraftAttribution,
): readonly Reading[] {
  const { tokens, language } = document;
  const { firstPerson } = language.clauses.writing;
  const name = speaker?.name;
  if (name == null || !mayBePerson(speaker) || !isNamed(name)) return [];
  if (grounds.rule === 'turn' || grounds.rule === 'answer') return inTurn(document, content, name);
  return content.flatMap((span) => {
    const [first, last] = tokensIn(tokens, span);
    const nests = innermostQuotation(document, first) !== tokens[first]?.quotation;
    const base = nests ? innermostQuotation(document, first) : undefined;
    return Array.from({ length: last - first }, (_, offset) => first + offset)
      .filter((at) => firstPerson.has(tokens[at]?.lower ?? '') && (tokens[at]?.quotation ?? -1) >= 0)
      .filter((at) => innermostQuotation(document, at) === (base ?? tokens[at]?.quotation))
      .flatMap((at) => readAsName(document, at, name));
  });
}

/** What else of the first person a narrator is read in; "my" and "I" go by `readAsName`. */
function readElse({ tokens, language }: Document, at: number, name: string): string | null {
  const { firstPerson, reflexive } = language.clauses.writing;
  const role = firstPerson.get(tokens[at]?.lower ?? '');
  if (role === 'object') return name;
  return role === 'reflexive' ? reflexive : null;
}

/** "I", "me" and "my" outside quotation marks, read as who the text says it is. */
export function narratorReadings(document: Document): readonly Reading[] {
  return [...document.voices].flatMap(([at, { name }]) => {
    const to = readElse(document, at, name);
    return to === null ? readAsName(document, at, name) : [{ first: at, last: at + 1, to, onlyFirst: false }];
  });
}
