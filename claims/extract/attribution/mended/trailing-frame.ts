import type { Document, Token } from '../../../language/document.ts';
import { phraseAfter, type Range } from '../../../language/noun-phrase.ts';
import { isFiniteVerb, isNominal, isTensed } from '../../../language/tag.ts';
import { states } from '../../../language/token-range.ts';
import type { Report } from '../report.ts';

/** How many words may stand after a frame at the end of its sentence: "said Ann Lee, a teacher at the school". */
const afterFrame = 24;

function isComma(token: Token | undefined): boolean {
  return token?.text === ',' && token.quotation < 0;
}

/** Whether a frame that begins at `at` follows what is said: after a comma, or the mark that closes a quotation. */
function closesBefore({ tokens, quotations }: Document, at: number): boolean {
  const before = tokens[at - 1];
  return isComma(before) || quotations[before?.quotation ?? -1]?.last === at;
}

/** Where the sentence of a cue begins to say something, and its end. */
function sentenceOf({ tokens, sentences }: Document, cue: number): Range {
  const { first = cue, last = cue } = sentences[tokens[cue]?.sentence ?? -1] ?? {};
  return { first, last };
}

/** Whether neither a verb of speaking nor a semicolon stands in a range outside of quotation marks. */
function isOneVoice(tokens: readonly Token[], { first, last }: Range): boolean {
  return !tokens
    .slice(first, last)
    .some(
      ({ tag, cue, quotation, text }) =>
        quotation < 0 && (text === ';' || (isFiniteVerb(tag) && cue?.reports === true)),
    );
}

/** Whether the words from a place to the end of the sentence state nothing, but for a clause on who speaks. */
function endsSentence(tokens: readonly Token[], from: number, last: number): boolean {
  if (last - from > afterFrame) return false;
  const rest = tokens.slice(from, last);
  const relative = rest.findIndex(({ grammar }) => grammar?.isOfPeople === true);
  return !rest
    .slice(0, relative < 0 ? rest.length : relative)
    .some(({ tag, text, quotation }) => isTensed(tag) || text === ';' || text === ':' || quotation >= 0);
}

/** "The ferry was late, and half of it empty, Dunn said": all that stands before the frame at the end of a sentence, from its first word. */
export function fromSentenceStart(document: Document, report: Report): Report {
  const { tokens } = document;
  const { cueToken, source, content } = report;
  const [opening, ...others] = content;
  const cue = tokens[cueToken];
  if (opening === undefined || others.length > 0 || source === null || cue === undefined) return report;
  if (cue.quotation >= 0 || !(cue.cue?.reports || cue.grammar?.opensSource)) return report;
  const { first, last } = sentenceOf(document, cueToken);
  const frame = Math.min(source.first, report.cue[0]?.first ?? cueToken);
  const isBefore = opening.first > first && opening.last <= frame && opening.last >= frame - 1;
  if (!isBefore || !closesBefore(document, frame)) return report;
  if (!endsSentence(tokens, Math.max(source.last, cueToken + 1), last)) return report;
  const before = tokens[opening.first - 1];
  const isFresh =
    (tokens[opening.first]?.quotation ?? -1) >= 0 && (before?.tag === 'PUNCT' || before?.sentence !== cue.sentence);
  const skipped = { first, last: opening.first };
  if (isFresh || !isOneVoice(tokens, skipped) || !states(tokens, skipped)) return report;
  return { ...report, content: [{ first, last: opening.last }] };
}

/** "A, and according to Dunn, B": what is said stands after a frame that "and" joins to the clause before. */
export function afterJoinedFrame(document: Document, report: Report): Report {
  const { tokens } = document;
  const { cueToken, source, content } = report;
  if (tokens[cueToken]?.grammar?.opensSource !== true || source === null || source.first < cueToken) return report;
  const joins = tokens[cueToken - 1]?.grammar?.joinsClauses === true;
  const { last } = sentenceOf(document, cueToken);
  const end = tokens[last - 1]?.tag === 'PUNCT' ? last - 1 : last;
  const said = { first: isComma(tokens[source.last]) ? source.last + 1 : source.last, last: end };
  const isBefore = content.every((range) => range.first < cueToken);
  return joins && isBefore && states(tokens, said) ? { ...report, content: [said] } : report;
}

/** "would let 300 people, according to the board, | to apply": a frame in the middle of what is said. */
export function aroundFrame(document: Document, report: Report): Report {
  const { tokens } = document;
  const { cueToken, source, content } = report;
  const [only, ...others] = content;
  if (only === undefined || others.length > 0 || source === null || only.last > cueToken) return report;
  if (tokens[cueToken]?.grammar?.opensSource !== true || !isComma(tokens[source.last])) return report;
  const first = source.last + 1;
  const opening = tokens[first];
  const goesOn = opening?.grammar?.marksInfinitive === true || opening?.tag === 'VBG' || isTensed(opening?.tag ?? 'X');
  const { last } = sentenceOf(document, cueToken);
  const end = tokens[last - 1]?.tag === 'PUNCT' ? last - 1 : last;
  return goesOn ? { ...report, content: [only, { first, last: end }] } : report;
}

/** The words up to the first mark where a noun is among them: one of them may be taken for a verb. */
function toComma(tokens: readonly Token[], { first, last }: Range): Range | null {
  const words = tokens.slice(first, last);
  const mark = words.findIndex(({ tag }) => tag === 'PUNCT');
  const named = words.slice(0, Math.max(0, mark)).some(({ tag }) => isNominal(tag));
  return named ? { first, last: first + mark } : null;
}

/** "…, said the author Paul Hale, a physicist": who speaks stands after a verb of speaking that follows what is said. */
export function invertedAtEnd(document: Document, report: Report): Report {
  const { tokens } = document;
  const { cueToken, source, content } = report;
  const cue = tokens[cueToken];
  if (
    cue?.cue?.frames !== true ||
    cue.cue.addresses ||
    !(isFiniteVerb(cue.tag) || cue.tag === 'VBN') ||
    cue.quotation >= 0
  )
    return report;
  if (source === null || source.last >= cueToken - 1 || !closesBefore(document, cueToken)) return report;
  const { first, last } = sentenceOf(document, cueToken);
  const speaker = phraseAfter(tokens, cueToken + 1, last) ?? toComma(tokens, { first: cueToken + 1, last });
  const isAfter = content.every((range) => range.first > cueToken) && endsSentence(tokens, cueToken + 1, last);
  const said = { first, last: isComma(tokens[cueToken - 1]) ? cueToken - 1 : cueToken };
  if (speaker === null || !isAfter || !states(tokens, said) || !isOneVoice(tokens, said)) return report;
  return { ...report, source: speaker, content: [said] };
}
