import { byRule } from '../../../grounds.ts';
import type { Document } from '../../../language/document.ts';
import { lineRanges } from '../../../language/lines.ts';
import type { Report } from '../report.ts';

/** A handle or name before its colon has at most so many tokens. */
const longest = 5;

const dash = /^(?:--?|[–—])$/u;

/** `@BayWatch: "Crime has doubled" — that's false`: only what is quoted is whose it is; what follows the dash is not. */
export function rebuttedPosts(document: Document): readonly Report[] {
  const { tokens, quotations } = document;
  return lineRanges(document).flatMap(([first, last]): readonly Report[] => {
    const opening = tokens.slice(first, Math.min(last, first + longest)).findIndex(({ text }) => text === ':');
    const colon = first + opening;
    const quotation = quotations[tokens[colon + 1]?.quotation ?? -1];
    if (opening < 1 || quotation?.first !== colon + 1 || !quotation.closed) return [];
    if (!dash.test(tokens[quotation.last]?.text ?? '')) return [];
    return [
      {
        cueToken: colon,
        cue: [{ first: colon, last: colon + 1 }],
        source: { first, last: colon },
        content: [{ first: quotation.first, last: quotation.last }],
        confidence: 0.8,
        grounds: byRule('colon'),
      },
    ];
  });
}
