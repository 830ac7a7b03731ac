import type { PageLine } from './page-lines.ts';

/** How many lines at a page's top and bottom may be its running head and foot. */
const edgeLines = 2;

/** The pages without running heads, running feet and page numbers: lines that stand at the same edge of most pages. */
export function withoutRunningLines(pages: readonly (readonly PageLine[])[]): readonly (readonly PageLine[])[] {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(edgesOf(page).map(maskOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return pages.map((page) => {
    const edges = new Set(edgesOf(page));
    const running = (line: PageLine) =>
      (counts.get(maskOf(line)) ?? 0) >= 2 && (counts.get(maskOf(line)) ?? 0) * 2 > pages.length;
    return page.filter((line) => !edges.has(line) || !(running(line) || isPageNumber(line)));
  });
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
