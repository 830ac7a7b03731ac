import { wordSet } from '../../../claims/word-set.ts';
import { type DomDocument, type DomElement, type DomNode, isElement } from '../dom.ts';
import type { Block } from './blocks.ts';
import type { Measure } from './measure.ts';
import { namesOf } from './names.ts';
import { isProse } from './prose.ts';

type Measures = ReadonlyMap<DomNode, Measure>;

/** A page that is being cleared: its elements' measures, and its sentences. */
type Page = { readonly document: DomDocument; readonly measures: Measures; readonly blocks: readonly Block[] };

/**
 * The boxes of a site that its article's text stands around, told by what is in them and not by their names: where
 * readers leave their address, cards of other pages, lists of the site's channels, pictures with a link and no sentence.
 */
export function siteBoxes(page: Page): readonly DomElement[] {
  return [...signUps(page), ...cards(page), ...channelLists(page), ...boxesBetween(page)];
}

/** No larger share of a page's sentences is a site's box. */
const largestShare = 0.25;

/** So much may stand beside a form in its box. */
const mostBeside = 300;

const asksForAddress = /e-?mail|newsletter/i;
const boxNames: ReadonlySet<string> = wordSet(
  'newsletter subscribe subscription signup optin optinform form box promo cta callout widget banner',
);

/** The boxes around forms that ask for a mail address. */
function signUps({ document, measures }: Page): readonly DomElement[] {
  const most = (measures.get(document.body)?.prose ?? 0) * largestShare;
  return [...document.querySelectorAll('form')].filter(hasAddressField).map((form) => {
    let box = form;
    for (let around = form.parentElement; around !== null; around = around.parentElement) {
      if (!isBoxAround(around, box, measures) || (measures.get(around)?.prose ?? 0) > most) break;
      box = around;
    }
    return box;
  });
}

function hasAddressField(form: DomElement): boolean {
  return [...form.querySelectorAll('input')].some(
    (field) =>
      field.getAttribute('type') === 'email' ||
      ['name', 'id', 'placeholder'].some((name) => asksForAddress.test(field.getAttribute(name) ?? '')),
  );
}

/** Whether an element around a box only says what the box is for. */
function isBoxAround(around: DomElement, box: DomElement, measures: Measures): boolean {
  const [outer, inner] = [measures.get(around), measures.get(box)];
  if (outer === undefined || inner === undefined || /^(?:BODY|MAIN|ARTICLE)$/.test(around.nodeName)) return false;
  if (outer.text - inner.text > mostBeside || around.querySelector('h1, time, [itemprop]') !== null) return false;
  if (outer.prose === inner.prose) return true;
  const isHeaded = outer.headings > inner.headings;
  return isHeaded || asksForAddress.test(around.getAttribute('aria-label') ?? '') || isNamedBox(around);
}

function isNamedBox(element: DomElement): boolean {
  return namesOf(element).some((name) => boxNames.has(name));
}

/** So many headings are asked for what they stand on. */
const mostHeadings = 200;
const longestCard = 400;
const longestCardProse = 200;

/** Cards of other pages: a picture, a headline that leads there, a sentence at most; two or more beside each other. */
function cards({ document, measures }: Page): readonly DomElement[] {
  const found = new Set<DomElement>();
  for (const heading of [...document.querySelectorAll('h2, h3, h4, h5, h6')].slice(0, mostHeadings)) {
    const card = leadsAway(heading, measures) ? cardOf(heading, measures) : null;
    if (card !== null) found.add(card);
  }
  const most = (measures.get(document.body)?.prose ?? 0) * largestShare;
  return [...Map.groupBy(found, ({ parentElement }) => parentElement).values()].flatMap((beside) => {
    const prose = beside.reduce((sum, card) => sum + (measures.get(card)?.prose ?? 0), 0);
    return beside.length > 1 && prose <= most ? beside : [];
  });
}

/** Whether all of a heading is a link to another page. */
function leadsAway(heading: DomElement, measures: Measures): boolean {
  const measure = measures.get(heading);
  if (measure === undefined || measure.text === 0 || measure.linked < measure.text) return false;
  const link = heading.querySelector('a[href]')?.getAttribute('href') ?? '#';
  return !link.startsWith('#');
}

/** The largest element with one heading around it, where it is a card. */
function cardOf(heading: DomElement, measures: Measures): DomElement | null {
  let card = heading;
  for (let around = heading.parentElement; around !== null; around = around.parentElement) {
    if ((measures.get(around)?.headings ?? 2) > 1 || around.nodeName === 'BODY') break;
    card = around;
  }
  const measure = measures.get(card);
  const isCard =
    measure !== undefined &&
    measure.pictures > 0 &&
    measure.text <= longestCard &&
    measure.prose <= longestCardProse &&
    card.querySelector('h1') === null;
  return isCard ? card : null;
}

/** Where sites have their channels: app stores, social networks, their own newsletters and apps. */
const channel =
  /^(?:https?:)?\/\/(?:[\w-]{1,40}\.){0,4}(?<host>play\.google\.com|(?:apps|itunes)\.apple\.com|whatsapp\.com|wa\.me|instagram\.com|facebook\.com|fb\.com|twitter\.com|x\.com|tiktok\.com|youtube\.com|t\.me|telegram\.me|threads\.net|bsky\.app|linkedin\.com|news\.google\.com)(?:[/?]|$)/i;
const ownChannel = /newsletter|e-?paper|\/apps?(?:[/.?]|$)|whatsapp/i;

/** Lists whose every item leads to a channel, and the list to several. */
function channelLists({ document }: Page): readonly DomElement[] {
  return [...document.querySelectorAll('ul, ol')].filter((list) => {
    const items = Array.from(list.childNodes).filter(isElement);
    if (items.length < 2) return false;
    const channels = items.map((item) => [...item.querySelectorAll('a[href]')].map((link) => channelOf(link)));
    const isAll = channels.every((ofItem) => ofItem.length > 0 && ofItem.every((one) => one !== null));
    return isAll && new Set(channels.flat()).size > 1;
  });
}

function channelOf(link: DomElement): string | null {
  const address = link.getAttribute('href') ?? '';
  return channel.exec(address)?.groups?.['host']?.toLowerCase() ?? ownChannel.exec(address)?.[0].toLowerCase() ?? null;
}

/** So many sentences of a place make it the article's. */
const fewestSentences = 3;
const longestBetween = 250;

/** Boxes among the sentences of an article, below the first: a picture and a link, or a field, and no sentence. */
function boxesBetween({ measures, blocks }: Page): readonly DomElement[] {
  const sentences = Map.groupBy(blocks.filter(isProse), ({ at }) => at.parentElement);
  return [...sentences].flatMap(([place, own]) => {
    if (place === null || own.length < fewestSentences) return [];
    const children = Array.from(place.childNodes);
    const first = children.findIndex((child) => child === own[0]?.at);
    return children
      .slice(first + 1)
      .filter((child): child is DomElement => isElement(child) && isPictureLink(child, measures));
  });
}

function isPictureLink(element: DomElement, measures: Measures): boolean {
  const measure = measures.get(element);
  if (measure === undefined || !/^(?:DIV|SECTION|ASIDE)$/.test(element.nodeName)) return false;
  if (measure.prose > 0 || measure.text === 0 || measure.text > longestBetween) return false;
  const isLinked = (measure.pictures > 0 && measure.links > 0) || measure.fields > 0;
  return isLinked && !/[“”„«»"]/.test(element.textContent ?? '');
}
