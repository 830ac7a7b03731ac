import type { SpeakerKind } from '../vocabulary/extraction.ts';
import { type NameParts, namePartsOf, soundOf } from './name-parts.ts';

/** A name as articles have it. */
export interface KnownName {
  readonly id: string;
  readonly name: string;
  /** What bears it; a publisher's bearer is an organisation. */
  readonly kind: SpeakerKind;
  /** A person found that it is nobody's of those whom the rule takes it for. */
  readonly isAlone: boolean;
}

/** The list that a name is looked for in, with all that it may be one with: by the sound of its last word. */
export function listOfName(name: string, kind: SpeakerKind): string {
  const parts = namePartsOf(name);
  if (parts === null) return name.trim();
  return isPersons(parts, kind) ? soundOf(parts.last) : parts.words.map(soundOf).join(' ');
}

/** Names are a person's unless something else is known: then only the whole name counts. */
function isPersons({ isTitled }: NameParts, kind: SpeakerKind): boolean {
  return kind === 'person' || (kind === 'unknown' && isTitled);
}

interface Parsed {
  readonly known: KnownName;
  readonly parts: NameParts;
}

/** As many given names as are compared. */
const isInitial = (given: string): boolean => given.length === 1;
const isFull = ({ given: [first] }: NameParts): boolean => first !== undefined && !isInitial(first);

/** Whether two given names can be one: the same by sound, or one the initial of the other. */
function agree(one: string, other: string): boolean {
  if (isInitial(one) || isInitial(other)) return one[0] === other[0];
  return soundOf(one) === soundOf(other);
}

/** Whether two full names are one person's: first names alike, and no middle name against another. */
function isOnePerson(a: NameParts, b: NameParts): boolean {
  const [[first = '', ...middle], [otherFirst = '', ...others]] = [a.given, b.given];
  if (soundOf(a.last) !== soundOf(b.last) || soundOf(first) !== soundOf(otherFirst)) return false;
  if (a.generation !== b.generation) return false;
  return middle.length === 0 || others.length === 0 || middle.every((one) => others.some((other) => agree(one, other)));
}

/** Whether a short form can be that of a full name: "R. Adeyemi" or "Mayor Adeyemi" of "Ruth Adeyemi". */
function canBeShortFor(short: NameParts, full: NameParts): boolean {
  const [first] = short.given;
  return short.last === full.last && (first === undefined || agree(first, full.given[0] ?? ''));
}

/**
 * Names by who bears them, as far as a rule can tell: titles, accents and spelling aside; an initial or a last name
 * alone is somebody's where exactly one of those who are named in full can be meant. Each name is in one group.
 */
export function bearersOf(names: readonly KnownName[]): readonly (readonly KnownName[])[] {
  const groups: Parsed[][] = [];
  const short: Parsed[] = [];
  // The longest first: they say most of who is meant. In one order, whoever asks.
  const ordered = names.toSorted((a, b) => b.name.length - a.name.length || (a.id < b.id ? -1 : 1));
  for (const known of ordered) {
    const parts = namePartsOf(known.name);
    if (parts === null || known.isAlone) groups.push([{ known, parts: parts ?? nothing }]);
    else if (!isPersons(parts, known.kind)) joinFirst(groups, { known, parts }, isOneBody);
    else if (isFull(parts)) joinFirst(groups, { known, parts }, isOneOfPersons);
    else short.push({ known, parts });
  }
  for (const one of short) {
    const meant = groups.filter(([first]) => first !== undefined && isMeantBy(one, first));
    const [only, another] = meant;
    if (only !== undefined && another === undefined) only.push(one);
    else joinFirst(groups, one, isSameShort);
  }
  return groups.map((group) => group.map(({ known }) => known));
}

const nothing: NameParts = { words: [], given: [], last: '', generation: '', isTitled: false };

function joinFirst(groups: Parsed[][], one: Parsed, isOne: (a: Parsed, b: Parsed) => boolean): void {
  const group = groups.find((members) => members.every((member) => !member.known.isAlone && isOne(one, member)));
  if (group === undefined) groups.push([one]);
  else group.push(one);
}

function isOneBody(a: Parsed, b: Parsed): boolean {
  return (
    !isPersons(b.parts, b.known.kind) && a.parts.words.map(soundOf).join(' ') === b.parts.words.map(soundOf).join(' ')
  );
}

function isOneOfPersons(a: Parsed, b: Parsed): boolean {
  return isPersons(b.parts, b.known.kind) && isFull(b.parts) && isOnePerson(a.parts, b.parts);
}

function isMeantBy(short: Parsed, { known, parts }: Parsed): boolean {
  return !known.isAlone && isPersons(parts, known.kind) && isFull(parts) && canBeShortFor(short.parts, parts);
}

/** Two short forms that nobody named in full explains are one only as they are written. */
function isSameShort(a: Parsed, b: Parsed): boolean {
  return (
    isPersons(b.parts, b.known.kind) &&
    !isFull(b.parts) &&
    a.parts.last === b.parts.last &&
    a.parts.given.join(' ') === b.parts.given.join(' ')
  );
}
