import type { Document } from '../../language/document.ts';
import { isTensed, isVerb } from '../../language/tag.ts';
import type { RefusalId } from '../../vocabulary/refusals.ts';
import { looksLikeHeading } from '../../worth/heading.ts';
import { repeatsSentence } from './repeated-lines.ts';

/** "PERTH, June 28.", "(1200 UTC)": words in capitals, names, numbers and marks alone. */
function isDateline({ tokens }: Document, first: number, last: number): boolean {
  const words = tokens.slice(first, last).filter(({ tag }) => tag !== 'PUNCT');
  return (
    words.some(({ text }) => /^\d/.test(text) || /^\p{Lu}{2,}$/u.test(text)) &&
    words.length < 8 &&
    words.every(({ tag, text }) => tag === 'NUM' || tag === 'PROPN' || /^\p{Lu}/u.test(text))
  );
}

/** Whether the first line of a text stands alone without a full stop, before sentences that have one: its title. */
function isTitle({ sentences, tokens }: Document, sentence: number, text: string): boolean {
  const [first, second] = sentences;
  if (sentence !== 0 || first === undefined || second === undefined || first.paragraph === second.paragraph)
    return false;
  const later = sentences.slice(1, 1 + titleReach).filter(({ last }) => tokens[last - 1]?.lower === '.');
  return !/[.!?…:;,”"’'»)\]]\s*$/u.test(text) && later.length > 1;
}

/** Whether nothing in a sentence is quoted. */
function isOwnWords({ tokens }: Document, first: number, last: number): boolean {
  for (let at = first; at < last; at++) if ((tokens[at]?.quotation ?? -1) >= 0) return false;
  return true;
}

/** In so many sentences after a title two have a full stop. */
const titleReach = 4;

/** A sentence of so many tokens with a full stop states something though its verb is taken for a noun. */
const wholeFrom = 5;

/** What a line is that only goes with a text; null where it may state something. */
function kindOfLine(document: Document, sentence: number, text: string): RefusalId | null {
  const { sentences, language } = document;
  const { first = 0, last = 0 } = sentences[sentence] ?? {};
  if (isDateline(document, first, last)) return 'dateline';
  if (language.isCaption(text)) return 'caption';
  if (language.isNotice(text) && isOwnWords(document, first, last)) return 'notice';
  if (sentences.length > 1 && looksLikeHeading(text, language)) return 'heading';
  if (isTitle(document, sentence, text)) return 'heading';
  return repeatsSentence(document, sentence) ? 'caption' : null;
}

/** Why a whole sentence states nothing; null where it may state something. */
export function refusedLine(document: Document, sentence: number): RefusalId | null {
  const { start = 0, end = 0, first = 0, last = 0 } = document.sentences[sentence] ?? {};
  const text = document.text.slice(start, end);
  const kind = kindOfLine(document, sentence, text);
  if (kind !== null) return kind;
  const { tokens, language } = document;
  const opensAsQuestion =
    language.clauses.joins.questions.has(tokens[first]?.lower ?? '') && tokens[last - 1]?.tag !== 'PUNCT';
  if (opensAsQuestion && last - first <= wholeFrom) return 'heading';
  const hasVerb = document.tokens.slice(first, last).some(({ tag }) => isTensed(tag) || isVerb(tag));
  const isWhole = document.tokens[last - 1]?.lower === '.' && last - first >= wholeFrom;
  return hasVerb || isWhole ? null : 'no-verb';
}
