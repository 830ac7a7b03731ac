import { byPattern, isNameLike } from './by-words.ts';
import { readDateLine } from './date-line.ts';
import { endsSentence } from './join-lines.ts';

/** Who wrote it, for whom and when, as one line says: "By Hannah Okafor · The Northern Ledger · 14 November 2026". */
export type CreditLine = {
  readonly byline: string;
  readonly publisher: string | null;
  readonly publishedAt: string | null;
};

const longest = 160;
const mostParts = 5;

/** A part that says what the author does, or how long the text is to read. */
const officePattern =
  /\b(?:reporter|correspondent|editor|columnist|writer|journalist|staff|min(?:ute)?s? read|updated|redakteur(?:in)?|reporter(?:in)?|korrespondent(?:in)?|photos?)\b/i;

/** A part that leads to comments, topics or categories; what stands after the date is one, too. */
const labelPattern =
  /[:：]|(?<!\p{L})(?:comments?|kommentare?|commentaires?|comentários?|comentarios?|commenti|reacties|kategorien?|categor(?:y|ies)|catégories?|tags?|share|teilen|closed|geschlossen)(?!\p{L})/iu;

/** A day in figures whose order nobody knows, and a time: "03/05/2022 20:36". */
const figuresPattern =
  /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}(?:[,\s]{1,3}(?:às |at |um |à )?\d{1,2}[:h]\d{0,2}(?:\s?[ap]m|\s?uhr)?)?$/i;

/** The facts of a line of several parts whose first says who wrote it; null for any other line. */
export function readCreditLine(line: string): CreditLine | null {
  if (line.length > longest || !/[·|•‧∙–—/-]/.test(line)) return null;
  const parts = line.split(/\s+[·|•‧∙–—/-]\s+|\s*[|·•]\s*/u).filter((part) => part !== '');
  const [first, ...others] = parts;
  if (first === undefined || others.length === 0 || parts.length > mostParts || !byPattern.test(first)) return null;
  const byline = first.replace(byPattern, '').trim();
  if (!/^\p{Lu}/u.test(byline) || byline.length > 80 || !isWritten(byline)) return null;
  const dates = others.map((part) => readDateLine(part)).filter((date) => date !== null);
  const dated = others.findIndex((part) => readDateLine(part) !== null);
  if (dates.length === 0 && others.every((part) => figuresPattern.test(part))) {
    return { byline, publisher: null, publishedAt: null };
  }
  const publisher = others.slice(0, dated < 0 ? others.length : dated).find(isPublisher) ?? null;
  if (dates.length === 0 && (publisher === null || others.length > 1)) return null;
  return { byline, publisher, publishedAt: (dates.find((date) => !date.revised) ?? dates[0])?.date ?? null };
}

/** Whether a part can be who wrote it: no sentence, no day or time. */
function isWritten(byline: string): boolean {
  return !endsSentence(byline) && isNameLike(byline) && !/\d{2}/.test(byline);
}

function isPublisher(part: string): boolean {
  return (
    /^[\p{Lu}\p{Lo}]/u.test(part) &&
    part.length <= 50 &&
    !/\d{2}/.test(part) &&
    !officePattern.test(part) &&
    !labelPattern.test(part) &&
    !endsSentence(part)
  );
}
