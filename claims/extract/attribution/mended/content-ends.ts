import type { Document, Token } from '../../../language/document.ts';
import type { Range } from '../../../language/noun-phrase.ts';
import { isFiniteVerb, isTensed, isVerb, type Tag } from '../../../language/tag.ts';
import type { Report } from '../report.ts';
import { clauseEnd, trimmedRange } from '../rules/clause-end.ts';

/** How far after a semicolon the verb of another report may stand. */
const reach = 8;

/** More words than this between two parts of what is said are somebody else's. */
const longestGap = 12;

/** Words with which nothing that is said ends, where its sentence goes on. */
const unfinished: ReadonlySet<Tag> = new Set<Tag>(['DET', 'ADP', 'SCONJ', 'AUX']);

/** Whether a verb of speaking with tense stands soon after a semicolon: somebody else's words begin. */
function opensReport(tokens: readonly Token[], semicolon: number, last: number): boolean {
  return tokens
    .slice(semicolon + 1, Math.min(last, semicolon + reach))
    .some(
      ({ tag, cue, quotation }) => quotation < 0 && (isFiniteVerb(tag) || tag === 'VBN') && cue?.class === 'speech',
    );
}

/** "Reports stated it was a plum; the agency later reported": what is said ends where somebody else speaks. */
function beforeNextReport(tokens: readonly Token[], { first, last }: Range): Range {
  for (let at = first + 1; at < last; at++) {
    const token = tokens[at];
    if (token?.text === ';' && token.quotation < 0 && opensReport(tokens, at, last)) return { first, last: at };
  }
  return { first, last };
}

/** "refunds were offered, of which some were not | accepted": what is said goes on to the end of its clause. */
function toClauseEnd({ tokens, sentences }: Document, { first, last }: Range, cue: number): Range {
  const [final, next] = [tokens[last - 1], tokens[last]];
  if (final === undefined || next === undefined || last <= cue || final.quotation >= 0) return { first, last };
  const goesOn = next.sentence === final.sentence && next.tag !== 'PUNCT' && next.quotation < 0;
  const isTorn = unfinished.has(final.tag) || (final.tag === 'PART' && isVerb(next.tag));
  if (!goesOn || !isTorn || isTensed(next.tag)) return { first, last };
  const end = clauseEnd(tokens, last, sentences[final.sentence]?.last ?? last);
  return trimmedRange(tokens, { first, last: end });
}

/** Whether only words of what is said were left out between two parts of it: no frame, no quotation mark, no new sentence. */
function isGap({ tokens }: Document, { source, cue }: Report, gap: Range): boolean {
  const touches = ({ first, last }: Range): boolean => first < gap.last && last > gap.first;
  if ((source !== null && touches(source)) || cue.some(touches)) return false;
  const sentence = tokens[gap.first]?.sentence;
  return tokens.slice(gap.first - 1, gap.last + 1).every((token) => token.quotation < 0 && token.sentence === sentence);
}

/** "a house in Norholm | , the capital, but | that nobody lived there": what is said in one piece. */
function withoutGaps(document: Document, report: Report): readonly Range[] {
  const joined: Range[] = [];
  for (const range of report.content) {
    const before = joined.at(-1);
    const isOne = before !== undefined && range.first > before.last && range.first - before.last <= longestGap;
    if (isOne && isGap(document, report, { first: before.last, last: range.first }))
      joined[joined.length - 1] = { first: before.first, last: range.last };
    else joined.push(range);
  }
  return joined;
}

/** A report whose contents end where the clause ends, and no later. */
export function withEnds(document: Document, report: Report): Report {
  const { tokens } = document;
  const content = withoutGaps(document, report).map((range) =>
    beforeNextReport(tokens, toClauseEnd(document, range, report.cueToken)),
  );
  return { ...report, content };
}
