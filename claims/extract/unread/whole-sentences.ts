import { firstIndex } from '../../bisect.ts';
import type { Document } from '../../language/document.ts';
import type { Span } from '../../span.ts';
import type { DraftClaim } from '../split/split-claims.ts';
import { isLongEnough } from './long-enough.ts';

/** How a statement ends, in the marks of all scripts; a question is none. */
const statementEnd = /[.。．!！…।۔][\p{Pf}\p{Pi}\p{Pe}"'\s]*$/u;

/** Index of the attribution that says all between two offsets, -1 for none; none of them overlap. */
function quotedIn({ attributions }: Document, [start, end]: Span): number {
  const at = firstIndex(attributions.length, (index) => (attributions[index]?.content.at(-1)?.[1] ?? 0) >= end);
  return attributions[at]?.content.some((span) => span[0] <= start && end <= span[1]) === true ? at : -1;
}

/** Claims of a language that is not read: its sentences as they stand, for nobody could say what may be cut. */
export function wholeSentences(document: Document): readonly DraftClaim[] {
  return document.sentences.flatMap(({ start, end }, sentence): readonly DraftClaim[] => {
    const written = document.text.slice(start, end);
    if (!statementEnd.test(written) || !isLongEnough(written)) return [];
    const text = written.replace(/\s+/gu, ' ');
    const quoted = quotedIn(document, [start, end]);
    const attributions = quoted < 0 ? [] : [quoted];
    return [
      { text, asWritten: text, spans: [[start, end]], sentence, attributions, resolved: [], open: [], suggestions: [] },
    ];
  });
}
