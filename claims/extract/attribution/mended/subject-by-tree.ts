import type { Document, Token } from '../../../language/document.ts';
import { isTime, type Range, withoutTimes } from '../../../language/noun-phrase.ts';
import type { Parsed } from '../../../language/parse/parsed.ts';

/** How many verbs up a shared subject is looked for. */
const mostSteps = 3;

/** Labels of Universal Dependencies: of verbs that share a subject, and of who acts. */
const sharing: readonly string[] = ['conj', 'advcl', 'xcomp', 'parataxis'];
const acting: readonly string[] = ['nsubj', 'nsubj:outer'];

/** The subject of the verb at `verb` by the tree, or the one that it shares with the verb it hangs on; -1 for none. */
function subjectOf({ arcs, children }: Parsed, verb: number): number {
  let at = verb;
  for (let step = 0; step < mostSteps && at >= 0; step++) {
    const subject = (children[at] ?? []).find((child) => acting.includes(arcs[child]?.label ?? ''));
    if (subject !== undefined) return subject;
    if (!sharing.includes(arcs[at]?.label ?? '')) return -1;
    at = arcs[at]?.head ?? -1;
  }
  return -1;
}

/** The words that hang on the one at `top`, from its leftmost to its rightmost before `limit`. */
function extentOf({ children }: Parsed, top: number, limit: number): Range {
  let [first, last] = [top, top];
  const waiting = [top];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    first = Math.min(first, next);
    last = Math.max(last, next);
    for (const child of children[next] ?? []) if (child < limit) waiting.push(child);
  }
  return { first, last: last + 1 };
}

function canAct(token: Token | undefined, pronouns: ReadonlySet<string>): boolean {
  if (token?.tag === 'PRON') return pronouns.has(token.lower);
  return (token?.tag === 'NOUN' || token?.tag === 'PROPN') && !isTime(token);
}

/** Whether a phrase can begin with the word: no mark, preposition or joining word. */
function canOpen(token: Token | undefined): boolean {
  return !['PUNCT', 'ADP', 'SCONJ', 'CCONJ'].includes(token?.tag ?? 'X');
}

/** Who does what the verb at `cue` says, by the sentence's tree; null where it sees nobody. */
export function subjectByTree({ tokens, sentences, syntax, language }: Document, cue: number): Range | null {
  const sentence = tokens[cue]?.sentence ?? -1;
  const base = sentences[sentence]?.first ?? 0;
  const { tree } = syntax(sentence);
  const subject = tree === null ? -1 : subjectOf(tree, cue - base);
  if (tree === null || subject < 0 || subject + base >= cue) return null;
  const extent = extentOf(tree, subject, cue - base);
  const first = base + extent.first;
  let last = withoutTimes(tokens, base + extent.last, first);
  while (last > first && tokens[last - 1]?.tag === 'PUNCT') last--;
  return last > first && canOpen(tokens[first]) && canAct(tokens[base + subject], language.clauses.subjects.bare)
    ? { first, last }
    : null;
}
