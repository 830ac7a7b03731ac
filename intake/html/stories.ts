import type { ExtractedArticle } from '../../claims/extraction.ts';
import { articleUrl } from '../article-url.ts';
import { sameWords } from '../text/head.ts';
import { articleBlocks } from './body/article-blocks.ts';
import { type Block, blocksOf } from './body/blocks.ts';
import { withoutOthers } from './body/others.ts';
import { isDense, isProse } from './body/prose.ts';
import type { DomDocument, DomElement } from './dom.ts';
import { articleElements } from './kept-apart.ts';
import { bylineOf } from './metadata/byline.ts';
import { isElsewhere } from './metadata/elsewhere.ts';
import type { PageFacts } from './metadata/page-facts.ts';
import { publishedOf } from './metadata/published.ts';
import { tidyText } from './metadata/tidy.ts';

/** One of several articles on a page: its element, its headline and what it says. */
export type Story = { readonly element: DomElement; readonly title: string; readonly blocks: readonly Block[] };

/** So many articles on a page are looked at. */
const mostStories = 60;

/** A story of fewer sentences is a teaser. */
const shortestStory = 150;

/** A character of a script that writes a word in one or two says as much as so many of others. */
const denseWeight = 2.4;

/** One of several that has this share of their sentences is the page's article, and the others stand beside it. */
const mainShare = 0.7;

/** The articles of a page that its markup keeps apart, each with a headline of its own and sentences. */
export function storiesOf(document: DomDocument, shown: readonly Block[], title: string | null): readonly Story[] {
  const isTitled =
    title !== null && shown.some(({ text, element }) => !/^H\d$/.test(element) && sameWords(text, title));
  const elements = articleElements(document, isTitled).slice(0, mostStories);
  if (elements.length < 2) return [];
  const whole = new Set(elements);
  return elements.flatMap((element) => {
    if (isWithin(element, whole) || isElsewhere(element) || isOfReader(element) || isInLink(element)) return [];
    const heading = element.querySelector('h1, h2, h3');
    const title = tidyText(heading?.textContent ?? null);
    const blocks = blocksOf(element);
    return title === null || proseOf(blocks) === 0 ? [] : [{ element, title, blocks }];
  });
}

/** Which of a page's stories is the page's article; null where none is, and the page has several. */
export function mainStory(stories: readonly Story[], title: string | null): Story | null {
  const headed = stories.filter((story) => title !== null && sameWords(story.title, title));
  if (headed[0] !== undefined) return headed[0];
  const first = stories.filter(({ element }) => element.querySelector('h1') !== null);
  if (first.length === 1 && first[0] !== undefined) return first[0];
  const all = stories.reduce((sum, story) => sum + proseOf(story.blocks), 0);
  return stories.find((story) => proseOf(story.blocks) > all * mainShare) ?? null;
}

/** Whether the page says more outside its stories than in any of them: then it has an article, and they stand beside it. */
export function saysMoreBeside(shown: readonly Block[], stories: readonly Story[]): boolean {
  const sizes = stories.map(({ blocks }) => proseOf(blocks));
  const beside = proseOf(shown) - sizes.reduce((sum, size) => sum + size, 0);
  return beside >= Math.max(shortestStory, ...sizes);
}

/** Whether stories are only announced: a sentence each under a headline that leads elsewhere. */
export function areTeasers(stories: readonly Story[]): boolean {
  return stories.filter((story) => proseOf(story.blocks) >= shortestStory && !leadsAway(story)).length < 2;
}

/** More sentences than a teaser has. */
const longestTeaser = 450;

/** Whether a story is short and its headline leads to a page of its own. */
function leadsAway({ blocks }: Story): boolean {
  return (
    proseOf(blocks) < longestTeaser && blocks.some(({ element, linked }) => /^H[1-4]$/.test(element) && linked > 0.8)
  );
}

/** The articles of a page of several, with what the page says of all of them. */
export function storyArticles(
  stories: readonly Story[],
  { publisher, language, url }: PageFacts,
): readonly ExtractedArticle[] {
  return stories
    .filter(({ blocks }) => proseOf(blocks) >= shortestStory)
    .map(({ element, title, blocks }) => ({
      title,
      text: articleBlocks(withoutOthers(blocks), title)
        .map((block) => block.text)
        .join('\n\n'),
      publishedAt: publishedOf({ document: element, shown: blocks }, [], null),
      byline: bylineOf({ document: element, shown: blocks }, [], {
        publishers: publisher === null ? [] : [publisher],
        host: null,
      }),
      publisher,
      url: articleUrl(element.querySelector('h1 a, h2 a, h3 a')?.getAttribute('href') ?? null, url ?? undefined),
      language,
    }));
}

/** Takes the stories that follow a page's article out of it: their sentences are of other articles. */
export function dropOthers(stories: readonly Story[], main: Story): void {
  for (const story of stories)
    if (story !== main && story.element.querySelector('h1, h2') !== null) story.element.remove();
}

function proseOf(blocks: readonly Block[]): number {
  return blocks.filter(isProse).reduce((sum, { text }) => sum + text.length * (isDense(text) ? denseWeight : 1), 0);
}

function isWithin(element: DomElement, others: ReadonlySet<DomElement>): boolean {
  for (let around = element.parentElement; around !== null; around = around.parentElement) {
    if (others.has(around)) return true;
  }
  return false;
}

/** Whether all of an element leads elsewhere. */
function isInLink(element: DomElement): boolean {
  for (let around: DomElement | null = element; around !== null; around = around.parentElement) {
    if (around.nodeName === 'A') return true;
  }
  return false;
}

function isOfReader(element: DomElement): boolean {
  return /comment|reply|tweet/i.test(`${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`);
}
