import { wordSet } from '../../word-set.ts';
import { isTensed, type Tag } from '../tag.ts';
import type { WrittenWord } from '../written-word.ts';

/** Tags as they must be in places where the tagger is often wrong. */
export function mended(words: readonly WrittenWord[], tags: readonly Tag[]): readonly Tag[] {
  const past = loneParticiple(tags);
  return tags.map((_, at) => (at === past ? 'VBD' : mendedAt(words, tags, at)));
}

type Mend = (words: readonly WrittenWord[], tags: readonly Tag[], at: number) => boolean;

/** Where a word is of another kind than the tagger says, and of which; the first that applies counts. */
const mends: readonly (readonly [Mend, Tag])[] = [
  [isRise, 'VBD'],
  [isPast, 'VBD'],
  [isDeedOfName, 'VBD'],
  [isNoThirdPerson, 'NOUN'],
  [isLatter, 'NOUN'],
  [isNameOfDoer, 'PROPN'],
  [isMay, 'PROPN'],
  [isGivenName, 'PROPN'],
  [owns, 'PART'],
  [isHalf, 'NOUN'],
  [isOffice, 'NOUN'],
  [isOpeningPlural, 'NOUN'],
  [isOfPlural, 'VBP'],
  [actsAgain, 'VBZ'],
  [isDeedOfMany, 'VBP'],
  [isDeedOfRelative, 'VBZ'],
];

function mendedAt(words: readonly WrittenWord[], tags: readonly Tag[], at: number): Tag {
  return mends.find(([applies]) => applies(words, tags, at))?.[1] ?? tags[at] ?? 'X';
}

/** "jet": without an "s" at its end no verb in the third person. */
function isNoThirdPerson(words: readonly WrittenWord[], tags: readonly Tag[], at: number): boolean {
  return tags[at] === 'VBZ' && /^\p{L}+[^s]$/u.test(words[at]?.lower ?? '');
}

function isLatter(words: readonly WrittenWord[], tags: readonly Tag[], at: number): boolean {
  return tags[at] === 'ADJ' && isDeedOfName(words, tags, at + 1);
}

function isNameOfDoer(words: readonly WrittenWord[], tags: readonly Tag[], at: number): boolean {
  return tags[at] !== 'ADJ' && isDeedOfName(words, tags, at + 1);
}

/** "Doctors say": at the head of a sentence a plural, no particle. */
function isOpeningPlural(words: readonly WrittenWord[], tags: readonly Tag[], at: number): boolean {
  return at === 0 && tags[0] === 'PART' && /^\p{Lu}\p{Ll}{3,}s$/u.test(words[0]?.text ?? '');
}

/** The verb after it. */
function isOfPlural(words: readonly WrittenWord[], tags: readonly Tag[], at: number): boolean {
  return at === 1 && tags[1] === 'VB' && isOpeningPlural(words, tags, 0);
}

/** "chairperson": whoever holds an office, whatever words stand around it. */
function isOffice(words: readonly WrittenWord[], tags: readonly Tag[], at: number): boolean {
  const tag = tags[at];
  return (tag === 'ADP' || tag === 'X' || tag === 'ADV') && /^\p{Ll}{4,}(?:person|woman)$/u.test(words[at]?.text ?? '');
}

/** "half would accept one". */
function isHalf(words: readonly WrittenWord[], tags: readonly Tag[], at: number): boolean {
  return words[at]?.lower === 'half' && tags[at] === 'ADV' && tags[at + 1] === 'AUX';
}

/** "Kim reportedly outlined": after a name and an adverb in -ly, a word in -ed is a verb, not an adjective. */
function isPast(words: readonly WrittenWord[], tags: readonly Tag[], at: number): boolean {
  if (tags[at] !== 'ADJ' || !words[at]?.lower.endsWith('ed') || !words[at - 1]?.lower.endsWith('ly')) return false;
  const subject = tags[at - 2];
  return subject === 'PROPN' || subject === 'PRON';
}

const subjects: ReadonlySet<Tag | undefined> = new Set<Tag>(['NOUN', 'PROPN', 'PRON']);
const objects: ReadonlySet<Tag | undefined> = new Set<Tag>(['DET', 'NUM', 'NOUN', 'PROPN', 'PRON', 'ADJ']);

/** "The firm bought mines": where no word of a sentence has tense, a participle between two nouns is its verb; -1 for none. */
function loneParticiple(tags: readonly Tag[]): number {
  if (tags.at(-1) !== 'PUNCT' || tags.some((tag) => tag === 'AUX' || isTensed(tag))) return -1;
  return tags.findIndex((tag, at) => tag === 'VBN' && subjects.has(tags[at - 1]) && objects.has(tags[at + 1]));
}

/** "crime rose by 7 percent": after a noun, no flower. */
function isRise(words: readonly WrittenWord[], tags: readonly Tag[], at: number): boolean {
  const before = tags[at - 1];
  const next = tags[at + 1];
  return words[at]?.text === 'rose' && before === 'NOUN' && (next === 'ADP' || next === 'NUM' || next === 'ADV');
}

