import type { Token } from '../document.ts';
import { isTensed, type Tag } from '../tag.ts';
import { isVerbal } from '../tagged-word.ts';
import type { PhraseRole } from './phrase.ts';

const inPhrase: ReadonlySet<Tag> = new Set(['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN', 'SYM', 'X']);
const forms = /^(?:be|is|was|are|were|been|being|'s|'re)$/;
const tying = /^(?:of|in|for|from)$/;

/** Whether words of this tag stand within noun phrases. */
export function isInPhrase(tag: Tag): boolean {
  return inPhrase.has(tag);
}

/** So many words a phrase that hangs on another can be long. */
const longestTail = 20;

/** What is asked of the words around a phrase, all within its sentence. */
class Surroundings {
  readonly #tokens: readonly Token[];
  readonly #sentence: number;

  constructor(tokens: readonly Token[], sentence: number) {
    this.#tokens = tokens;
    this.#sentence = sentence;
  }

  at(index: number): Token | undefined {
    const token = this.#tokens[index];
    return token?.sentence === this.#sentence ? token : undefined;
  }

  isTensedAt(index: number): boolean {
    const token = this.at(index);
    return token !== undefined && isTensed(token.tag);
  }

  /** The first word from `index` on that is no adverb. */
  pastAdverbs(index: number): number {
    let at = index;
    while (this.at(at)?.tag === 'ADV') at++;
    return at;
  }

  /** Where "of the council" and the like end that begin at `index`, when a tensed verb follows; else `index`. */
  pastTail(index: number): number {
    if (!tying.test(this.at(index)?.lower ?? '')) return index;
    let at = index + 1;
    while (at < index + longestTail && (isInPhrase(this.at(at)?.tag ?? 'PUNCT') || this.at(at)?.lower === 'of')) at++;
    const end = this.pastAdverbs(at);
    return this.isTensedAt(end) ? end : index;
  }
}

function roleAfterVerb(before: Token): PhraseRole {
  return before.tag === 'AUX' && forms.test(before.lower) ? 'predicate' : 'object';
}

function roleAfterPreposition(before: Token): PhraseRole {
  if (before.lower === 'of') return 'of';
  return before.lower === 'by' ? 'by' : 'oblique';
}

/** The role of the phrase of tokens `[first, last)`. */
export function roleOf(tokens: readonly Token[], first: number, last: number): PhraseRole {
  const around = new Surroundings(tokens, tokens[first]?.sentence ?? -1);
  const before = around.at(first - 1);
  const next = around.at(last);
  if (next?.tag === 'PART' && /^['’]s?$/.test(next.text)) return 'owner';
  const follows = around.pastTail(around.pastAdverbs(last));
  const isGoverned = before !== undefined && (before.tag === 'ADP' || before.lower === 'to');
  if (around.isTensedAt(follows) && !isGoverned) return 'subject';
  if (before === undefined) return 'front';
  if (isGoverned) return roleAfterPreposition(before);
  if (isVerbal(before.tag)) return roleAfterVerb(before);
  return /^(?:and|or|,)$/.test(before.lower) ? 'joined' : 'other';
}
