import { asksForErrors } from '../../text/error-report.ts';
import { type DomElement, type DomNode, isElement } from '../dom.ts';
import type { Block } from './blocks.ts';
import { isInSentence } from './in-sentence.ts';
import type { Measure, Measured } from './measure.ts';

type Page = {
  readonly elements: readonly Measured[];
  readonly measures: ReadonlyMap<DomNode, Measure>;
  readonly blocks: readonly Block[];
};

/** What a link or a button that asks for a gift says, and nothing beside. */
const gift =
  /^[\s»→>]*(?:donate(?: now| today| here)?|make a donation|(?:jetzt )?spenden|faire un don|je donne|donar(?: ahora)?|haz una donación|doar(?: agora)?|dona(?: ora)?|doneer(?: nu)?|wesprzyj|donér|skänk|пожертвовать|寄付する)[\s!»→>.]*$/i;

/** What a subscription costs: "$7/month", "9,99 € im Monat". */
const price =
  /^(?:from |ab |nur |just )?(?:[$€£]\s?\d{1,4}(?:[.,]\d{1,2})?|\d{1,4}(?:[.,]\d{1,2})?\s?(?:€|euro|kr|zł))\s?(?:\/|per |a |pro |im |par |al |por )\s?(?:month|mo|week|year|yr|monat|woche|jahr|mois|an|mes|semana|año|mês|ano|mese|anno)\b.{0,20}$/i;
const ofPlans =
  /\b(?:cancel|subscri|billed|sign up|free trial|kündbar|abo\b|abonn|résili|sans engagement|suscri|assin)/i;

/** No longer box asks for a gift. */
const longestAppeal = 300;
const longestPlans = 700;
const longestReport = 320;

/** Boxes that ask for a gift, told by the link in them, that sell the site's subscription, told by its price, and that ask for errors. */
export function appealBoxes(page: Page): readonly Measured[] {
  return [...gifts(page), ...plans(page), ...reports(page)];
}

/** The boxes around links that only say "Donate": what stands in them says why. */
function gifts({ elements, measures }: Page): readonly Measured[] {
  const links = elements.filter(
    ([link, { text }]) => text > 0 && text < 40 && link.nodeName === 'A' && gift.test(link.textContent ?? ''),
  );
  return links
    .filter(([link]) => !isInSentence(link))
    .flatMap(([link]) => around(link, measures, (box) => box.links === 1, longestAppeal));
}

/** The boxes around prices by the month that say how to subscribe. */
function plans({ blocks, measures }: Page): readonly Measured[] {
  const boxes = blocks.flatMap(({ at, text }) => {
    if (text.length > 60 || !/\d/.test(text) || !price.test(text)) return [];
    return around(at, measures, () => true, longestPlans);
  });
  return boxes.filter(([box]) => ofPlans.test(box.textContent ?? ''));
}

/** The boxes around lines that ask for errors, with what shows how to report one; a paragraph beside the line is the article's. */
function reports({ blocks, measures }: Page): readonly Measured[] {
  const hasOneParagraph = (_: Measure, box: DomElement) => [...box.querySelectorAll('p')].length <= 1;
  return blocks.flatMap(({ at, text }) =>
    asksForErrors(text) ? around(at, measures, hasOneParagraph, longestReport) : [],
  );
}

/** The largest element around a node that is no longer than a box, and has no heading of the page; none where the node's own line is longer. */
function around(
  node: DomNode,
  measures: Page['measures'],
  isAppeal: (measure: Measure, box: DomElement) => boolean,
  longest: number,
): readonly Measured[] {
  let found: readonly Measured[] = [];
  for (let box: DomNode | null = node.parentElement; box !== null; box = box.parentElement) {
    const measure = measures.get(box);
    if (measure === undefined || !isElement(box) || measure.text > longest || !isAppeal(measure, box)) break;
    if (/^(?:BODY|MAIN|ARTICLE|TR|TABLE)$/.test(box.nodeName) || holdsArticle(box)) break;
    found = [[box, measure]];
  }
  return found;
}

function holdsArticle(element: DomElement): boolean {
  return element.querySelector('h1, time, [itemprop]') !== null;
}
