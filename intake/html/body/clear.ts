import { wordSet } from '../../../claims/word-set.ts';
import { classOf, type DomDocument, type DomElement, type DomNode, isElement } from '../dom.ts';
import { type Block, blocksOf, isBlock } from './blocks.ts';
import { isInSentence, standsInLine } from './in-sentence.ts';
import { type Measure, type Measured, measuredElements, measureTree } from './measure.ts';
import { foreignWords, isCaptionNamed, labelWords, namesOf, unseenNames } from './names.ts';
import { isNotice } from './notice.ts';
import { headOpeners } from './openers.ts';
import { isPlaceLine } from './place-line.ts';
import { isProse } from './prose.ts';
import { siteBoxes } from './site-boxes.ts';

/** Elements that no reader reads. */
const unreadElements =
  'script, style, noscript, template, iframe, object, embed, svg, audio, video, canvas, select, textarea';

/** Elements that hold no sentence of an article, by their own names and by their roles. */
const foreignElements: ReadonlySet<string> = new Set('BUTTON INPUT NAV DIALOG MENU FIGCAPTION'.split(' '));
const foreignRoles: ReadonlySet<string> = new Set(
  'navigation banner contentinfo complementary search dialog'.split(' '),
);

/** Elements that ask for consent by their names, however long they are. */
const consentName =
  /consent|cookie|gdpr|privacy|onetrust|didomi|cmp|sp_message|trustarc|usercentrics|iubenda|quantcast/;

/** So much must be left of the page without them. */
const shortestRest = 150;

/** A larger share of the page's text is never dropped: some pages are one form, or hidden until a script shows them. */
const largestShare = 0.25;
const longestLabel = 340;

/** A word that names a larger share of a page's sentences means something else on that page. */
const believedShare = 0.35;

/** Takes out of a page what its own markup says is not the article; nothing that stands inside a sentence. */
export function clearPage(document: DomDocument, blocks = blocksOf(document.body)): void {
  for (const element of [...document.querySelectorAll(unreadElements)]) element.remove();
  const measures = measureTree(document.body, blocks);
  const whole = measures.get(document.body);
  if (whole === undefined) return;
  const most = whole.text * largestShare;
  const drop = (element: DomElement, measure: Measure, longest: number) => {
    if (measure.text <= longest && measure.prose <= whole.prose * largestShare) element.remove();
  };
  const elements = measuredElements(document.body, measures);
  for (const [box, measure] of siteBoxes({ elements, measures, blocks })) drop(box, measure, most);
  headOpeners(document, elements, measures);
  for (const [element, measure] of elements.filter(([one]) => isUnseen(one))) drop(element, measure, most);
  for (const [element, measure] of elements.filter(([one]) => isForeign(one))) {
    if (!isPartOfSentence(element, measure)) drop(element, measure, most);
  }
  const named = elements.filter(([one]) => classOf(one) !== '' || one.getAttribute('id'));
  dropConsent(named, whole);
  dropCaptions(named, { measures, drop, longest: Math.min(longestLabel, most) });
  dropNamed(named, { measures, most, hints: hintsOf(meaningOf(blocks, whole.prose)), drop });
}

/** Whether a browser shows nothing of an element. */
function isUnseen(element: DomElement): boolean {
  if (element.getAttribute('hidden') !== null) return true;
  const names = classOf(element);
  return names !== '' && names.split(/\s+/).some((name) => unseenNames.has(name));
}

function isForeign(element: DomElement): boolean {
  if (foreignElements.has(element.nodeName) || element.getAttribute('aria-hidden') === 'true') return true;
  return foreignRoles.has(element.getAttribute('role') ?? '');
}

/** Takes out what asks for consent, by its name and by what it says. */
function dropConsent(named: readonly Measured[], whole: Measure): void {
  for (const [element, measure] of named) {
    if (!isConsentNamed(element)) continue;
    const isRest = whole.prose - measure.prose >= shortestRest;
    if (isRest && element.querySelector('h1') === null && isNotice(element.textContent ?? '')) element.remove();
  }
}

type Captions = Pick<Naming, 'measures' | 'drop'> & { readonly longest: number };

/** Takes out what is said of a picture, where one stands in it or beside it. */
function dropCaptions(named: readonly Measured[], { measures, drop, longest }: Captions): void {
  for (const [element, measure] of named) {
    if (standsByPicture(element, measures) && isCaptionNamed(element)) drop(element, measure, longest);
  }
}

type Naming = {
  readonly measures: ReadonlyMap<DomNode, Measure>;
  readonly most: number;
  readonly hints: (element: DomElement) => readonly string[];
  readonly drop: (element: DomElement, measure: Measure, longest: number) => void;
};

/** Takes out what is named as foreign and bears its name out. */
function dropNamed(named: readonly Measured[], { measures, most, hints, drop }: Naming): void {
  for (const [element, measure] of named) {
    const words = hints(element);
    if (words.length === 0 || !element.isConnected) continue;
    if (isKept(element, words)) continue;
    const longest = words.some((word) => foreignWords.has(word)) ? most : Math.min(longestLabel, most);
    if (isPartOfSentence(element, measure) || opensBox(element, words)) dropBox(element, measure);
    else if (measure.prose === 0 || words.some((word) => bearsOut(element, word, measures))) {
      drop(element, measure, longest);
    }
  }
}

