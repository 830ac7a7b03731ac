import type { Document, Token, Voice } from '../../language/document.ts';
import type { Language, NameHabits } from '../../language/language.ts';
import { paragraphRanges, type TokenBounds } from '../../language/paragraphs.ts';
import { firstLines } from './lines.ts';
import { personLine } from './person-name.ts';
import { questionsFrom } from './questions.ts';
import { hasSalutation } from './salutation.ts';
import { hasNamedTurns, isInTurns } from './turns.ts';
import type { Stretch } from './voice.ts';

/** A byline stands among so many lines of the text. */
const reach = 10;

/** What a comma may add to an author's name: "Ann Lee, political editor", not a second author. */
function isOffice(addition: string, { personTitles, organisationWords }: NameHabits): boolean {
  const words = addition.toLowerCase().split(/\s+/);
  return !/^\p{Lu}/u.test(addition) || words.some((word) => personTitles.has(word) || organisationWords.has(word));
}

/** The one author that a byline names; null for several, an agency or "staff". */
export function authorOf(byline: string, { names: habits, narrator }: Language): string | null {
  const [name = '', ...additions] = byline
    .replace(narrator.opensByline, '')
    .split(/[,|–—]/)
    .map((part) => part.trim());
  return additions.every((addition) => isOffice(addition, habits)) ? personLine(name, habits) : null;
}

function author({ text, byline, language }: Document): string | null {
  const given = byline === null ? null : authorOf(byline, language);
  if (given !== null) return given;
  const found = firstLines(text, reach).flatMap(
    ({ text: line }) => authorOf(language.narrator.byline.exec(line)?.[1] ?? '', language) ?? [],
  );
  return new Set(found).size === 1 ? (found[0] ?? null) : null;
}

/** "“No,” I said.": who quotes themself again and again says a story, and its teller may be invented. */
function isStory({ text, language }: Document): boolean {
  return (text.match(language.narrator.quotesSelf)?.length ?? 0) > 1;
}

/** Whether the words of a text may be another's than its author's: an answer's, a character's, a letter's. */
function hasOtherVoices(document: Document): boolean {
  const { text } = document;
  const spoken = isInTurns(document) || hasNamedTurns(text) || questionsFrom(document) >= 0;
  return spoken || isStory(document) || hasSalutation(document);
}

/** What stands after a colon at the end of a paragraph is shown rather than said by the author, as is a headline. */
function ownParagraphs(document: Document): readonly TokenBounds[] {
  const { tokens } = document;
  const paragraphs = paragraphRanges(document);
  return paragraphs.filter(([, last], at) => {
    const before = tokens[(paragraphs[at - 1]?.[1] ?? 0) - 1];
    return before?.text.startsWith(':') !== true && /^[.?!…”"’)]/.test(tokens[last - 1]?.text ?? '');
  });
}

/** A reporter says "told me" once; fewer words than these may as well be a quotation that lost its marks. */
const fewestWords = 3;

function speaksIn({ tokens, language }: Document, paragraphs: readonly TokenBounds[]): boolean {
  const isOwn = ({ lower, quotation }: Token): boolean => language.narrator.own.has(lower) && quotation < 0;
  const words = paragraphs.map(([first, last]) => tokens.slice(first, last).filter(isOwn).length);
  return words.reduce((sum, count) => sum + count, 0) >= fewestWords;
}

/** The author of what is written in the first person. */
export function byline(document: Document): readonly Stretch[] {
  const name = author(document);
  if (name === null || hasOtherVoices(document)) return [];
  const voice: Voice = { name, id: 'byline' };
  const paragraphs = ownParagraphs(document);
  return speaksIn(document, paragraphs) ? paragraphs.map((tokens) => ({ voice, tokens })) : [];
}
