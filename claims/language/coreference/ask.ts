import type { Document } from '../document.ts';
import { isApposition } from './apposition.ts';
import { candidateTemplates } from './candidate-templates.ts';
import { type Asked, describeCandidate, type Standing } from './describe-candidate.ts';
import { describeNobody } from './describe-nobody.ts';
import { type Entity, genderOfNoun, mayBePerson } from './entity.ts';
import { type Evidence, evidenceOf, noEvidence } from './evidence.ts';
import { nobodyTemplates } from './nobody-templates.ts';
import { nounKind, type PersonNouns } from './person-nouns.ts';
import type { Phrase } from './phrase.ts';
import { phrasesOf } from './phrases.ts';
import type { Question } from './question.ts';
import { type Setting, settingOf } from './setting.ts';

/** A pronoun may point back so many sentences. */
const reach = 5;
/** So many entities, those spoken of last, are kept in mind: sentences that hold more have no end. */
const mostKept = 100;
/** So many of an entity's phrases are looked through for a subject. */
const recent = 8;
/** So many "he" more than "she", or the other way round, settle an entity's gender. */
const settling = 2;

/** Whom the pronoun of a question is taken for, as an index into its candidates; -1 for nobody. */
export type Choose = (question: Question) => number;

function lastOf(entity: Entity): Phrase | null {
  return entity.phrases.at(-1) ?? null;
}

function wasSubject({ phrases }: Entity, sentence: number): boolean {
  return phrases.slice(-recent).some((phrase) => sentence - phrase.sentence <= 2 && phrase.role === 'subject');
}

/** Whether gender, number and kind let an entity be meant by a pronoun of this gender. */
function fits({ gender: own, pronouns, plural, kind, name }: Entity, gender: 'male' | 'female'): boolean {
  if (plural || kind === 'organisation') return false;
  if (own !== 'unknown' && own !== gender) return false;
  if (gender === 'male' ? pronouns <= -settling : pronouns >= settling) return false;
  return name >= 0 || kind !== 'other' || own !== 'unknown';
}

/** Follows an article and asks of each "he" and "she" whom it means. */
class Asker {
  readonly #setting: Setting;
  readonly #document: Document;
  readonly #nouns: PersonNouns;
  readonly #evidence: readonly Evidence[];
  /** Everybody in mind, whoever was spoken of last at the end. */
  #inMind: Entity[] = [];
  readonly #byName = new Map<number, Entity>();
  #spoken = 0;
  readonly #candidateValues = new Int32Array(candidateTemplates.width);
  readonly #nobodyValues = new Int32Array(nobodyTemplates.width);

  constructor(document: Document, nouns: PersonNouns) {
    this.#document = document;
    this.#setting = settingOf(document);
    this.#nouns = nouns;
    this.#evidence = evidenceOf(document);
  }

  *questions(choose: Choose): Generator<Question> {
    let before: Phrase | undefined;
    for (const phrase of phrasesOf(this.#document)) {
      const described = isApposition(this.#document, before, phrase) ? this.#byName.get(before?.name ?? -1) : undefined;
      before = phrase;
      if (described !== undefined) {
        this.#refer(described, phrase);
        continue;
      }
      if (phrase.kind !== 'pronoun') {
        this.#mention(phrase);
        continue;
      }
      const question = this.#question(phrase);
      if (question === null) continue;
      yield question;
      const chosen = question.candidates[choose(question)];
      if (chosen === undefined) continue;
      chosen.pronouns += question.gender === 'male' ? 1 : -1;
      this.#refer(chosen, phrase);
    }
  }

  #refer(entity: Entity, phrase: Phrase): void {
    entity.phrases.push(phrase);
    this.#inMind = [...this.#inMind.filter((other) => other !== entity), entity].slice(-mostKept);
  }

  #mention(phrase: Phrase): void {
    const entity = this.#byName.get(phrase.name) ?? this.#newEntity(phrase);
    entity.named.push(phrase);
    if (phrase.name >= 0) this.#byName.set(phrase.name, entity);
    this.#refer(entity, phrase);
  }

