import { lazy } from '../../lazy.ts';
import type { Span } from '../../span.ts';
import { lineBreaks } from '../sentences/line-breaks.ts';
import { paragraphs, type SentenceSpan, trimmed } from '../sentences/split-sentences.ts';

/** By the rules of Unicode alone: no language's short forms. */
const segmenter = lazy(() => new Intl.Segmenter('und', { granularity: 'sentence' }));

/** An initial, a short title with a capital ("Sr.") or the number of a day ("9. Mai"): no sentence ends there. */
const goesOn = lazy(() => /(?:^|[\s«„“"(])(?:\p{Lu}\p{Ll}?|\d{1,2})\.\s*$/u);

/** Enough of a sentence to see its last word. */
const lastWord = 12;

/** Sentences of a stretch that no line break divides; breaks that are mere wrapping count as spaces. */
function sentencesIn(text: string, [start, end]: Span): readonly Span[] {
  const found: Span[] = [];
  const stretch = text.slice(start, end).replaceAll(/[\r\n\u2028\u2029\u0085]/g, ' ');
  let from = start;
  for (const { segment, index } of segmenter().segment(stretch)) {
    if (goesOn().test(segment.slice(-lastWord)) && start + index + segment.length < end) continue;
    found.push(trimmed(text, [from, start + index + segment.length]));
    from = start + index + segment.length;
  }
  if (from < end) found.push(trimmed(text, [from, end]));
  return found.filter(([first, last]) => last > first);
}

/** Splits a text of any language into sentences with exact offsets; nothing but white space lies between them. */
export function segmentedSentences(text: string): readonly SentenceSpan[] {
  return paragraphs(text).flatMap(([start, end], paragraph) => {
    const cuts = [start, ...lineBreaks(text, [start, end]), end];
    return cuts
      .slice(1)
      .flatMap((cut, at) => sentencesIn(text, [cuts[at] ?? start, cut]))
      .map((span) => ({ span, paragraph }));
  });
}
