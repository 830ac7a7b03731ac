import { byRule } from '../../grounds.ts';
import type { Document, DraftAttribution, Quotation } from '../../language/document.ts';
import type { Spans } from '../../span.ts';
import { isLongEnough } from './long-enough.ts';

/** Half sure: quotation marks also stand around titles and doubted words. */
const confidence = 0.5;

function draft(content: Spans): DraftAttribution {
  const grounds = byRule('language-not-read');
  return {
    form: 'direct',
    manner: 'speech',
    cueToken: -1,
    cue: [],
    speaker: null,
    content,
    within: -1,
    confidence,
    grounds,
  };
}

/** The quotation that a paragraph begins with goes on with that of the paragraph before. */
function chains(quotations: readonly Quotation[]): readonly (readonly Quotation[])[] {
  const found = new Map<number, Quotation[]>();
  const heads = new Map<number, number>();
  quotations.forEach((quotation, index) => {
    if (quotation.parent >= 0) return;
    const head = heads.get(quotation.continues) ?? index;
    heads.set(index, head);
    const chain = found.get(head);
    if (chain === undefined) found.set(head, [quotation]);
    else chain.push(quotation);
  });
  return [...found.values()];
}

/** Pass: takes whole quotations as said by somebody who is not named. */
export function quoteAlone(document: Document): Document {
  const { text, quotations } = document;
  const attributions = chains(quotations)
    .map((chain): Spans => chain.map(({ start, end }) => [start, end]))
    .filter((content) => isLongEnough(content.map(([start, end]) => text.slice(start, end)).join(' ')))
    .map(draft);
  return { ...document, attributions };
}
