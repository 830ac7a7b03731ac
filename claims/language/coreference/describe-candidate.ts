import type { Document } from '../document.ts';
import { hashOf } from '../hash.ts';
import type { PersonHabits } from '../person-habits.ts';
import { isVerb } from '../tag.ts';
import { codeOf } from '../tag-code.ts';
import { known } from './candidate-templates.ts';
import { type Entity, mayBePerson } from './entity.ts';
import { showsPerson } from './evidence.ts';
import { type Phrase, phraseRoles } from './phrase.ts';
import type { Setting } from './setting.ts';

/** How many of the bounds a number is above. */
export function step(value: number, ...bounds: readonly number[]): number {
  return bounds.filter((bound) => value > bound).length;
}

/** How a candidate stands among all of a question. */
export interface Standing {
  /** How many others were spoken of later, and so on. */
  readonly rank: number;
  /** The same among those who were a subject of late; -1 for one who was not. */
  readonly subjectRank: number;
  /** The same among possible persons; -1 for one who is none. */
  readonly personRank: number;
  readonly persons: number;
  readonly nearPersons: number;
  readonly laterNouns: number;
  readonly laterNames: number;
  /** How many candidates are known to be of the pronoun's gender. */
  readonly genderKnown: number;
}

/** A pronoun as candidates are held against it. */
export interface Asked {
  readonly pronoun: Phrase;
  readonly gender: 'male' | 'female';
  /** The name of who was last said to speak, and of who speaks the sentence. */
  readonly spokeLast: string | undefined;
  readonly speaksHere: string | undefined;
}

const kindCodes = ['pronoun', 'name', 'noun'] as const;

function roleCode({ role }: Phrase): number {
  return phraseRoles.indexOf(role);
}

/** Whether the phrase stands before the first verb of its sentence, where subjects do. */
function isFront({ firstVerbs }: Setting, phrase: Phrase): boolean {
  const isDependent = phrase.role === 'oblique' || phrase.role === 'of' || phrase.role === 'modifier';
  return !isDependent && phrase.first <= (firstVerbs[phrase.sentence] ?? -1);
}

function describePronoun(values: Int32Array, setting: Setting, { pronoun, gender }: Asked): void {
  const token = setting.document.tokens[pronoun.head];
  values[known.pronoun] = hashOf(token?.lower ?? '');
  values[known['pronoun role']] = roleCode(pronoun);
  values[known['pronoun quoted']] = Number((token?.quotation ?? -1) >= 0);
  values[known['pronoun before verb']] = Number(pronoun.first <= (setting.firstVerbs[pronoun.sentence] ?? -1));
  values[known.she] = Number(gender === 'female');
}

/** Full verbs between two phrases of one sentence, few counted; -1 for phrases of two sentences. */
function verbsBetween({ tokens }: Document, last: Phrase, pronoun: Phrase): number {
  if (last.sentence !== pronoun.sentence) return -1;
  let found = 0;
  for (let at = last.last; at < pronoun.first && found < 8; at++) if (isVerb(tokens[at]?.tag ?? 'X')) found++;
  return found;
}

function describeLast(
  values: Int32Array,
  { document, ...setting }: Setting,
  { last, pronoun }: { last: Phrase; pronoun: Phrase },
): void {
  const { tokens } = document;
  const [before, here, after] = [tokens[last.first - 1], tokens[last.first], tokens[last.last]];
  const quotation = tokens[pronoun.head]?.quotation ?? -1;
  values[known['last role']] = roleCode(last);
  values[known['last kind']] = kindCodes.indexOf(last.kind);
  values[known['last quoted']] = Number((here?.quotation ?? -1) >= 0);
  values[known['last same quotation']] = Number(here?.quotation === quotation);
  values[known['last before verb']] = Number(isFront({ document, ...setting }, last));
  values[known['last owner']] = Number(last.role === 'owner');
  values[known['mark before']] = before?.tag === 'PUNCT' ? hashOf(before.text) : codeOf(before?.tag);
  values[known['tag after']] = codeOf(after?.tag);
  values[known['verbs between']] = verbsBetween(document, last, pronoun);
}

function determinerCode({ determiner, kind }: Phrase, { definite, indefinite }: PersonHabits): number {
  if (indefinite.has(determiner)) return 1;
  if (definite.has(determiner)) return 2;
  return kind === 'name' ? 3 : 0;
}

