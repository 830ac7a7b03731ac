import { wordSet } from '../../../claims/word-set.ts';
import { type DomElement, type DomNode, isElement } from '../dom.ts';
import { appealBoxes } from './appeal-boxes.ts';
import type { Block } from './blocks.ts';
import type { Measure, Measured } from './measure.ts';
import { namesOf } from './names.ts';
import { isProse } from './prose.ts';

type Measures = ReadonlyMap<DomNode, Measure>;

/** A page that is being cleared: its elements in order, what is in each, and its lines. */
type Page = { readonly elements: readonly Measured[]; readonly measures: Measures; readonly blocks: readonly Block[] };

/**
 * The boxes of a site that its article's text stands around, told by what is in them and not by their names: where
 * readers leave their address, cards of other pages, lists of the site's channels, pictures with a link and no sentence.
 */
export function siteBoxes(page: Page): readonly Measured[] {
  const sentences = page.blocks.filter(isProse);
  const most = sentences.reduce((sum, { size }) => sum + size, 0) * largestShare;
  const appeals = appealBoxes(page).filter(([, { prose }]) => prose <= most);
  return [
    ...signUps(page, most),
    ...cards(page, most),
    ...appeals,
    ...channelLists(page),
    ...boxesBetween(page, sentences),
  ];
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
function signUps({ elements, measures }: Page, most: number): readonly Measured[] {
  const forms = elements.filter(([{ nodeName }, { fields }]) => nodeName === 'FORM' && fields > 0);
  return forms.flatMap(([form, inside]) => (hasAddressField(form) ? [boxOf([form, inside], measures, most)] : []));
}

/** The largest element around a form that only says what it is for. */
function boxOf(form: Measured, measures: Measures, most: number): Measured {
  let box = form;
  for (let around = form[0].parentElement; around !== null; around = around.parentElement) {
    const measure = measures.get(around);
    if (measure === undefined || measure.prose > most || !isBoxAround([around, measure], box)) break;
    box = [around, measure];
  }
  return box;
}

function hasAddressField(form: DomElement): boolean {
  return [...form.querySelectorAll('input')].some(
    (field) =>
      field.getAttribute('type') === 'email' ||
      ['name', 'id', 'placeholder'].some((name) => asksForAddress.test(field.getAttribute(name) ?? '')),
  );
}

/** Whether an element around a box only says what the box is for. */
function isBoxAround([around, outer]: Measured, [, inner]: Measured): boolean {
  if (/^(?:BODY|MAIN|ARTICLE)$/.test(around.nodeName)) return false;
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
const longestCard = 600;
const longestCardProse = 350;

/** Cards of other pages: a picture, a headline that leads there, a sentence or two; two or more beside each other. */
function cards({ elements, measures }: Page, most: number): readonly Measured[] {
  const headings = elements.filter(([{ nodeName }]) => /^H[2-6]$/.test(nodeName)).slice(0, mostHeadings);
  const found = new Map<DomElement, Measured>();
  for (const heading of headings) {
    const card = leadsAway(heading) ? cardOf(heading, measures) : null;
    if (card !== null) found.set(card[0], card);
  }
  return [...Map.groupBy(found.values(), ([{ parentElement }]) => parentElement).values()].flatMap((beside) => {
    const prose = beside.reduce((sum, [, measure]) => sum + measure.prose, 0);
    return beside.length > 1 && prose <= most ? wholeBox(beside, measures) : [];
  });
}

/** The element around cards where it holds nothing else but a label of theirs; else the cards. */
function wholeBox(cards: readonly Measured[], measures: Measures): readonly Measured[] {
  const box = cards[0]?.[0].parentElement ?? null;
  const measure = box === null ? undefined : measures.get(box);
  if (box === null || measure === undefined || /^(?:BODY|MAIN|ARTICLE)$/.test(box.nodeName)) return cards;
  const [text, prose] = [
    cards.reduce((sum, [, one]) => sum + one.text, 0),
    cards.reduce((sum, [, one]) => sum + one.prose, 0),
  ];
  const isOnlyLabelled =
    measure.prose === prose && measure.text - text <= longestBoxLabel && box.querySelector('h1') === null;
  return isOnlyLabelled ? [[box, measure]] : cards;
}

const longestBoxLabel = 90;

/** Whether all of a heading is a link to another page. */
function leadsAway([heading, measure]: Measured): boolean {
  if (measure.text === 0 || measure.linked < measure.text) return false;
  const link = heading.querySelector('a[href]')?.getAttribute('href') ?? '#';
  return !link.startsWith('#');
}

/** The largest element with one heading around it, where it is a card. */
function cardOf(heading: Measured, measures: Measures): Measured | null {
  let card = heading;
  for (let around = heading[0].parentElement; around !== null; around = around.parentElement) {
    const measure = measures.get(around);
    if (measure === undefined || measure.headings > 1 || around.nodeName === 'BODY') break;
    card = [around, measure];
  }
  const [element, measure] = card;
  const isCard =
    measure.pictures > 0 &&
    measure.text <= longestCard &&
    measure.prose <= longestCardProse &&
    element.querySelector('h1') === null;
  return isCard ? card : null;
}

/** Where sites have their channels: app stores, social networks, their own newsletters and apps. */
const channel =
  /^(?:https?:)?\/\/(?:[\w-]{1,40}\.){0,4}(?<host>play\.google\.com|(?:apps|itunes)\.apple\.com|whatsapp\.com|wa\.me|instagram\.com|facebook\.com|fb\.com|twitter\.com|x\.com|tiktok\.com|youtube\.com|t\.me|telegram\.me|threads\.net|bsky\.app|linkedin\.com|news\.google\.com)(?:[/?]|$)/i;
const ownChannel = /newsletter|e-?paper|\/apps?(?:[/.?]|$)|whatsapp/i;

/** Lists whose every item leads to a channel, and the list to several. */
function channelLists({ elements }: Page): readonly Measured[] {
  return elements.filter(([list, { links }]) => {
    if (links === 0 || !/^(?:UL|OL)$/.test(list.nodeName)) return false;
    const items = Array.from(list.childNodes).filter(isElement);
    const channels = new Set<string>();
    return items.length > 1 && items.every((item) => leadsToChannels(item, channels)) && channels.size > 1;
  });
}

/** Whether an item has links, and each leads to a channel; they are noted. */
function leadsToChannels(item: DomElement, channels: Set<string>): boolean {
  const links = [...item.querySelectorAll('a[href]')];
  for (const link of links) {
    const found = channelOf(link);
    if (found === null) return false;
    channels.add(found);
  }
  return links.length > 0;
}

function channelOf(link: DomElement): string | null {
  const address = link.getAttribute('href') ?? '';
  return channel.exec(address)?.groups?.['host']?.toLowerCase() ?? ownChannel.exec(address)?.[0].toLowerCase() ?? null;
}

/** So many sentences of a place make it the article's. */
const fewestSentences = 3;
const longestBetween = 250;

/** Boxes among the sentences of an article, below the first: a picture and a link, or a field, and no sentence. */
function boxesBetween({ measures }: Page, sentences: readonly Block[]): readonly Measured[] {
  return [...Map.groupBy(sentences, ({ at }) => at.parentElement)].flatMap(([place, own]) => {
    if (place === null || own.length < fewestSentences) return [];
    const children = Array.from(place.childNodes);
    const first = children.findIndex((child) => child === own[0]?.at);
    return children.slice(first + 1).flatMap((child) => {
      const measure = measures.get(child);
      return isElement(child) && measure !== undefined && isPictureLink(child, measure)
        ? [[child, measure] as const]
        : [];
    });
  });
}

function isPictureLink(element: DomElement, measure: Measure): boolean {
  if (!/^(?:DIV|SECTION|ASIDE)$/.test(element.nodeName)) return false;
  if (measure.prose > 0 || measure.text === 0 || measure.text > longestBetween) return false;
  const isLinked = (measure.pictures > 0 && measure.links > 0) || measure.fields > 0;
  return isLinked && !/[“”„«»"]/.test(element.textContent ?? '');
}
