import { byRule } from '../../../grounds.ts';
import type { Token } from '../../../language/document.ts';
import { phraseAfter, phraseBefore } from '../../../language/noun-phrase.ts';
import type { Frame } from '../../quotations/frame.ts';
import type { Report } from '../report.ts';
import { clauseEnd, trimmedRange } from './clause-end.ts';

/** How many tokens on either side of a cue belong to what it reports. */
const reach = 400;

/** "according to X": the content is the rest of the sentence. */
export function accordingTo(tokens: readonly Token[], frame: Frame): readonly Report[] {
  const found: Report[] = [];
  for (let at = frame.first; at + 1 < frame.last; at++) {
    const token = tokens[at];
    if (!token?.grammar?.opensSource || !tokens[at + 1]?.grammar?.marksSource || token.quotation >= 0) continue;
    const source = phraseAfter(tokens, at + 2, frame.last);
    if (source === null) continue;
    const before = trimmedRange(tokens, { first: Math.max(frame.first, at - reach), last: at });
    const after = trimmedRange(tokens, { first: source.last, last: Math.min(frame.last, source.last + reach) });
    const content = before.last - before.first > 1 ? before : after;
    if (content.last <= content.first) continue;
    const cue = [{ first: at, last: at + 2 }];
    found.push({ cueToken: at, cue, source, content: [content], confidence: 0.85, grounds: byRule('according-to') });
  }
  return found;
}

/** "X: “…”", and "X's claim that …". */
export function nounReports(tokens: readonly Token[], frame: Frame): readonly Report[] {
  const found: Report[] = [];
  for (let at = frame.first; at + 1 < frame.last; at++) {
    const token = tokens[at];
    if (token?.tag !== 'NOUN' || token.quotation >= 0 || !token.cue?.isNoun) continue;
    const next = tokens[at + 1];
    if (!next?.grammar?.opensContent || tokens[at + 2]?.tag.startsWith('VB') === true) continue;
    const owner = tokens[at - 1]?.tag === 'PART' ? phraseBefore(tokens, at - 1, frame.first) : null;
    const content = trimmedRange(tokens, {
      first: at + 1,
      last: clauseEnd(tokens, at + 1, Math.min(frame.last, at + reach)),
    });
    const cue = [{ first: at, last: at + 1 }];
    found.push({
      cueToken: at,
      cue,
      source: owner,
      content: [content],
      confidence: 0.6,
      grounds: byRule('noun'),
    });
  }
  return found;
}

/** "X: “…”" where no verb reports. */
export function colonReports(tokens: readonly Token[], frame: Frame): readonly Report[] {
  for (let at = frame.first + 1; at + 1 < frame.last && at < frame.first + 8; at++) {
    if (tokens[at]?.text !== ':' || (tokens[at]?.quotation ?? -1) >= 0) continue;
    const quoted = (tokens[at + 1]?.quotation ?? -1) >= 0;
    const source = phraseBefore(tokens, at, frame.first);
    if (!quoted || source === null || source.first !== frame.first) return [];
    const cue = [{ first: at, last: at + 1 }];
    return [
      {
        cueToken: at,
        cue,
        source,
        content: [{ first: at + 1, last: frame.last }],
        confidence: 0.7,
        grounds: byRule('colon'),
      },
    ];
  }
  return [];
}