/** Words before a month. */
const dating: ReadonlySet<string> = new Set(['this', 'last', 'next', 'in', 'since', 'until', 'of']);

const likeAdverbs: ReadonlySet<string> = wordSet('emily kelly molly polly holly sally carly beverly kimberly billy');

/** "Emily Sparrow": at the head of a sentence a name that ends like an adverb. */
function isGivenName(words: readonly WrittenWord[], tags: readonly Tag[], at: number): boolean {
  return tags[at] === 'ADV' && tags[at + 1] === 'PROPN' && likeAdverbs.has(words[at]?.lower ?? '');
}

/** "Eze told reporters", "the latter decided to": after a name at the head that is taken for a verb, or after "the latter". */
function isDeedOfName(words: readonly WrittenWord[], tags: readonly Tag[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  if (before === undefined || word === undefined) return false;
  if (/^(?:latter|former)$/.test(before.lower)) {
    return (
      words[at - 2]?.lower === 'the' && word.lower.endsWith('ed') && tags[at] === 'NOUN' && tags[at + 1] === 'PART'
    );
  }
  const isName = at === 1 && tags[0] === 'VB' && /^\p{Lu}\p{Ll}+$/u.test(before.text);
  return isName && (tags[at] === 'VBN' || tags[at] === 'VBD') && objects.has(tags[at + 1]);
}

/** "this May", "until May": the month, whatever its looks. */
function isMay(words: readonly WrittenWord[], _: readonly Tag[], at: number): boolean {
  return words[at]?.text === 'May' && dating.has(words[at - 1]?.lower ?? '');
}

/** "the Hauliers' Association": an apostrophe after a plural, no quotation mark. */
function owns(words: readonly WrittenWord[], _: readonly Tag[], at: number): boolean {
  const [before, mark, next] = [words[at - 1], words[at], words[at + 1]];
  if (before === undefined || next === undefined || !(mark?.text === "'" || mark?.text === '’')) return false;
  const isWithin = before.quotation === mark.quotation && next.quotation === mark.quotation;
  return isWithin && before.lower.endsWith('s') && before.end === mark.start && mark.end < next.start;
}

/** Verbs in the third person that look like plurals, and what follows them only as verbs. */
const likePlurals: ReadonlySet<string> = wordSet(
  'lives works plans runs lists hopes visits claims owns plays trains ranks hosts employs spreads',
);
const afterVerb: ReadonlySet<Tag | undefined> = new Set<Tag>(['DET', 'NUM', 'PRON', 'PART']);

/** "owns farms in Kent and lives in London": the next predicate of somebody who does something in the present already. */
function actsAgain(words: readonly WrittenWord[], tags: readonly Tag[], at: number): boolean {
  const word = words[at]?.lower ?? '';
  if (tags[at] !== 'NOUN' || words[at - 1]?.lower !== 'and' || !likePlurals.has(word)) return false;
  const next = tags[at + 1];
  const follows = afterVerb.has(next) || (word === 'lives' && words[at + 1]?.lower === 'in') || word === 'spreads';
  return follows && tags.slice(0, at).some((tag) => isTensed(tag));
}

/** Tags of a subject before its verb, without the verb that would govern a bare one: "help firms grow". */
const withinSubject: ReadonlySet<Tag | undefined> = new Set<Tag>(['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM', 'ADP', 'PART']);
const longestSubject = 12;

/** "While many sales in Leeds occur", "and some studies even suggest": after a plural that opens a clause, no infinitive. */
function isDeedOfMany(words: readonly WrittenWord[], tags: readonly Tag[], at: number): boolean {
  if (tags[at] !== 'VB') return false;
  let last = at - 1;
  while (tags[last] === 'ADV') last--;
  let first = last;
  while (first >= 0 && last - first < longestSubject && withinSubject.has(tags[first])) first--;
  const opens = first < 0 || tags[first] === 'SCONJ' || (tags[first] === 'CCONJ' && tags[first - 1] === 'PUNCT');
  const subject = tags.slice(first + 1, last + 1);
  const tail = subject.indexOf('ADP');
  const head = first + (tail < 0 ? subject.length : tail);
  const isMany =
    tags[head] === 'NOUN' && /[^s]s$|^(?:people|men|women|children|police)$/.test(words[head]?.lower ?? '');
  return opens && isMany && !words.slice(first + 1, at).some(({ lower }) => lower === 'to');
}

/** "Texas, which votes in March": after a comma and "which", with neither noun nor verb of its own. */
function isDeedOfRelative(words: readonly WrittenWord[], tags: readonly Tag[], at: number): boolean {
  const word = words[at]?.lower ?? '';
  if (tags[at] !== 'NOUN' || !/^\p{Ll}{3,}s$/u.test(word) || words[at - 2]?.text !== ',') return false;
  if (!/^(?:which|who)$/.test(words[at - 1]?.lower ?? '')) return false;
  const end = tags.indexOf('PUNCT', at);
  const clause = tags.slice(at + 1, end < 0 ? undefined : end);
  return objects.has(clause[0]) || clause[0] === 'ADP' ? !clause.some((tag) => tag === 'AUX' || isTensed(tag)) : false;
}
