import type { Document, Mention } from '../../../language/document.ts';
import { isTensed } from '../../../language/tag.ts';

/** A person stays in mind for so many sentences after the last mention. */
const memory = 2;

interface Referent {
  readonly name: number;
  readonly sentence: number;
}

/** The first finite verb of each sentence that has one. */
function firstVerbs({ tokens }: Document): ReadonlyMap<number, number> {
  const verbs = new Map<number, number>();
  tokens.forEach(({ tag, sentence }, at) => {
    if (isTensed(tag) && !verbs.has(sentence)) verbs.set(sentence, at);
  });
  return verbs;
}

/** Follows the persons of an article and says whom a pronoun means; in doubt nobody. */
class Focus {
  #current: Referent | undefined;
  /** The person named last who is not the current one. */
  #other: Referent | undefined;
  /** Where a name of which nobody knows whether it is a person's was last a subject: a pronoun after it may mean it. */
  #doubtful: number | undefined;
  readonly #document: Document;
  readonly #verbs: ReadonlyMap<number, number>;

  constructor(document: Document) {
    this.#document = document;
    this.#verbs = firstVerbs(document);
  }

  /** A person is named: as a subject, or while nobody else is in mind, they are meant from now on. */
  name({ name, first }: Mention, sentence: number): void {
    const kind = this.#document.names[name]?.kind ?? 'unknown';
    if (kind !== 'person') {
      if (kind === 'unknown' && this.#isSubject(first)) this.#doubtful = sentence;
      return;
    }
    if (this.#isSubject(first)) this.#doubtful = undefined;
    const held = this.#current !== undefined && sentence - this.#current.sentence <= 1 && this.#current.name !== name;
    if (held && !this.#isSubject(first)) {
      this.#other = { name, sentence };
      return;
    }
    if (this.#current !== undefined && this.#current.name !== name) this.#other = this.#current;
    this.#current = { name, sentence };
  }

  /** The name that a pronoun of this gender means. */
  meant(gender: 'female' | 'male', sentence: number): string | null {
    const current = this.#current;
    if (current === undefined || sentence - current.sentence > memory) return null;
    if (this.#doubtful !== undefined && sentence - this.#doubtful <= 1) return null;
    const name = this.#document.names[current.name];
    if (name === undefined || (name.gender === 'unknown' ? this.#rivals(gender, sentence) : name.gender !== gender)) {
      return null;
    }
    this.#current = { name: current.name, sentence };
    return name.text;
  }

  /** Whether somebody else in mind could be meant as well. */
  #rivals(gender: 'female' | 'male', sentence: number): boolean {
    const other = this.#other;
    if (other === undefined || sentence - other.sentence > memory) return false;
    const found = this.#document.names[other.name]?.gender;
    return found === 'unknown' || found === gender;
  }

  #isSubject(token: number): boolean {
    return token <= (this.#verbs.get(this.#document.tokens[token]?.sentence ?? 0) ?? token);
  }
}

/** The names that rules give to "he", "she" and the like outside quotations, by token. */
export function personsByRule(document: Document): ReadonlyMap<number, string> {
  const { tokens, mentions, language } = document;
  const focus = new Focus(document);
  const found = new Map<number, string>();
  let mention = 0;
  tokens.forEach((token, at) => {
    while ((mentions[mention]?.first ?? tokens.length) < at) mention++;
    const named = mentions[mention];
    if (named?.first === at && token.quotation < 0) focus.name(named, token.sentence);
    const pronoun = language.pronouns.thirdPerson.get(token.lower);
    if (pronoun === undefined || token.quotation >= 0) return;
    const name = focus.meant(pronoun.gender, token.sentence);
    if (name !== null) found.set(at, name);
  });
  return found;
}
