import { isSmall, isUpper } from '../../../language/characters.ts';
import type { Document, Token } from '../../../language/document.ts';
import type { NameHabits } from '../../../language/language.ts';
import { bare, isGivenName } from '../../../language/name-words.ts';
import type { Range } from '../../../language/noun-phrase.ts';
import type { TokenBounds } from '../../../language/paragraphs.ts';

/** What a line opens with, up to its colon. */
export interface Label {
  readonly kind: 'capitals' | 'name' | 'office' | 'question' | 'answer';
  /** The words of the label, and of these the ones that name somebody. */
  readonly words: Range;
  readonly name: Range;
  readonly colon: number;
  /** The label as it is written, to see whether it comes again. */
  readonly text: string;
  /** Whether the words by themselves are a person's name. */
  readonly isSure: boolean;
}

/** A name has at most so many words, and a label with an office in it so many. */
const longestName = 5;
const longestLabel = 24;

function inCapitals(token: Token, { inCapitals: written }: NameHabits): boolean {
  return !isSmall(token.text.charCodeAt(token.text.length - 1)) && written.test(token.text);
}

/** The end of a run of brackets that stand at `at`: "(Norbury) (Lab)". */
function behindBrackets(tokens: readonly Token[], at: number, last: number): number {
  let end = at;
  while (tokens[end]?.text === '(' && end < last) {
    const close = tokens.slice(end, Math.min(last, end + longestLabel)).findIndex(({ text }) => text === ')');
    if (close < 0) return at;
    end += close + 1;
  }
  return end;
}

/** The end of the words from `first` on that are written as those of a name. */
function nameEnd({ tokens, language }: Document, first: number, last: number): number {
  let at = first;
  while (at < last && at - first < longestName) {
    const token = tokens[at];
    const isWord = token !== undefined && isUpper(token.text.charCodeAt(0)) && /^[\p{L}.'’-]+$/u.test(token.text);
    if (!isWord && !(at > first && language.names.linkWords.has(token?.lower ?? ''))) break;
    at++;
  }
  return at;
}

/** Whether words are a person's name by their first: a title or a given name, and more. */
function isPersonsName({ tokens, language }: Document, first: number, last: number): boolean {
  const opening = tokens[first];
  const titled = language.names.personTitles.has(bare(opening?.text ?? ''));
  return last - first > 1 && (titled || isGivenName(language.names, opening?.lower ?? ''));
}

/** "The Secretary of State for Transport (Mr. Paul Drew):": the name that brackets after an office hold. */
function officeLabel(document: Document, first: number, last: number): Omit<Label, 'text'> | null {
  const { tokens } = document;
  const limit = Math.min(last, first + longestLabel);
  const open = tokens.slice(first, limit).findIndex(({ text }) => text === '(');
  if (open < 2 || !isUpper((tokens[first]?.text ?? '').charCodeAt(0))) return null;
  const start = first + open + 1;
  const end = nameEnd(document, start, limit);
  const colon = behindBrackets(tokens, first + open, limit);
  if (tokens[end]?.text !== ')' || tokens[colon]?.text !== ':' || !isPersonsName(document, start, end)) return null;
  return { kind: 'office', words: { first, last: colon }, name: { first: start, last: end }, colon, isSure: true };
}

/** "Anna Stone:", "Mr Drew (Norbury) (Lab):", "BREKKE:". */
function nameLabel(document: Document, first: number, last: number): Omit<Label, 'text'> | null {
  const { tokens, language } = document;
  const end = nameEnd(document, first, last);
  const colon = behindBrackets(tokens, end, last);
  if (end === first || tokens[colon]?.text !== ':') return null;
  const words = tokens.slice(first, end);
  const name = { first, last: end };
  if (words.every((word) => inCapitals(word, language.names)))
    return { kind: 'capitals', words: { first, last: colon }, name, colon, isSure: false };
  return { kind: 'name', words: { first, last: colon }, name, colon, isSure: isPersonsName(document, first, end) };
}

/** "Q:", "A:", "Question:". */
function letterLabel({ tokens, language: { forms } }: Document, first: number): Omit<Label, 'text'> | null {
  const label = tokens[first];
  if (label === undefined || tokens[first + 1]?.text !== ':') return null;
  const words = { first, last: first + 1 };
  const rest = { words, name: words, colon: first + 1, isSure: true };
  if (forms.question.test(label.text)) return { kind: 'question', ...rest };
  return forms.answer.test(label.text) ? { kind: 'answer', ...rest } : null;
}

/** What a line opens with; null where that is no label of who speaks. */
export function labelOf(document: Document, [first, last]: TokenBounds): Label | null {
  const { tokens, text, language } = document;
  const start = tokens[first]?.tag === 'PUNCT' && tokens[first]?.text !== '(' ? first + 1 : first;
  const found = letterLabel(document, start) ?? officeLabel(document, start, last) ?? nameLabel(document, start, last);
  if (found === null || (tokens[start]?.quotation ?? -1) >= 0) return null;
  const written = text.slice(tokens[found.words.first]?.start ?? 0, tokens[found.colon]?.start ?? 0).trim();
  const { namesNobody, checkedClaim, finding } = language.forms;
  const isLetter = found.kind === 'question' || found.kind === 'answer';
  if (!isLetter && [namesNobody, checkedClaim, finding].some((pattern) => pattern.test(written))) return null;
  return { ...found, text: written };
}

/** Labels count as a transcript's where there are so many of a kind: a single "NOTE:" is none. */
const fewestCapitals = 3;
const fewestNames = 2;

/** Of the labels those that say who speaks: of capitals three, of others two, a name that is not known by itself twice. */
export function speakingLabels(document: Document, labels: readonly Label[]): ReadonlySet<Label> {
  const counts = new Map<string, number>();
  for (const { text } of labels) counts.set(text, (counts.get(text) ?? 0) + 1);
  const people = new Set(document.names.filter(({ kind }) => kind === 'person').map(({ text }) => text));
  const capitals = labels.filter(({ kind }) => kind === 'capitals');
  const isKnown = ({ kind, isSure, text }: Label): boolean =>
    kind !== 'capitals' && (isSure || people.has(text) || (counts.get(text) ?? 0) > 1);
  const named = new Set(document.names.filter(({ kind }) => kind !== 'organisation').map(({ text }) => text));
  const others = labels.some(isKnown)
    ? labels.filter(
        (label) => isKnown(label) || (label.kind === 'name' && label.text.includes(' ') && named.has(label.text)),
      )
    : [];
  const asks = others.some(({ kind }) => kind === 'question');
  const answers = others.some(({ kind }) => kind === 'answer');
  const spoken = others.filter(({ kind }) => (kind !== 'question' && kind !== 'answer') || (asks && answers));
  return new Set([
    ...(capitals.length >= fewestCapitals ? capitals : []),
    ...(spoken.length >= fewestNames ? spoken : []),
  ]);
}
