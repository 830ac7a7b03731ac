import { byRule } from '../../../grounds.ts';
import type { Document } from '../../../language/document.ts';
import { lineRanges } from '../../../language/lines.ts';
import { phraseBefore, type Range } from '../../../language/noun-phrase.ts';
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

/** So many words on either side of a thing say how it is passed on: "a post shared on Facebook". */
const spreadReach = 6;

/** The first thing that a text says is passed on, a viral image or posts on Facebook: whose claims a fact-check of it checks. */
function passedOn({ tokens, language }: Document): Range | null {
  const { things, spread } = language.forms.passedOn;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || token.tag !== 'NOUN' || token.quotation >= 0 || !things.has(token.lemma)) continue;
    const around = tokens.slice(Math.max(0, at - 2), at + spreadReach);
    const isSpread = around.some(({ lower, sentence }) => sentence === token.sentence && spread.has(lower));
    const phrase = isSpread ? phraseBefore(tokens, at + 1, 0) : null;
    if (phrase !== null) return phrase;
  }
  return null;
}

/** The claims that a fact-check checks, "Claim: …" or under "What was claimed": said by others, whoever they are. */
export function checkedClaims(document: Document): readonly Report[] {
  const { tokens, language } = document;
  const lines = lineRanges(document);
  const { checkedClaim, finding } = language.forms;
  const isFactCheck = lines.some((line) => labelEnd(document, line, finding) >= 0);
  if (!isFactCheck) return [];
  const source = passedOn(document);
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
        source,
        content: [{ first: content[0], last: content[1] }],
        confidence: 0.9,
        grounds: byRule('checked'),
      },
    ];
  });
}
