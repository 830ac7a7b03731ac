import type { SpeakerKind } from '../vocabulary/extraction.ts';
import { isDigit, isLetter } from './characters.ts';
import type { Document, Mention, Name } from './document.ts';
import { nameRuns } from './find-names.ts';
import type { NameHabits } from './language.ts';
import { type Candidate, candidateOf } from './name-candidates.ts';
import { bare, isGivenName } from './name-words.ts';
import { withoutPlace } from './person-of-place.ts';

interface Cluster {
  words: readonly string[];
  text: string;
  titled: boolean;
  gender: Name['gender'];
  /** Called by its last word alone somewhere, as people are. */
  hasShortForm: boolean;
  readonly members: number[];
}

function initials(words: readonly string[], { linkWords }: NameHabits): string {
  return words
    .flatMap((word) => word.split('-'))
    .filter((word) => isLetter(word.charCodeAt(0)) || isDigit(word.charCodeAt(0)))
    .filter((word) => !linkWords.has(word.toLowerCase()))
    .map((word) => word[0] ?? '')
    .join('')
    .toUpperCase();
}

/** The words before a short form in brackets that it stands for: all, or the last ones whose initials it has. */
function speltOut(short: string, words: readonly string[], habits: NameHabits): readonly string[] {
  if (!/^[\p{Lu}\d]{2,}$/u.test(short)) return [];
  for (let from = 0; from < words.length - 1; from++) {
    if (initials(words.slice(from), habits) === short) return words.slice(from);
  }
  return words[0]?.startsWith(short[0] ?? ' ') ? words : [];
}

function key(words: readonly string[]): string {
  return words
    .join(' ')
    .replace(/[-\u2011]/g, ' ')
    .toLowerCase();
}

function genderOf(words: readonly string[], { womensNames, mensNames }: NameHabits): Name['gender'] {
  const given = words[0]?.toLowerCase() ?? '';
  if (words.length < 2) return 'unknown';
  if (womensNames.has(given)) return 'female';
  return mensNames.has(given) ? 'male' : 'unknown';
}

function isOrganisation(words: readonly string[], { organisationWords }: NameHabits): boolean {
  return (
    words.some((word) => organisationWords.has(word.toLowerCase())) ||
    (words.length === 1 && /^\p{Lu}{2,}\d?$/u.test(words[0] ?? ''))
  );
}

function kindOf({ words, titled, gender, members, hasShortForm }: Cluster, habits: NameHabits): SpeakerKind {
  if (words.some((word) => habits.organisationWords.has(word.toLowerCase())) && !titled) return 'organisation';
  if (titled || gender !== 'unknown') return 'person';
  // "Marlow Bay" is nobody; it is a body where it speaks.
  if (words.length > 1 && habits.placeWords.has(bare(words.at(-1) ?? ''))) return 'organisation';
  if (isOrganisation(words, habits) || habits.places.has(bare(words.at(-1) ?? ''))) return 'organisation';
  const shortened = members.length > 1 && words.length > 1 && words.length < 4 && !words.includes(habits.placeTie);
  return shortened && hasShortForm ? 'person' : 'unknown';
}

/** A title that names nobody by itself: "the Secretary"; "King" in "Mr King" is no title. */
function isBareTitle({ words, titled }: Candidate, { personTitles, countries }: NameHabits): boolean {
  if (titled && words.length === 1) return false;
  return words.every((word) => personTitles.has(bare(word)) && !countries.test(word));
}

