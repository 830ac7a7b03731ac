import { failure } from '../failures.ts';
import type { ReadArticle, Reading } from '../reading.ts';
import { withDoubt } from '../text/doubt.ts';
import { articleBlocks } from './body/article-blocks.ts';
import { type Block, blocksOf } from './body/blocks.ts';
import { clearPage } from './body/clear.ts';
import { findBody } from './body/find-body.ts';
import { withoutFollowing } from './body/following.ts';
import { noticeTeller } from './body/notice.ts';
import { withoutOthers } from './body/others.ts';
import { checkOf } from './check.ts';
import { type DomDocument, parsePage } from './dom.ts';
import { announcedOn } from './list-page.ts';
import { type PageFacts, pageFacts } from './metadata/page-facts.ts';
import { dropPermalinks } from './permalinks.ts';
import { readFragment } from './read-fragment.ts';
import { areTeasers, dropOthers, mainStory, saysMoreBeside, storiesOf, storyArticles } from './stories.ts';

type Place = { readonly url: string | null };

/** What a page holds: its article, several that its markup keeps apart, or a list that only announces some. */
export type PageReading =
  | { readonly kind: 'articles'; readonly articles: readonly ReadArticle[] }
  | { readonly kind: 'list'; readonly announced: number };

/** The articles of a page, or of a piece of one; the caller has made sure of its bounds. */
export function readPages(html: string, { url }: Place): PageReading {
  const document = parsePage(html);
  dropPermalinks(document, html);
  const shown = blocksOf(document.body);
  const { body, description, ...facts } = pageFacts(document, url, shown);
  if (!isPage(html)) return one({ ...facts, text: readFragment(html, facts.title) });
  const stories = storiesOf(document, shown, facts.title);
  const main = stories.length > 1 ? mainStory(stories, facts.title) : null;
  if (stories.length > 1 && main === null && !saysMoreBeside(shown, stories)) {
    if (!areTeasers(stories)) {
      return { kind: 'articles', articles: storyArticles(stories, { ...facts, body, description }) };
    }
    if (stories.length > mostBeside && body === null) return { kind: 'list', announced: stories.length };
  }
  const announced = main === null && body === null ? announcedOn(document, shown) : null;
  if (announced !== null) return { kind: 'list', announced };
  if (main !== null) dropOthers(stories, main);
  return one(articleOf(document, { ...facts, body, description }, main === null ? shown : blocksOf(document.body)));
}

/** The reading of a page: its articles, or in words that it only lists some. */
export function pageReading(html: string, place: Place, name: string): Reading {
  const page = readPages(html, place);
  if (page.kind === 'articles') return page;
  return { kind: 'failure', failure: failure('list-of-articles', { name, found: `${page.announced} announced` }) };
}

/** More teasers, and no article of the page's own, make a page a list. */
const mostBeside = 3;

function one(article: ReadArticle): PageReading {
  return { kind: 'articles', articles: [withDoubt(article)] };
}

function isPage(html: string): boolean {
  return /<(?:html|head|body|!doctype)\b/i.test(html);
}

function articleOf(
  document: DomDocument,
  { body, description, ...facts }: PageFacts,
  shown: readonly Block[],
): ReadArticle {
  clearPage(document, shown);
  const page = withoutFollowing(document, withoutOthers(blocksOf(document.body)));
  const isNotice = noticeTeller();
  const found = findBody(document, page, { body, description, title: facts.title, isNotice });
  const article = articleBlocks(found, facts.title, isNotice);
  const blocks = article.length > 0 ? article : found;
  return {
    ...facts,
    text: blocks.map((block) => block.text).join('\n\n'),
    check: checkOf(shown, blocks, { stated: body, isNotice }),
  };
}
