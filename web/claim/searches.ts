import { cut } from '../../claims/cut.ts';
import type { Claim } from '../api/model.ts';

type Asked = Pick<Claim, 'text' | 'speaker' | 'source'>;

/** Longer ones are refused by some search pages, and find nothing on others. */
const longestQuery = 240;

/** Others' published fact-checks of a claim, in Google's Fact Check Explorer. */
export function factChecksOf({ text, speaker }: Asked): string {
  const words = cut([speaker, text].filter(Boolean).join(' '), longestQuery);
  return `https://toolbox.google.com/factcheck/explorer/search/${encodeURIComponent(words)};hl=`;
}

/** A web search for a claim: its words, who said it, and the month it was published in. */
export function searchOf({ text, speaker, source }: Asked): string {
  const query = [speaker, cut(text, longestQuery), source.publishedAt?.slice(0, 7)].filter(Boolean).join(' ');
  return `https://duckduckgo.com/?${new URLSearchParams({ q: query })}`;
}

/** Asks the Internet Archive to keep a copy of an address; its page shows the copy's own address when it is done. */
export function archiveOf(address: string): string {
  return `https://web.archive.org/save/${address}`;
}