function textOf(words: readonly string[]): string {
  return words.join(' ').replace(/ (['’])/g, '$1');
}

function hasGivenName(words: readonly string[], habits: NameHabits): boolean {
  return isGivenName(habits, words[0]?.toLowerCase() ?? '');
}

/** Whether a form has the given name that the one known lacks: "Hillary Rodham Clinton", not "Rodham Clinton". */
function isFuller(words: readonly string[], known: readonly string[], habits: NameHabits): boolean {
  return (
    known.length > 1 &&
    hasGivenName(words, habits) &&
    !hasGivenName(known, habits) &&
    key(words.slice(1)) === key(known)
  );
}

const acronym = /^\p{Lu}[\p{Lu}\d]+$/u;

/** Whether a word is an abbreviation within a longer name: "NHS Bristol" is one part of the NHS, not its long form. */
function isPartOfName(word: string, words: readonly string[]): boolean {
  return acronym.test(word) && words.some((other) => /\p{Ll}/u.test(other));
}

/** What a name may be called for short: a person by one word, "the Bank of England" not by the place in it. */
function shortForms(words: readonly string[], habits: NameHabits): readonly string[] {
  // "UK Covid" is where it is, and no longer form of "Covid".
  const isPlaced = words.length === 2 && habits.knownShortForms.has(words[0] ?? '') && !isOrganisation(words, habits);
  const tied = isPlaced || habits.ties.has(words.at(-2) ?? '');
  const given = hasGivenName(words, habits);
  const parts = [tied ? '' : (words.at(-1) ?? ''), words[0] ?? ''].filter((part) => !isPartOfName(part, words));
  const isBody = words.length > 2 || isOrganisation(words, habits);
  const named = [...parts, given || !isBody ? '' : initials(words, habits)];
  const isPerson = words.length === 2 && given;
  return named.filter((part) => part.length > 1 && (isPerson || !habits.places.has(bare(part))));
}

/** The clusters by what can name them: the whole name, its last word, its first, its initials. */
class Clusters {
  readonly all: Cluster[] = [];
  readonly #whole = new Map<string, Cluster>();
  readonly #parts = new Map<string, Set<Cluster>>();
  readonly #habits: NameHabits;

  constructor(habits: NameHabits) {
    this.#habits = habits;
  }

  add(candidate: Candidate, index: number): Cluster {
    const { words, titled, gender } = candidate;
    const known = this.find(words);
    const cluster = known ?? {
      words,
      text: textOf(words),
      titled,
      gender: 'unknown',
      hasShortForm: false,
      members: [],
    };
    if (known === null) this.all.push(cluster);
    if (isFuller(words, cluster.words, this.#habits)) {
      cluster.words = words;
      cluster.text = textOf(words);
    }
    cluster.members.push(index);
    cluster.titled ||= titled;
    cluster.hasShortForm ||= words.length === 1 && words[0] === cluster.words.at(-1);
    if (cluster.gender === 'unknown') cluster.gender = gender === 'unknown' ? genderOf(words, this.#habits) : gender;
    this.name(words, cluster);
    return cluster;
  }

  /** Makes the words another name of the cluster. */
  name(words: readonly string[], cluster: Cluster): void {
    if (!this.#whole.has(key(words))) this.#whole.set(key(words), cluster);
    if (words.length < 2) return;
    for (const part of shortForms(words, this.#habits)) {
      const owners = this.#parts.get(part.toLowerCase()) ?? new Set();
      owners.add(cluster);
      this.#parts.set(part.toLowerCase(), owners);
    }
  }

  /** The only cluster that the words can name; null when none or several can. */
  find(words: readonly string[]): Cluster | null {
    const short = words.length > 2 ? [words.slice(-2), [words[0] ?? '', words.at(-1) ?? '']] : [];
    for (const name of [words, ...short]) {
      const whole = this.#whole.get(key(name));
      if (whole !== undefined) return whole;
    }
    const owners = this.#parts.get(words.length === 1 ? (words[0] ?? '').toLowerCase() : '');
    return owners?.size === 1 ? ([...owners][0] ?? null) : null;
  }
}

/** Pass: finds names and takes the mentions of one name together: full name, surname, acronym. */
export function findNames(document: Document): Document {
  const { tokens, language } = document;
  const habits = language.names;
  const runs = nameRuns(tokens, habits).flatMap((run) => withoutPlace(tokens, run, habits));
  const candidates = runs.map((run, index) => candidateOf(tokens, run, { previous: runs[index - 1], index, habits }));
  const clusters = new Clusters(habits);
  const clusterOf = new Map<number, Cluster>();
  const rank = (index: number): number =>
    candidates[index]?.words.length === 1 ? 99 : (candidates[index]?.words.length ?? 0);
  for (const index of [...candidates.keys()].sort((a, b) => rank(a) - rank(b) || a - b)) {
    const candidate = candidates[index];
    if (candidate === undefined || isBareTitle(candidate, habits)) continue;
    const long = clusterOf.get(candidate.shortOf);
    const spelt =
      long === undefined ? [] : speltOut(candidate.words[0] ?? '', candidates[candidate.shortOf]?.words ?? [], habits);
    if (long !== undefined && spelt.length > 0)
      clusters.name(candidate.words, clusters.add({ ...candidate, words: spelt, first: -1 }, index));
    clusterOf.set(index, clusters.add(candidate, index));
  }
  const numbers = new Map(clusters.all.map((cluster, index) => [cluster, index]));
  const names: Name[] = clusters.all.map((cluster) => ({
    text: cluster.text,
    kind: kindOf(cluster, habits),
    gender: cluster.gender,
  }));
  const mentions: Mention[] = candidates.flatMap(({ first, last }, index) => {
    const cluster = clusterOf.get(index);
    const name = cluster === undefined ? undefined : numbers.get(cluster);
    if (name === undefined) return [];
    return [{ first, last, start: tokens[first]?.start ?? 0, end: tokens[last - 1]?.end ?? 0, name }];
  });
  return { ...document, names, mentions };
}