  #newEntity({ name, head, plural }: Phrase): Entity {
    const lemma = this.#document.tokens[head]?.lemma ?? '';
    const named = this.#document.names[name];
    return {
      name,
      head: lemma,
      gender: named?.gender ?? genderOfNoun(lemma, this.#document.language.persons),
      plural,
      kind: named?.kind ?? nounKind(this.#nouns, lemma, this.#document.language.persons),
      evidence: this.#evidence[name] ?? noEvidence,
      named: [],
      phrases: [],
      pronouns: 0,
    };
  }

  /** Those whom the pronoun may mean, whoever was spoken of last first. */
  #candidates(pronoun: Phrase, gender: 'male' | 'female'): readonly Entity[] {
    const isNear = (entity: Entity): boolean => pronoun.sentence - (lastOf(entity)?.sentence ?? -1) <= reach;
    this.#inMind = this.#inMind.filter(isNear);
    const overlaps = (entity: Entity): boolean => (lastOf(entity)?.last ?? 0) > pronoun.first;
    return this.#inMind.filter((entity) => fits(entity, gender) && !overlaps(entity)).reverse();
  }

  #question(pronoun: Phrase): Question | null {
    const { pronouns } = this.#document.language.persons;
    const gender = pronouns.get(this.#document.tokens[pronoun.head]?.lower ?? '');
    if (gender === undefined) return null;
    const candidates = this.#candidates(pronoun, gender);
    const persons = candidates.map(mayBePerson);
    const asked = this.#asked(pronoun, gender);
    const standings = standingsOf(candidates, { persons, asked });
    const rows = candidates.map((entity, at) => {
      const standing = standings[at];
      const found = new Int32Array(candidateTemplates.count);
      if (standing !== undefined) describeCandidate(this.#candidateValues, this.#setting, { entity, standing, asked });
      candidateTemplates.write(this.#candidateValues, found, 0);
      return found;
    });
    const nobody = new Int32Array(nobodyTemplates.count);
    const counts = { candidates: candidates.length, persons: persons.filter(Boolean).length };
    describeNobody(this.#nobodyValues, this.#setting, { asked, ...counts });
    nobodyTemplates.write(this.#nobodyValues, nobody, 0);
    return { pronoun, gender, candidates, persons, rows: [...rows, nobody] };
  }

  #asked(pronoun: Phrase, gender: 'male' | 'female'): Asked {
    const { spoke, speakers } = this.#setting;
    const start = this.#document.tokens[pronoun.first]?.start ?? 0;
    while ((spoke[this.#spoken]?.start ?? start) < start) this.#spoken++;
    return {
      pronoun,
      gender,
      spokeLast: spoke[this.#spoken - 1]?.name,
      speaksHere: speakers.get(pronoun.sentence),
    };
  }
}

/** How each candidate stands among all of them, whoever was spoken of last first. */
function standingsOf(
  candidates: readonly Entity[],
  { persons, asked }: { readonly persons: readonly boolean[]; readonly asked: Asked },
): readonly Standing[] {
  const { pronoun, gender } = asked;
  const isNear = candidates.map((entity) => pronoun.sentence - (lastOf(entity)?.sentence ?? 0) <= 2);
  const count = (holds: (at: number) => boolean): number => candidates.filter((_, at) => holds(at)).length;
  const nearPersons = count((at) => persons[at] === true && isNear[at] === true);
  const shared = {
    persons: count((at) => persons[at] === true),
    genderKnown: count((at) => candidates[at]?.gender === gender),
  };
  let [subjects, others, nouns] = [0, 0, 0];
  return candidates.map((entity, rank): Standing => {
    const isPerson = persons[rank] === true;
    const isSubject = wasSubject(entity, pronoun.sentence);
    const standing = {
      ...shared,
      rank,
      subjectRank: isSubject ? subjects : -1,
      personRank: isPerson ? others : -1,
      nearPersons: nearPersons - Number(isPerson && isNear[rank] === true),
      laterNouns: nouns,
      laterNames: others - nouns,
    };
    subjects += Number(isSubject);
    others += Number(isPerson);
    nouns += Number(isPerson && entity.name < 0);
    return standing;
  });
}

/**
 * Asks of each "he", "she" and the like of a document, in order, whom it means; the next question knows what `choose`
 * answered. The document has tags, names and attributions.
 */
export function askPronouns(document: Document, nouns: PersonNouns, choose: Choose): Generator<Question> {
  return new Asker(document, nouns).questions(choose);
}
