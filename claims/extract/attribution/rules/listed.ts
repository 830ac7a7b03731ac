import { byRule } from '../../../grounds.ts';
import type { Document, Token } from '../../../language/document.ts';
import { lineRanges } from '../../../language/lines.ts';
import { phraseAfter, type Range } from '../../../language/noun-phrase.ts';
import type { TokenBounds } from '../../../language/paragraphs.ts';
import { isVerb } from '../../../language/tag.ts';
import { verbGroup } from '../../../language/verb-group.ts';
import type { Report } from '../report.ts';
import { subjectBefore } from './speaker-of-verb.ts';

/** Marks, and numbers with theirs, that open an item: how many tokens they are. */
function itemHead(tokens: readonly Token[], [first, last]: TokenBounds): number {
  const [opening, second, third] = tokens.slice(first, Math.min(last, first + 3));
  if (/^[•⁃▪◦·*–—-]+$/u.test(opening?.text ?? '')) return 1;
  if (/^(?:\d{1,2}|[a-z])[.)]$/u.test(opening?.text ?? '')) return 1;
  if (/^(?:\d{1,2}|[a-z])$/u.test(opening?.text ?? '') && /^[.)]$/.test(second?.text ?? '')) return 2;
  return opening?.text === '(' && third?.text === ')' ? 3 : 0;
}

/** How many words before the colon the verb may stand: "The report found last May:". */
const reach = 5;

/** The cue before a list, its head, and who speaks. */
interface Announced {
  readonly cueToken: number;
  readonly cue: Range;
  readonly source: Range;
}

/** "The report found:", "according to the audit:": the cue and who speaks. */
function announces({ tokens }: Document, [first, last]: TokenBounds): Announced | null {
  if (tokens[last - 1]?.text !== ':') return null;
  for (let at = last - 2; at >= Math.max(first, last - 2 - reach); at--) {
    const token = tokens[at];
    if (
      token === undefined ||
      token.lower === 'according' ||
      !isVerb(token.tag) ||
      token.cue?.takesClause !== true ||
      token.quotation >= 0
    )
      continue;
    const group = verbGroup(tokens, at, first);
    const source = subjectBefore(tokens, group.first, first);
    return source === null ? null : { cueToken: at, cue: { first: group.first, last: group.last }, source };
  }
  const according = tokens.slice(first, last).findIndex(({ lower }) => lower === 'according');
  const source = according < 0 ? null : phraseAfter(tokens, first + according + 2, last - 1);
  const cueToken = first + according;
  return source === null ? null : { cueToken, cue: { first: cueToken, last: cueToken + 2 }, source };
}

/** A list under "The report found:": each item is what the report found. */
export function listedReports(document: Document): readonly Report[] {
  const { tokens } = document;
  const lines = lineRanges(document);
  const found: Report[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    const announced = line === undefined ? null : announces(document, line);
    if (announced === null) continue;
    const content: Range[] = [];
    let next = at + 1;
    for (let item = lines[next]; item !== undefined; item = lines[++next]) {
      const head = itemHead(tokens, item);
      if (head === 0) break;
      if (item[0] + head < item[1]) content.push({ first: item[0] + head, last: item[1] });
    }
    if (content.length < 2) continue;
    const { cueToken, cue, source } = announced;
    found.push({ cueToken, cue: [cue], source, content, confidence: 0.8, grounds: byRule('listed') });
  }
  return found;
}
