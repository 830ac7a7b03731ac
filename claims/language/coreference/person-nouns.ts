import type { PersonHabits } from '../person-habits.ts';

/** What a noun's head says of whom it means: surely a person, mostly one, one by its ending, or no person. */
export type NounKind = 'person' | 'mostly person' | 'perhaps person' | 'other';

/** Kinds of nouns by base form, counted on mentions that people marked. */
export type PersonNouns = ReadonlyMap<string, NounKind>;

const shortest = 5;

/** Reads lines "person word word …", "mostly word …" and "other word …". */
export function parsePersonNouns(text: string): PersonNouns {
  const kinds: ReadonlyMap<string, NounKind> = new Map([
    ['person', 'person'],
    ['mostly', 'mostly person'],
  ]);
  const found = new Map<string, NounKind>();
  for (const line of text.split('\n')) {
    const [name = '', ...words] = line.split(' ');
    for (const word of words) found.set(word, kinds.get(name) ?? 'other');
  }
  return found;
}

/** Whether a noun that nobody counted ends like those of persons: "miller", "violinist". */
export function endsLikePerson(lemma: string, { ending }: PersonHabits): boolean {
  return lemma.length >= shortest && ending.test(lemma);
}

/** The kind of the noun with this base form. */
export function nounKind(nouns: PersonNouns, lemma: string, persons: PersonHabits): NounKind {
  return nouns.get(lemma) ?? (endsLikePerson(lemma, persons) ? 'perhaps person' : 'other');
}
