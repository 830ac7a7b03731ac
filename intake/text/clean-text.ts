import { GrowingText } from './growing-text.ts';
import { endsSentence, goesOn, joinLines, wordsOf } from './join-lines.ts';
import { plainCharacters } from './plain-characters.ts';
import { residueOf, withoutInvitation } from './residue.ts';

/** How many blank lines lie between two paragraphs of clean text. */
const betweenParagraphs = '\n\n';

/**
 * The text as its paragraphs, a blank line between them: scraper's residue gone, lines broken inside
 * a sentence joined, every word of the article as it was. Cleaning clean text changes nothing.
 */
export function cleanText(text: string): string {
  return cleanLines(plainCharacters(text).split('\n'));
}

/** What is left out of a text: lines that are residue, and the invitation that ends a paragraph. */
type Cleaning = { readonly isResidue: (line: string) => boolean; readonly tidied: (paragraph: string) => string };

const manual: Cleaning = { isResidue: () => false, tidied: (paragraph) => paragraph };

/** Lines that are the text's own, whatever they say: all of a manual's, and headings that its writer has marked. */
type Own = { readonly isManual?: boolean; readonly headings?: ReadonlySet<string> };

/** Clean text of lines that have plain characters already. */
export function cleanLines(lines: readonly string[], { isManual = false, headings }: Own = {}): string {
  const cleaning = isManual ? manual : cleaningOf(lines, headings);
  let clean = once(lines, cleaning);
  for (let again = once(clean.split('\n'), cleaning); again !== clean; again = once(clean.split('\n'), cleaning))
    clean = again;
  return clean;
}

/** What a licence says; its own line on whose work it is stands in it, and is not left of a page. */
export const licence =
  /\bpermission is (?:hereby )?granted\b|\bthe above copyright notice\b|\bredistribution and use\b|\blicensed under\b|\bpublic licen[cs]e\b|\b(?:MIT|BSD|ISC|Apache)(?:-style)? licen[cs]e\b/i;

function cleaningOf(lines: readonly string[], headings?: ReadonlySet<string>): Cleaning {
  const isLicence = lines.some((line) => licence.test(line));
  const isResidue = (line: string) => {
    const residue = residueOf(line);
    return residue !== null && !(isLicence && residue === 'rights') && headings?.has(line.trim()) !== true;
  };
  return { isResidue, tidied: withoutInvitation };
}

function once(lines: readonly string[], { isResidue, tidied }: Cleaning): string {
  const trimmed = lines.map((line) => line.trim());
  const kept = trimmed.filter(
    (line, index) => !isResidue(line) || continues(trimmed[index - 1], line, isResidue) || isAnnounced(trimmed, index),
  );
  const vocabulary = wordsOf(kept);
  const texts = blocksOf(kept).flatMap((block) => joinLines(block, vocabulary).map(tidied));
  if (beginSmall(texts)) return texts.filter((text) => text !== '').join(betweenParagraphs);
  const paragraphs: GrowingText[] = [];
  for (const text of texts) addParagraph(paragraphs, text);
  return paragraphs.join(betweenParagraphs);
}

/** So many paragraphs that begin in lower case after a whole sentence are a writer's habit, and go on with nothing. */
const fewestSmall = 3;

function beginSmall(texts: readonly string[]): boolean {
  const small = texts.filter((text, index) => {
    const before = texts[index - 1];
    return before !== undefined && /^\p{Ll}/u.test(text) && endsSentence(before);
  });
  return small.length >= fewestSmall;
}

/** Whether a line goes on with the sentence of the line above, so that it is no residue whatever it looks like. */
function continues(before: string | undefined, line: string, isResidue: Cleaning['isResidue']): boolean {
  if (before === undefined || before === '' || !/^\p{Ll}/u.test(line)) return false;
  return before.length >= 30 && !endsSentence(before) && !isResidue(before);
}

/** Whether the line before, past a blank one, announces whose work a text is, so that the rights are its own. */
function isAnnounced(lines: readonly string[], index: number): boolean {
  const before = lines[index - 1] === '' ? lines[index - 2] : lines[index - 1];
  return before?.endsWith(':') === true && residueOf(lines[index] ?? '') === 'rights';
}

function addParagraph(paragraphs: GrowingText[], paragraph: string): void {
  if (paragraph === '') return;
  const before = paragraphs.at(-1);
  if (before !== undefined && goesOn(before, paragraph)) before.add(paragraph, ' ');
  else paragraphs.push(new GrowingText(paragraph));
}

/** Runs of lines without a blank one. */
function blocksOf(lines: readonly string[]): readonly (readonly string[])[] {
  const blocks: string[][] = [[]];
  for (const line of lines) {
    if (line === '') blocks.push([]);
    else blocks.at(-1)?.push(line);
  }
  return blocks.filter((block) => block.length > 0);
}
