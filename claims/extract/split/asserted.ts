import type { Document, DraftAttribution, Token } from '../../language/document.ts';
import { tokenAt } from '../../language/token-range.ts';

/**
 * Whether the words behind the cue could be a thing rather than a clause: without "that" or quotation marks, in "welcomed
 * a docket studded with cases that seemed easy" nothing is said.
 */
function namesThing({ language, tokens }: Document, cue: Token | undefined, first: number): boolean {
  const [before, opening] = [tokens[first - 1], tokens[first]];
  const { joins, verbs } = language.clauses;
  if (cue === undefined || opening === undefined || opening.start < cue.end || opening.quotation >= 0) return false;
  if (opening.lower === joins.stating) return false;
  if (before?.tag === 'ADP' && before.lower !== verbs.infinitiveMark) return true;
  return !cue.cue?.takesClause;
}

/** How many words before the cue a negation is looked for. */
const reach = 4;

function isNegated({ tokens, language }: Document, cue: number): boolean {
  const { negations } = language.clauses.verbs;
  const sentence = tokens[cue]?.sentence;
  for (let at = cue - 1; at >= cue - reach; at--) {
    const token = tokens[at];
    if (token === undefined || token.sentence !== sentence || token.tag === 'PUNCT') return false;
    if (negations.has(token.lower)) return true;
  }
  return false;
}

/**
 * Whether the speaker puts the content forward as true. Not so where the cue denies, doubts, wishes or asks, where it is
 * negated ("did not say that"), or where the content is a question ("whether …"): then only the whole may be claimed.
 */
export function isAsserted(document: Document, attribution: DraftAttribution): boolean {
  const cue = document.tokens[attribution.cueToken];
  if (cue !== undefined && (cue.cue?.denies || isNegated(document, attribution.cueToken))) return false;
  const [content] = attribution.content;
  if (content === undefined) return false;
  const first = tokenAt(document.tokens, content[0]);
  const opening = document.tokens[first];
  if (opening === undefined || namesThing(document, cue, first)) return false;
  const { conditionsBeforeCue, questions } = document.language.clauses.joins;
  const conditional = cue !== undefined && opening.start < cue.start && conditionsBeforeCue.has(opening.lower);
  return opening.quotation >= 0 || conditional || !questions.has(opening.lower);
}
