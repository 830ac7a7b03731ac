import type { Document, DraftAttribution } from '../../language/document.ts';
import { tokenAt } from './locate.ts';

const denials: ReadonlySet<string> = new Set(
  'deny dispute doubt reject refute question disbelieve contradict rebut dismiss ask wonder inquire enquire forget hope wish want fear pretend imagine suspect'.split(
    ' ',
  ),
);
const negations: ReadonlySet<string> = new Set(
  "not n't never no nor neither without hardly refused declined".split(' '),
);
const questionWords: ReadonlySet<string> = new Set('whether if how why who what when where which to'.split(' '));

/** Verbs whose object is a thing and no statement, unless "that" follows. */
const naming: ReadonlySet<string> = new Set(
  'cite describe mention invoke list call criticise criticize praise blame accuse use discuss outline recount'.split(
    ' ',
  ),
);

/** How many words before the cue a negation is looked for. */
const reach = 4;

function isNegated({ tokens }: Document, cue: number): boolean {
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
  if (cue !== undefined && (denials.has(cue.lemma) || isNegated(document, attribution.cueToken))) return false;
  const [content] = attribution.content;
  if (content === undefined) return false;
  const opening = document.tokens[tokenAt(document.tokens, content[0])];
  if (opening === undefined || (cue !== undefined && naming.has(cue.lemma) && opening.lower !== 'that')) return false;
  return opening.quotation >= 0 || !questionWords.has(opening.lower);
}
