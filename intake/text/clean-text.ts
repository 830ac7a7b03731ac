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

/** Clean text of lines that have plain characters already. */
export function cleanLines(lines: readonly string[]): string {
  let clean = once(lines);
  for (let again = once(clean.split('\n')); again !== clean; again = once(clean.split('\n'))) clean = again;
  return clean;
}

function once(lines: readonly string[]): string {
  const trimmed = lines.map((line) => line.trim());
  const kept = trimmed.filter((line, index) => residueOf(line) === null || continues(trimmed[index - 1], line));
  const vocabulary = wordsOf(kept);
  const paragraphs: GrowingText[] = [];
  for (const block of blocksOf(kept)) {
    for (const joined of joinLines(block, vocabulary)) addParagraph(paragraphs, withoutInvitation(joined));
  }
  return paragraphs.join(betweenParagraphs);
}

/** Whether a line goes on with the sentence of the line above, so that it is no residue whatever it looks like. */
function continues(before: string | undefined, line: string): boolean {
  if (before === undefined || before === '' || !/^\p{Ll}/u.test(line)) return false;
  return before.length >= 30 && !endsSentence(before) && residueOf(before) === null;
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
