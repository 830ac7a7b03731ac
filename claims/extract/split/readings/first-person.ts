import type { Document, DraftAttribution, Token } from '../../../language/document.ts';
import type { Spans } from '../../../span.ts';
import { tokensIn } from '../locate.ts';
import type { Reading } from './reading.ts';

/** The name as the owner of what follows. */
export function owned(name: string): string {
  return /s$/u.test(name) ? `${name}'` : `${name}'s`;
}

const thirdForms: Readonly<Record<string, string>> = { am: 'is', "'m": 'is', have: 'has', "'ve": 'has', do: 'does' };

function thirdPerson(verb: Token): string | undefined {
  const irregular = thirdForms[verb.lower];
  if (irregular !== undefined) return irregular;
  if (verb.tag !== 'VBP') return undefined;
  if (/(?:s|sh|ch|x|z|o)$/.test(verb.lower)) return `${verb.lower}es`;
  return /[^aeiou]y$/.test(verb.lower) ? `${verb.lower.slice(0, -1)}ies` : `${verb.lower}s`;
}

/** "I" with its verb, or "my", read as a name. */
function readAsName(tokens: readonly Token[], at: number, name: string): readonly Reading[] {
  const token = tokens[at];
  if (token === undefined) return [];
  const read = (word: number, to: string): Reading => ({
    first: word,
    last: word + 1,
    to,
    onlyFirst: false,
    firstPerson: true,
  });
  if (token.lower === 'my') return [read(at, owned(name))];
  if (token.lower !== 'i') return [];
  const verb = tokens[at + 1]?.tag === 'ADV' ? at + 2 : at + 1;
  const form = tokens[verb] === undefined ? undefined : thirdPerson(tokens[verb]);
  return form === undefined ? [read(at, name)] : [read(at, name), read(verb, form)];
}

/** Index of the innermost quotation that holds a token, -1 for none: those within one lie behind it in the list. */
function innermostQuotation({ quotations, tokens }: Document, at: number): number {
  let innermost = tokens[at]?.quotation ?? -1;
  for (let next = innermost; next >= 0 && (quotations[next]?.first ?? at + 1) <= at; next++) {
    if (at < (quotations[next]?.last ?? 0)) innermost = next;
  }
  return innermost;
}

/** Of a turn all that stands outside quotation marks is its speaker's. */
function inTurn({ tokens, voices }: Document, content: Spans, name: string): readonly Reading[] {
  return content.flatMap((span) => {
    const [first, last] = tokensIn(tokens, span);
    return tokens
      .slice(first, last)
      .flatMap(({ quotation }, offset) =>
        quotation < 0 && !voices.has(first + offset) ? readAsName(tokens, first + offset, name) : [],
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
  const { tokens } = document;
  const name = speaker?.name;
  if (name == null || speaker?.kind !== 'person') return [];
  if (grounds.rule === 'turn' || grounds.rule === 'answer') return inTurn(document, content, name);
  return content.flatMap((span) => {
    const [first, last] = tokensIn(tokens, span);
    const nests = innermostQuotation(document, first) !== tokens[first]?.quotation;
    const base = nests ? innermostQuotation(document, first) : undefined;
    return Array.from({ length: last - first }, (_, offset) => first + offset)
      .filter((at) => ['i', 'my'].includes(tokens[at]?.lower ?? '') && (tokens[at]?.quotation ?? -1) >= 0)
      .filter((at) => innermostQuotation(document, at) === (base ?? tokens[at]?.quotation))
      .flatMap((at) => readAsName(tokens, at, name));
  });
}

/** What else of the first person a narrator is read in; "my" and "I" go by `readAsName`. */
function readElse(lower: string, name: string): string | undefined {
  if (lower === 'me') return name;
  return lower === 'myself' ? 'themself' : undefined;
}

/** "I", "me" and "my" outside quotation marks, read as who the text says it is. */
export function narratorReadings({ tokens, voices }: Document): readonly Reading[] {
  return [...voices].flatMap(([at, { name }]) => {
    const to = readElse(tokens[at]?.lower ?? '', name);
    return to === undefined ? readAsName(tokens, at, name) : [{ first: at, last: at + 1, to, onlyFirst: false }];
  });
}