/** Whether what an element is named as stays: a post that is quoted, the place that a report is from. */
function isKept(element: DomElement, words: readonly string[]): boolean {
  if (words.includes('social') && keptPosts(element)) return true;
  return words.includes('dateline') && isPlaceLine(element.textContent ?? '');
}

/** Whether a picture stands in an element or beside it. */
function standsByPicture(element: DomElement, measures: ReadonlyMap<DomNode, Measure>): boolean {
  const around = element.parentElement;
  const [own, beside] = [measures.get(element), around === null ? undefined : measures.get(around)];
  return (own?.pictures ?? 0) > 0 || (beside !== undefined && beside.pictures > 0 && beside.prose === own?.prose);
}

function isConsentNamed(element: DomElement): boolean {
  return consentName.test(classOf(element)) || consentName.test(element.getAttribute('id') ?? '');
}

/** Takes out a box that opens over a word of a sentence; the word stays. */
function dropBox(element: DomElement, measure: Measure): void {
  if (isBox(measure) && !holdsNamed(element)) element.remove();
}

/** The words of an element's names that hint at foreign text, of those that mean it on this page. */
function hintsOf(means: (word: string) => boolean): (element: DomElement) => readonly string[] {
  return (element) =>
    namesOf(element).filter((word) => (foreignWords.has(word) || labelWords.has(word)) && means(word));
}

/** Names of what opens over the words that it is hung on; on a link among other words they name those words. */
const ofBoxes: ReadonlySet<string> = wordSet('popup tooltip rollover popover hovercard overlay modal');

/** Whether an element is words of a line that a box opens over, be they a whole sentence of it. */
function opensBox(element: DomElement, words: readonly string[]): boolean {
  return element.nodeName === 'A' && words.every((word) => ofBoxes.has(word)) && standsInLine(element);
}

function isPartOfSentence(element: DomElement, { text, blocks }: Measure): boolean {
  return text > 0 && blocks === 0 && !isBlock(element.nodeName) && isInSentence(element);
}

/** Whether a part of a line is a box that opens over it: pictures and links are no words of a sentence. */
function isBox({ links, pictures }: Measure): boolean {
  return pictures > 0 || links > 1;
}

/** Whether a part of an element has a name that hints at foreign text, too: then it is the box, and what is around it is not. */
function holdsNamed(element: DomElement): boolean {
  return [...element.querySelectorAll('[class]')].some((part) => namesOf(part).some((word) => foreignWords.has(word)));
}

/** How far up an element of the same name is looked for. */
const mostLevels = 6;

/** Names of what stands beside a picture. */
const ofPictures: ReadonlySet<string> = wordSet('caption captions credit credits');

const isPicture = (word: string) => /^(?:img|image|photo|picture|figure|media|gallery|video|lightbox)$/.test(word);

/** Whether an element bears its name out: it is a box of its own with a heading, links or fields, or stands beside a picture. */
function bearsOut(element: DomElement, word: string, measures: ReadonlyMap<DomNode, Measure>): boolean {
  let outermost = element;
  let around = element.parentElement;
  for (let level = 0; level < mostLevels && around !== null; level++, around = around.parentElement) {
    if (namesOf(around).includes(word)) outermost = around;
  }
  const own = measures.get(outermost);
  if (own === undefined) return false;
  if (own.linked > own.text * 0.2 || own.headings > 0 || own.pictures > 0 || own.fields > 0) return true;
  if (word === 'footer' || word === 'legal')
    return /©|copyright|all rights reserved/i.test(outermost.textContent ?? '');
  if (!ofPictures.has(word)) return false;
  const beside = outermost.parentElement === null ? undefined : measures.get(outermost.parentElement);
  return (
    namesOf(outermost).some(isPicture) || (beside !== undefined && beside.pictures > 0 && beside.prose === own.prose)
  );
}

/** Whether a word in names means on a page what it means elsewhere: it names little of the page's sentences. */
function meaningOf(blocks: readonly Block[], prose: number): (word: string) => boolean {
  const named = new Map<string, number>();
  const known = new Map<DomNode, ReadonlySet<string>>();
  for (const block of blocks) {
    if (!isProse(block)) continue;
    for (const word of namesAround(block.at, known)) named.set(word, (named.get(word) ?? 0) + block.size);
  }
  return (word) => (named.get(word) ?? 0) <= prose * believedShare;
}

const noWords: ReadonlySet<string> = new Set();

/** The foreign and label words in the names of an element and of all around it. */
function namesAround(node: DomNode, known: Map<DomNode, ReadonlySet<string>>): ReadonlySet<string> {
  const pending: DomNode[] = [];
  let around: ReadonlySet<string> = noWords;
  for (let next: DomNode | null = node; next !== null; next = next.parentElement) {
    const words = known.get(next);
    if (words !== undefined) {
      around = words;
      break;
    }
    pending.push(next);
  }
  for (const next of pending.reverse()) {
    if (isElement(next)) {
      const own = namesOf(next).filter((word) => foreignWords.has(word) || labelWords.has(word));
      if (own.length > 0) around = new Set([...around, ...own]);
    }
    known.set(next, around);
  }
  return around;
}

/** An embed is named "social" too, and is a quotation: what it quotes takes its place. */
function keptPosts(element: DomElement): boolean {
  const posts = [...element.querySelectorAll('blockquote')];
  if (posts.length > 0) element.replaceWith(...posts);
  return posts.length > 0;
}
