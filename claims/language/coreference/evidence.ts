import type { Document, Mention, Name, Token } from '../document.ts';
import type { PersonHabits } from '../person-habits.ts';

/** What the article says around the mentions of a name, each counted up to two: it works for names of any culture. */
export interface Evidence {
  /** After "the". */
  readonly the: number;
  /** After "in", "at", "from": a place. */
  readonly place: number;
  /** Before "who". */
  readonly who: number;
  /** Before "which". */
  readonly which: number;
  /** After a noun that is a role: "chairman Lee". */
  readonly role: number;
  /** After "Mr", "Dr" and the like. */
  readonly title: number;
  /** Before a verb of saying, thinking, living or dying. */
  readonly says: number;
  /** Before any verb with tense. */
  readonly acts: number;
  /** Before an age: ", 52,". */
  readonly age: number;
  /** By the last word of a longer name alone. */
  readonly surname: number;
  readonly mentions: number;
}

const most = 2;

/** Nothing said of a name, or no name at all. */
export const noEvidence: Evidence = {
  the: 0,
  place: 0,
  who: 0,
  which: 0,
  role: 0,
  title: 0,
  says: 0,
  acts: 0,
  age: 0,
  surname: 0,
  mentions: 0,
};

function isAfterComma(next: Token | undefined, second: Token | undefined, pattern: RegExp): boolean {
  return next?.text === ',' && second !== undefined && pattern.test(second.lower);
}

/** What one mention shows: 1 for each kind of evidence that it is. */
function shownBy({ tokens, language }: Document, { first, last }: Mention, name: Name): Evidence {
  const { definite, places, relative, relativeAfterComma, relativeOfThings, ...shown }: PersonHabits = language.persons;
  const [before, opening, next, second] = [tokens[first - 1], tokens[first], tokens[last], tokens[last + 1]];
  const lower = before?.lower ?? '';
  const words = name.text.split(' ');
  return {
    the: Number(definite.has(lower) || definite.has(opening?.lower ?? '')),
    place: Number(places.has(lower)),
    who: Number(relative.has(next?.lower ?? '') || isAfterComma(next, second, relativeAfterComma)),
    which: Number(
      relativeOfThings.has(next?.lower ?? '') || isAfterComma(next, second, shown.relativeOfThingsAfterComma),
    ),
    role: Number(before?.tag === 'NOUN' && shown.roleEnding.test(lower)),
    title: Number(shown.title.test(lower)),
    says: Number(shown.acts.has(next?.lower ?? '')),
    acts: Number(next?.tag === 'VBD' || next?.tag === 'VBZ'),
    age: Number(isAfterComma(next, second, /^\d\d$/)),
    surname: Number(last - first === 1 && words.length > 1 && opening?.text === words.at(-1)),
    mentions: 1,
  };
}

function joined(left: Evidence, right: Evidence): Evidence {
  const add = (kind: keyof Evidence): number => Math.min(most, left[kind] + right[kind]);
  return {
    the: add('the'),
    place: add('place'),
    who: add('who'),
    which: add('which'),
    role: add('role'),
    title: add('title'),
    says: add('says'),
    acts: add('acts'),
    age: add('age'),
    surname: add('surname'),
    mentions: left.mentions + right.mentions,
  };
}

/** The evidence on each name of a document, by its index. */
export function evidenceOf(document: Document): readonly Evidence[] {
  const { mentions, names } = document;
  const found: Evidence[] = names.map(() => noEvidence);
  for (const mention of mentions) {
    const name = names[mention.name];
    if (name !== undefined)
      found[mention.name] = joined(found[mention.name] ?? noEvidence, shownBy(document, mention, name));
  }
  return found;
}

/** Whether something said of the name is said of persons only. */
export function showsPerson({ title, who, age, role, says }: Evidence): boolean {
  return title + who + age + role + says > 0;
}
