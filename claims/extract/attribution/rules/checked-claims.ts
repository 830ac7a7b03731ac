import { byRule } from '../../../grounds.ts';
import type { Document } from '../../../language/document.ts';
import { lineRanges } from '../../../language/lines.ts';
import type { TokenBounds } from '../../../language/paragraphs.ts';
import type { Report } from '../report.ts';

/** A label or heading has at most so many words, its colon included. */
const longest = 7;

/** Where the words that a line opens with end, if they are a label by `pattern`: at its colon, or with the line. */
function labelEnd({ text, tokens }: Document, [first, last]: TokenBounds, pattern: RegExp): number {
  const colon = tokens.slice(first, Math.min(last, first + longest)).findIndex(({ text: mark }) => mark === ':');
  const end = colon < 0 ? last : first + colon;
  if (end <= first || end - first > longest) return -1;
  return pattern.test(text.slice(tokens[first]?.start ?? 0, tokens[end - 1]?.end ?? 0)) ? end : -1;
}

/** The claims that a fact-check checks, "Claim: …" or under "What was claimed": said by others, whoever they are. */
export function checkedClaims(document: Document): readonly Report[] {
  const { tokens, language } = document;
  const lines = lineRanges(document);
  const { checkedClaim, finding } = language.forms;
  const isFactCheck = lines.some((line) => labelEnd(document, line, finding) >= 0);
  if (!isFactCheck) return [];
  return lines.flatMap((line, at): readonly Report[] => {
    const [first, last] = line;
    const end = labelEnd(document, line, checkedClaim);
    if (end < 0) return [];
    const from = tokens[end]?.text === ':' && end < last ? end + 1 : end;
    const next = lines[at + 1];
    const content = from < last ? ([from, last] as const) : next;
    if (content === undefined || content[0] >= content[1] || labelEnd(document, content, finding) >= 0) return [];
    return [
      {
        cueToken: first,
        cue: [{ first, last: from }],
        source: null,
        content: [{ first: content[0], last: content[1] }],
        confidence: 0.9,
        grounds: byRule('checked'),
      },
    ];
  });
}
