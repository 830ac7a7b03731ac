import type { Document } from '../../language/document.ts';

const quotationMarks = /^["“”„«»'‘’`]+$/u;

/** "'60s", "'em", "CBS News' Rose": the mark stands for letters left out, or for an owner. */
function isApostrophe({ tokens, language }: Document, at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token?.quotation !== -1 || !/^['‘’]$/u.test(token.text)) return false;
  const isOwner = before?.end === token.start && language.quotations.bareOwner.test(before.text);
  // "similar to humans'.": no quotation ends before a full stop that it does not hold, if none was opened.
  const owns = isOwner && (next?.tag !== 'PUNCT' || token.text === "'" || token.text === '’');
  return owns || (next?.start === token.end && next.tag !== 'PUNCT');
}

/** Whether the token at `at` is a quotation mark, not an apostrophe. */
export function isQuotationMark(document: Document, at: number): boolean {
  const token = document.tokens[at];
  if (token === undefined || token.tag === 'PART' || !quotationMarks.test(token.text)) return false;
  return !isApostrophe(document, at);
}
