import { headsNewest, isVersionLine } from '../text/version-line.ts';
import type { MarkdownBlock } from './markdown-blocks.ts';

/** What the first heading of a Markdown text is: the title of all of it, or of the first of several like parts. */
export type FirstHeading = { readonly title: string | null; readonly isPart: boolean };

/** So many headings of one kind are parts of a document. */
const fewestParts = 3;

/** The heading that a text begins with, unless it is the first of a list of releases, which each have one. */
export function firstHeading(blocks: readonly MarkdownBlock[]): FirstHeading {
  const [first] = blocks;
  if (first?.kind !== 'heading') return { title: null, isPart: false };
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  const isPart =
    headsNewest(
      first.text,
      headings.map(({ text }) => text),
    ) ||
    standsOverRelease(first, headings) ||
    isFirstSection(first, headings);
  return isPart ? { title: null, isPart } : { title: first.text, isPart };
}

/** What manuals call their sections: no title says so little. */
const section =
  /^(?:installation|install|usage|summary|introduction|overview|description|details|getting started|quick ?start|synopsis|contents|table of contents|features|about|requirements|credits|license|notes)$/i;

/** Whether a heading is the first of several sections of one rank, and nothing stands over them. */
function isFirstSection(first: MarkdownBlock, headings: readonly MarkdownBlock[]): boolean {
  const like = headings.filter(({ level }) => level === first.level);
  return like.length >= fewestParts && section.test(first.text.trim());
}

/** Whether a heading is one of several that each stand over a release of their own. */
function standsOverRelease(first: MarkdownBlock, headings: readonly MarkdownBlock[]): boolean {
  const like = headings.flatMap((heading, index) => (heading.level === first.level ? [index] : []));
  const released = like.filter((index) => isVersionLine(headings[index + 1]?.text ?? ''));
  return released.length >= fewestParts && released[0] === 0;
}
