import type { RuleId } from '../../grounds.ts';
import type { Document, DraftAttribution, Token } from '../../language/document.ts';
import { tokenAt } from '../../language/token-range.ts';

/**
 * Whether the words after the cue could be a thing rather than a clause: without "that" or quotation marks, in "welcomed
 * a docket studded with cases that seemed easy" nothing is said.
 */
function namesThing({ language, tokens }: Document, cue: Token | undefined, first: number): boolean {
  const [before, opening] = [tokens[first - 1], tokens[first]];
  const { joins, verbs } = language.clauses;
  if (cue === undefined || opening === undefined || opening.start < cue.end || opening.quotation >= 0) return false;
  if (opening.lower === joins.stating || cue.lemma === language.forms.hearing.verb) return false;
  if (before?.tag === 'ADP' && before.lower !== verbs.infinitiveMark) return true;
  return !cue.cue?.takesClause;
}

/** Rules by which a text is printed as what somebody says, whatever its words. */
const printed: ReadonlySet<RuleId> = new Set<RuleId>(['turn', 'question', 'answer', 'listed', 'checked']);

/** Whether a text is printed as what somebody says: a turn, an answer, a list under who reports it. */
export function isPrinted(attribution: DraftAttribution | undefined): boolean {
  const rule = attribution?.grounds.rule ?? null;
  return rule !== null && printed.has(rule);
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

/** Whether a cue denies, doubts, wishes or asks, or is negated. */
export function isDenied(document: Document, attribution: DraftAttribution | undefined): boolean {
  if (attribution === undefined) return false;
  const cue = document.tokens[attribution.cueToken];
  return cue !== undefined && (cue.cue?.denies === true || isNegated(document, attribution.cueToken));
}

/**
 * Whether the speaker puts the content forward as true. Not so where the cue denies, doubts, wishes or asks, where it is
 * negated ("did not say that"), or where the content is a question ("whether …"): then only the whole may be claimed.
 */
export function isAsserted(document: Document, attribution: DraftAttribution): boolean {
  const cue = document.tokens[attribution.cueToken];
  if (isPrinted(attribution)) return attribution.grounds.rule !== 'question';
  if (isDenied(document, attribution)) return false;
  const [content] = attribution.content;
  if (content === undefined) return false;
  const first = tokenAt(document.tokens, content[0]);
  const opening = document.tokens[first];
  if (opening === undefined || namesThing(document, cue, first)) return false;
  const { conditionsBeforeCue, questions } = document.language.clauses.joins;
  const conditional = cue !== undefined && opening.start < cue.start && conditionsBeforeCue.has(opening.lower);
  return opening.quotation >= 0 || conditional || !questions.has(opening.lower);
}
