import type { Token } from '../document.ts';
import type { JointHabits } from '../joint-habits.ts';
import { isTensed, type Tag } from '../tag.ts';
import { isVerbal } from '../tagged-word.ts';
import type { PhraseRole } from './phrase.ts';

const inPhrase: ReadonlySet<Tag> = new Set(['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN', 'SYM', 'X']);

/** Whether words of this tag stand within noun phrases. */
export function isInPhrase(tag: Tag): boolean {
  return inPhrase.has(tag);
}

/** So many words a phrase that hangs on another can be long. */
const longestTail = 20;

/** What is asked of the words around a phrase, all within its sentence. */
class Surroundings {
  readonly #tokens: readonly Token[];
  readonly #joints: JointHabits;
  readonly #sentence: number;

  constructor(tokens: readonly Token[], joints: JointHabits, sentence: number) {
    this.#tokens = tokens;
    this.#joints = joints;
    this.#sentence = sentence;
  }

  at(index: number): Token | null {
    const token = this.#tokens[index];
    return token?.sentence === this.#sentence ? token : null;
  }

  isTensedAt(index: number): boolean {
    const token = this.at(index);
    return token !== null && isTensed(token.tag);
  }

  /** The first word from `index` on that is no adverb. */
  pastAdverbs(index: number): number {
    let at = index;
    while (this.at(at)?.tag === 'ADV') at++;
    return at;
  }

  /** Where "of the council" and the like end that begin at `index`, when a tensed verb follows; else `index`. */
  pastTail(index: number): number {
    const { ties, of } = this.#joints;
    if (!ties.has(this.at(index)?.lower ?? '')) return index;
    const isWithin = (at: number): boolean =>
      isInPhrase(this.at(at)?.tag ?? 'PUNCT') || of.has(this.at(at)?.lower ?? '');
    let at = index + 1;
    while (at < index + longestTail && isWithin(at)) at++;
    const end = this.pastAdverbs(at);
    return this.isTensedAt(end) ? end : index;
  }
}

function roleAfterVerb(before: Token, { copulas }: JointHabits): PhraseRole {
  return before.tag === 'AUX' && copulas.has(before.lower) ? 'predicate' : 'object';
}

function roleAfterPreposition(before: Token, { of, by }: JointHabits): PhraseRole {
  if (of.has(before.lower)) return 'of';
  return by.has(before.lower) ? 'by' : 'oblique';
}

/** The role of the phrase of tokens `[first, last)`. */
export function roleOf(
  tokens: readonly Token[],
  { first, last }: { readonly first: number; readonly last: number },
  joints: JointHabits,
): PhraseRole {
  const around = new Surroundings(tokens, joints, tokens[first]?.sentence ?? -1);
  const before = around.at(first - 1);
  const next = around.at(last);
  if (next?.tag === 'PART' && joints.ownerMark.test(next.text)) return 'owner';
  const follows = around.pastTail(around.pastAdverbs(last));
  const isGoverned = before !== null && (before.tag === 'ADP' || joints.infinitive.has(before.lower));
  if (around.isTensedAt(follows) && !isGoverned) return 'subject';
  if (before === null) return 'front';
  if (isGoverned) return roleAfterPreposition(before, joints);
  if (isVerbal(before.tag)) return roleAfterVerb(before, joints);
  return joints.betweenNouns.has(before.lower) ? 'joined' : 'other';
}
