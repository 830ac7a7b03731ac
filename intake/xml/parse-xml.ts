import { append } from '../append.ts';
import { readElements } from './read-elements.ts';

/** An element of an XML document, its name and those of its attributes without prefixes, or a piece of text. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
};
export type XmlNode = XmlElement | string;

type OpenElement = { readonly name: string; readonly attributes: Record<string, string>; readonly children: XmlNode[] };

/** Far beyond any article's. */
const deepest = 255;

/** The root of an XML document; null where it has none, or nests deeper than any document. Entities of a DTD stay as they are. */
export function parseXml(xml: string): XmlElement | null {
  const root: OpenElement = { name: '', attributes: {}, children: [] };
  const open: OpenElement[] = [root];
  const isRead = readElements(xml, deepest, {
    open(written, given) {
      const attributes: Record<string, string> = {};
      for (const [name, value] of Object.entries(given)) attributes[localName(name)] ??= value;
      const element = { name: localName(written), attributes, children: [] };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    text: (piece) => open.at(-1)?.children.push(piece),
    close: () => open.pop(),
  });
  return isRead ? (root.children.find((child) => typeof child !== 'string') ?? null) : null;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Every element below one, in the document's order. */
export function* descendants(element: XmlElement): Generator<XmlElement> {
  const pending: XmlElement[] = [element];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next !== element) yield next;
    for (const child of next.children.toReversed()) if (typeof child !== 'string') pending.push(child);
  }
}

/** The first element below one by this name. */
export function first(element: XmlElement | null, ...names: readonly string[]): XmlElement | null {
  if (element === null) return null;
  for (const below of descendants(element)) if (names.includes(below.name)) return below;
  return null;
}

/** All text of an element on one line; null for none. */
export function textOf(element: XmlElement | null): string | null {
  if (element === null) return null;
  const line = paragraphsOf(element).join(' ').replaceAll(/\s+/g, ' ').trim();
  return line === '' ? null : line;
}

const blocks: ReadonlySet<string> = new Set(
  'p h1 h2 h3 h4 h5 h6 hl1 hl2 hl3 hl4 li dt dd dl ul ol tr table block body body.content br div section blockquote bq hr pre q-block datasource abstract'.split(
    ' ',
  ),
);
const cells: ReadonlySet<string> = new Set(['td', 'th']);

/** The paragraphs of XHTML or NITF: text between block elements, a table's rows on a line each, without what is passed over. */
export function paragraphsOf(element: XmlElement, passedOver: ReadonlySet<string> = new Set()): readonly string[] {
  const paragraphs: string[] = [''];
  for (const step of steps(element, passedOver)) {
    if (step === 'break') paragraphs.push('');
    else paragraphs[paragraphs.length - 1] += step.text;
  }
  return paragraphs
    .map((text) =>
      text
        .replaceAll(/\s+/g, ' ')
        .trim()
        .replace(/(?<![ |])(?: ?\|)+$/, ''),
    )
    .filter((text) => text !== '');
}

type Step = 'break' | { readonly text: string };

/** An element as what a reader of its text meets; with a stack of its own, as documents nest. */
function* steps(element: XmlElement, passedOver: ReadonlySet<string>): Generator<Step> {
  const pending: (XmlElement | Step | string)[] = [element];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next === 'break') yield next;
    else if (typeof next === 'string') yield { text: next };
    else if ('text' in next) yield next;
    else if (!passedOver.has(next.name)) append(pending, stepsOf(next));
  }
}

/** An element's parts, the last first. */
function stepsOf({ name, children }: XmlElement): readonly (XmlElement | Step | string)[] {
  const parts = children.map((child) => (child === 'break' ? { text: child } : child)).toReversed();
  if (blocks.has(name)) return ['break', ...parts, 'break'];
  return cells.has(name) ? [{ text: ' | ' }, ...parts] : parts;
}
