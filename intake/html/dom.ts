import { parseHTML } from 'linkedom';

/** What of the DOM is used here; the compiler's own DOM types belong to a browser's globals. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<DomNode>;
  readonly firstChild: DomNode | null;
  readonly parentElement: DomElement | null;
  readonly previousSibling: DomNode | null;
  readonly nextSibling: DomNode | null;
}

/** An element of a page. */
export interface DomElement extends DomNode {
  readonly isConnected: boolean;
  querySelector(selector: string): DomElement | null;
  getAttribute(name: string): string | null;
  getAttributeNode(name: string): { readonly value: string } | null;
  removeAttribute(name: string): void;
  querySelectorAll(selector: string): Iterable<DomElement>;
  remove(): void;
  replaceWith(...nodes: readonly DomNode[]): void;
}

/** A page. */
export interface DomDocument {
  readonly documentElement: DomElement;
  readonly body: DomElement;
  createElement(name: string): DomElement & { textContent: string | null };
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
}

/** A page from its source; a fragment becomes the body of a page. */
export function parsePage(html: string): DomDocument {
  const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : asPage(html, ''));
  if (isSound(document)) return document;
  const language = /<html\b[^<>]{0,500}?\slang\s{0,9}=\s{0,9}["']?([\w-]+)/i.exec(html)?.[1] ?? '';
  return parseHTML(asPage(html.replaceAll(frameTags, ' '), language)).document;
}

/** The tags that a page is framed by; pages leave them out, repeat them and put them into comments for old browsers. */
const frameTags = /<(?:\/?(?:html|head|body)\b|!doctype)(?:[^<>]|<(?!\/?(?:html|head|body)\b|!doctype)){0,2000}>/gi;

function asPage(html: string, language: string): string {
  return `<!doctype html><html lang="${language}"><head></head><body>${html}</body></html>`;
}

/** Whether a tree has one head and one body as browsers make them of any source, and its parser only of a sound one. */
function isSound(document: { readonly childNodes: ArrayLike<DomNode> }): boolean {
  const [root, ...others] = Array.from(document.childNodes).filter(isElement);
  if (root?.nodeName !== 'HTML' || others.length > 0) return false;
  const parts = Array.from(root.childNodes).filter(isElement);
  return (
    parts.length <= 2 &&
    parts.every(({ nodeName }) => nodeName === 'HEAD' || nodeName === 'BODY') &&
    parts.at(-1)?.nodeName === 'BODY'
  );
}

/** The classes of an element as they are written; asked for as an attribute, they would be made a list of first. */
export function classOf(element: DomElement): string {
  return element.getAttributeNode('class')?.value ?? '';
}

/** Whether a node is an element. */
export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === 1;
}

/** The first element of a name among a node and those around it, of so many looked at; null where none has it. */
export function aroundNamed(name: string, node: DomNode | null, most: number): DomNode | null {
  let around = node;
  for (let level = 0; level < most && around !== null; level++, around = around.parentElement)
    if (around.nodeName === name) return around;
  return null;
}
