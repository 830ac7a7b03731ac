import type { Claim } from '../api/model.ts';

interface ClaimPage {
  readonly items: readonly Claim[];
}

/** The claims of all pages that hold every word of a search. */
export function matching(pages: readonly ClaimPage[], words: string): readonly Claim[] {
  const sought = words.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return pages.flatMap(({ items }) => items).filter((claim) => holds(claim, sought));
}

function holds({ text, speaker, publisher, source }: Claim, sought: readonly string[]): boolean {
  if (sought.length === 0) return true;
  const all = [text, speaker, publisher, source.title].join(' ').toLocaleLowerCase();
  return sought.every((word) => all.includes(word));
}
