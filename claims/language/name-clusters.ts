import type { SpeakerKind } from '../extraction.ts';
import { isDigit, isLetter } from './characters.ts';
import type { Document, Mention, Name, Token } from './document.ts';
import { type NameRun, nameRuns } from './find-names.ts';
import { linkWords, mensNames, organisationWords, personTitles, places, womensNames } from './name-words.ts';

/** A mention while clusters are made: its words without titles, and what the titles tell. */
interface Candidate extends NameRun {
  readonly words: readonly string[];
  readonly titled: boolean;
  readonly gender: Name['gender'];
  /** Stands in brackets right behind the candidate with this index, -1 otherwise. */
  readonly shortOf: number;
}

interface Cluster {
  words: readonly string[];
  text: string;
  titled: boolean;
  gender: Name['gender'];
  /** Called by its last word alone somewhere, as people are. */
  hasShortForm: boolean;
  readonly members: number[];
}

const feminine = new Set([
  'mrs',
  'ms',
  'miss',
  'dame',
  'lady',
  'queen',
  'princess',
  'congresswoman',
  'spokeswoman',
  'chairwoman',
]);
const masculine = new Set(['mr', 'sir', 'lord', 'king', 'prince', 'congressman', 'spokesman', 'chairman', 'pope']);

function bare(word: string): string {
  return word.toLowerCase().replace(/[.\u2019']/g, '');
}

function titleGender(title: string): Name['gender'] {
  if (feminine.has(title)) return 'female';
  return masculine.has(title) ? 'male' : 'unknown';
}

/** Where the name itself begins in a run: behind its last title, and behind "Director of". */
function nameStart(tokens: readonly Token[], { first, last }: NameRun): number {
  let start = first;
  if (organisationWords.has(tokens[last - 1]?.lower ?? '')) return first;
  for (let at = first; at < last - 1; at += 1) {
    if (!personTitles.has(bare(tokens[at]?.text ?? ''))) continue;
    const office = tokens[at + 1]?.lower === 'of' && at + 2 < last;
    if (at === start || !office) start = office ? at + 2 : at + 1;
  }
  return start;
}

/** Splits the titles from the front of a run. */
function candidateOf(
  tokens: readonly Token[],
  run: NameRun,
  { previous, index }: { previous: NameRun | undefined; index: number },
): Candidate {
  const first = nameStart(tokens, run);
  const titles = [tokens[run.first - 1], ...tokens.slice(run.first, first)].map((token) => bare(token?.text ?? ''));
  const gender = titles.map(titleGender).find((found) => found !== 'unknown') ?? 'unknown';
  const words = tokens.slice(first, run.last).map(({ text }) => text);
  const bracketed = tokens[run.first - 1]?.text === '(' && tokens[run.last]?.text === ')';
  const shortOf = bracketed && previous !== undefined && run.first - 1 === previous.last ? index - 1 : -1;
  return { first, last: run.last, words, titled: titles.some((title) => personTitles.has(title)), gender, shortOf };
}

function initials(words: readonly string[]): string {
  return words
    .flatMap((word) => word.split('-'))
    .filter((word) => isLetter(word.charCodeAt(0)) || isDigit(word.charCodeAt(0)))
    .filter((word) => !linkWords.has(word.toLowerCase()))
    .map((word) => word[0] ?? '')
    .join('')
    .toUpperCase();
}

/** The words before a short form in brackets that it stands for: all, or the last ones whose initials it has. */
function speltOut(short: string, words: readonly string[]): readonly string[] {
  if (!/^[\p{Lu}\d]{2,}$/u.test(short)) return [];
  for (let from = 0; from < words.length - 1; from += 1) {
    if (initials(words.slice(from)) === short) return words.slice(from);
  }
  return words[0]?.startsWith(short[0] ?? ' ') ? words : [];
}

function key(words: readonly string[]): string {
  return words
    .join(' ')
    .replace(/[-\u2011]/g, ' ')
    .toLowerCase();
}

function genderOf(words: readonly string[]): Name['gender'] {
  const given = words[0]?.toLowerCase() ?? '';
  if (words.length < 2) return 'unknown';
  if (womensNames.has(given)) return 'female';
  return mensNames.has(given) ? 'male' : 'unknown';
}

function isOrganisation(words: readonly string[]): boolean {
  return (
    words.some((word) => organisationWords.has(word.toLowerCase())) ||
    (words.length === 1 && /^\p{Lu}{2,}\d?$/u.test(words[0] ?? ''))
  );
}

function kindOf({ words, titled, gender, members, hasShortForm }: Cluster): SpeakerKind {
  if (words.some((word) => organisationWords.has(word.toLowerCase())) && !titled) return 'organisation';
  if (titled || gender !== 'unknown') return 'person';
  if (isOrganisation(words) || places.has(bare(words.at(-1) ?? ''))) return 'organisation';
  const shortened = members.length > 1 && words.length > 1 && words.length < 4 && !words.includes('of');
  return shortened && hasShortForm ? 'person' : 'unknown';
}

/** A title that names nobody by itself: "the Secretary". */
function isBareTitle({ words }: Candidate): boolean {
  return words.every((word) => personTitles.has(bare(word)) && !/^(?:US|U\.S\.?)$/.test(word));
}

/** The clusters by what can name them: the whole name, its last word, its first, its initials. */
class Clusters {
  readonly all: Cluster[] = [];
  readonly #whole = new Map<string, Cluster>();
  readonly #parts = new Map<string, Set<Cluster>>();

  add(candidate: Candidate, index: number): Cluster {
    const { words, titled, gender } = candidate;
    const known = this.find(words);
    const cluster = known ?? {
      words,
      text: words.join(' ').replace(/ (['’])/g, '$1'),
      titled,
      gender: 'unknown',
      hasShortForm: false,
      members: [],
    };
    if (known === undefined) this.all.push(cluster);
    cluster.members.push(index);
    cluster.titled ||= titled;
    cluster.hasShortForm ||= words.length === 1 && words[0] === cluster.words.at(-1);
    if (cluster.gender === 'unknown') cluster.gender = gender === 'unknown' ? genderOf(words) : gender;
    this.name(words, cluster);
    return cluster;
  }

  /** Makes the words another name of the cluster. */
  name(words: readonly string[], cluster: Cluster): void {
    if (!this.#whole.has(key(words))) this.#whole.set(key(words), cluster);
    if (words.length < 2) return;
    const parts = [words.at(-1), words[0], initials(words)];
    for (const part of parts) {
      if (part === undefined || part.length < 2) continue;
      const owners = this.#parts.get(part.toLowerCase()) ?? new Set();
      owners.add(cluster);
      this.#parts.set(part.toLowerCase(), owners);
    }
  }

  /** The only cluster that the words can name; undefined when none or several can. */
  find(words: readonly string[]): Cluster | undefined {
    const short = words.length > 2 ? [words.slice(-2), [words[0] ?? '', words.at(-1) ?? '']] : [];
    for (const name of [words, ...short]) {
      const whole = this.#whole.get(key(name));
      if (whole !== undefined) return whole;
    }
    const owners = this.#parts.get(words.length === 1 ? (words[0] ?? '').toLowerCase() : '');
    return owners?.size === 1 ? [...owners][0] : undefined;
  }
}

/** Pass: finds names and takes the mentions of one name together: full name, surname, acronym. */
export function findNames(document: Document): Document {
  const { tokens } = document;
  const runs = nameRuns(tokens);
  const candidates = runs.map((run, index) => candidateOf(tokens, run, { previous: runs[index - 1], index }));
  const clusters = new Clusters();
  const clusterOf = new Map<number, Cluster>();
  const rank = (index: number): number =>
    candidates[index]?.words.length === 1 ? 99 : (candidates[index]?.words.length ?? 0);
  for (const index of [...candidates.keys()].sort((a, b) => rank(a) - rank(b) || a - b)) {
    const candidate = candidates[index];
    if (candidate === undefined || isBareTitle(candidate)) continue;
    const long = clusterOf.get(candidate.shortOf);
    const spelt =
      long === undefined ? [] : speltOut(candidate.words[0] ?? '', candidates[candidate.shortOf]?.words ?? []);
    if (long !== undefined && spelt.length > 0)
      clusters.name(candidate.words, clusters.add({ ...candidate, words: spelt, first: -1 }, index));
    clusterOf.set(index, clusters.add(candidate, index));
  }
  const numbers = new Map(clusters.all.map((cluster, index) => [cluster, index]));
  const names: Name[] = clusters.all.map((cluster) => ({
    text: cluster.text,
    kind: kindOf(cluster),
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
