import type { Claim } from '../api/model.ts';

interface ClaimPage {
  readonly items: readonly Claim[];
}

let last: { readonly pages: readonly ClaimPage[]; readonly words: string; readonly rows: readonly Claim[] } | null =
  null;

/** The claims of all pages that hold every word of a search; the same input gives the same array. */
export function matching(pages: readonly ClaimPage[], words: string): readonly Claim[] {
  if (last !== null && last.pages === pages && last.words === words) return last.rows;
  const sought = words.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const rows = pages.flatMap(({ items }) => items).filter((claim) => holds(claim, sought));
  last = { pages, words, rows };
  return rows;
}

function holds({ text, speaker, publisher, source }: Claim, sought: readonly string[]): boolean {
  if (sought.length === 0) return true;
  const all = [text, speaker, publisher, source.title].join(' ').toLocaleLowerCase();
  return sought.every((word) => all.includes(word));
}