function describeHistory(
  values: Int32Array,
  { document }: Setting,
  { entity, asked }: { entity: Entity; asked: Asked },
): void {
  const { pronoun, gender } = asked;
  const last = entity.phrases.at(-1) ?? pronoun;
  const named = entity.named.at(-1) ?? last;
  const paragraphOf = (sentence: number): number => document.sentences[sentence]?.paragraph ?? 0;
  const paragraphs = paragraphOf(pronoun.sentence) - paragraphOf(last.sentence);
  const name = document.names[entity.name]?.text;
  const leaning = entity.pronouns * (gender === 'male' ? 1 : -1);
  values[known.back] = step(pronoun.sentence - last.sentence, 0, 1, 2, 3, 5, 10);
  values[known.phrases] = step(entity.phrases.length, 1, 2, 4, 8);
  values[known.paragraphs] = paragraphs;
  values[known['new paragraph']] = step(paragraphs, 0, 1, 2);
  values[known.determiner] = determinerCode(named, document.language.persons);
  values[known['named back']] = step(pronoun.sentence - named.sentence, 0, 1, 2, 4, 8);
  values[known['last is named']] = Number(last === named);
  values[known.of] = Number(document.language.joints.of.has(document.tokens[named.last]?.lower ?? ''));
  values[known['spoke last']] = asked.spokeLast === undefined ? 0 : asked.spokeLast === name ? 1 : 2;
  values[known['speaks here']] = asked.speaksHere === undefined ? 0 : asked.speaksHere === name ? 1 : 2;
  values[known['pronouns agree']] = Math.sign(leaning);
}

function describeEvidence(values: Int32Array, { document }: Setting, { name, kind, evidence }: Entity): void {
  const text = document.names[name]?.text ?? '';
  const isPerson = showsPerson(evidence);
  values[known.words] = name < 0 ? 0 : Math.min(4, text.split(' ').length);
  values[known.the] = evidence.the;
  values[known.place] = evidence.place;
  values[known['many mentions']] = Number(evidence.mentions > 2);
  values[known.who] = evidence.who;
  values[known.role] = evidence.role;
  values[known.says] = evidence.says;
  values[known.title] = evidence.title;
  values[known.age] = evidence.age;
  values[known.surname] = evidence.surname;
  values[known.acts] = evidence.acts;
  values[known.which] = evidence.which;
  values[known['shows person']] = Number(isPerson);
  values[known['shows thing']] = Number(evidence.the + evidence.place > 0);
  values[known['could be person']] = Number(isPerson || evidence.surname > 0 || kind === 'person');
  values[known.capitals] = Number(kind === 'unknown' && text === text.toUpperCase());
}

/** Whether an entity's gender is the pronoun's (1), another (2) or not known (0). */
function genderCode({ gender }: Entity, wanted: 'male' | 'female'): number {
  if (gender === 'unknown') return 0;
  return gender === wanted ? 1 : 2;
}

function describeStanding(
  values: Int32Array,
  standing: Standing,
  { entity, gender }: { entity: Entity; gender: 'male' | 'female' },
): void {
  const isPerson = mayBePerson(entity);
  const later = standing.laterNames + standing.laterNouns;
  const personRank = standing.personRank < 0 ? 9 : standing.personRank;
  values[known.kind] = hashOf(`${entity.name < 0 ? '' : 'N'}${entity.kind}`);
  values[known.noun] = entity.name < 0 ? hashOf(entity.head) : 0;
  values[known.rank] = step(standing.rank, 0, 1, 2, 3, 5, 8);
  values[known['subject rank']] = standing.subjectRank < 0 ? 9 : step(standing.subjectRank, 0, 1, 2);
  values[known.person] = Number(isPerson);
  values[known['later persons']] = step(later, 0, 1, 2);
  values[known['any later person']] = step(later, 0, 1);
  values[known['later nouns']] = Number(standing.laterNouns > 0);
  values[known['later names']] = Number(standing.laterNames > 0);
  values[known['near persons']] = step(standing.nearPersons, 0, 1, 2);
  values[known.gender] = genderCode(entity, gender);
  values[known['gender known']] = Math.min(2, standing.genderKnown);
  values[known['person rank']] = step(personRank, 0, 1, 2, 3);
  values[known['first person rank']] = step(personRank, 0, 1);
  values[known.persons] = step(standing.persons, 1, 2, 3);
  values[known['only person']] = Number(standing.persons === 1 && isPerson);
}

/** Writes all that is known of one candidate. */
export function describeCandidate(
  values: Int32Array,
  setting: Setting,
  { entity, standing, asked }: { readonly entity: Entity; readonly standing: Standing; readonly asked: Asked },
): void {
  const { pronoun, gender } = asked;
  describePronoun(values, setting, asked);
  describeLast(values, setting, { last: entity.phrases.at(-1) ?? pronoun, pronoun });
  describeHistory(values, setting, { entity, asked });
  describeEvidence(values, setting, entity);
  describeStanding(values, standing, { entity, gender });
}
