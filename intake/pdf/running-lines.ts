import type { PageLine } from './page-lines.ts';

/** How many lines at a page's top and bottom may be its running head and foot. */
const edgeLines = 2;

/** The pages without running heads, running feet and page numbers: lines that stand at the same edge of most pages, or of a chapter's pages where most pages have one there. */
export function withoutRunningLines(pages: readonly (readonly PageLine[])[]): readonly (readonly PageLine[])[] {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(edgesOf(page).map(maskOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const ofChapters = chapterHeads(pages);
  return pages.map((page) => {
    const edges = new Set(edgesOf(page));
    const running = (line: PageLine) =>
      (counts.get(maskOf(line)) ?? 0) >= 2 && (counts.get(maskOf(line)) ?? 0) * 2 > pages.length;
    return page.filter((line) => !edges.has(line) || !(running(line) || isPageNumber(line) || ofChapters(line)));
  });
}

/** So many pages have chapters. */
const fewestPages = 6;
const longestHead = 60;

/** Tells the heads of chapters: short lines at the edge of several pages, at a place where most pages have such a line. */
function chapterHeads(pages: readonly (readonly PageLine[])[]): (line: PageLine) => boolean {
  const pagesOf = new Map<string, number>();
  const heads = pages.map((page) => [...new Set(edgesOf(page).flatMap((line) => placedMaskOf(line) ?? []))]);
  for (const mask of heads.flat()) pagesOf.set(mask, (pagesOf.get(mask) ?? 0) + 1);
  const repeated = (mask: string) => (pagesOf.get(mask) ?? 0) > 1;
  const placesOf = new Map<string, number>();
  for (const page of heads) {
    for (const place of new Set(page.filter(repeated).map(placeIn)))
      placesOf.set(place, (placesOf.get(place) ?? 0) + 1);
  }
  return (line) => {
    const mask = pages.length < fewestPages ? null : placedMaskOf(line);
    return mask !== null && repeated(mask) && (placesOf.get(placeIn(mask)) ?? 0) * 2 > pages.length;
  };
}

/** A short line with its place and size; null for a longer one or a row. */
function placedMaskOf(line: PageLine): string | null {
  if (line.text.length > longestHead || line.isRow === true) return null;
  return `${Math.round(line.baseline)} ${maskOf(line)}`;
}

function placeIn(mask: string): string {
  return `${mask.slice(0, mask.indexOf(' '))} ${mask.slice(mask.lastIndexOf(' ') + 1)}`;
}

/** The lines that are highest and lowest on the page, whatever their order in the file. */
function edgesOf(page: readonly PageLine[]): readonly PageLine[] {
  const fromTop = page.toSorted((a, b) => b.baseline - a.baseline);
  return [...fromTop.slice(0, edgeLines), ...fromTop.slice(edgeLines).slice(-edgeLines)];
}

function maskOf(line: PageLine): string {
  return `${line.text.replaceAll(/\d+/g, '#').toLowerCase()} ${line.size.toFixed(0)}`;
}

function isPageNumber({ text }: PageLine): boolean {
  return /^(?:page(?=\s))?[-–—\s]*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?[-–—\s]*$/i.test(text);
}
