import { parseHTML } from 'linkedom';

/** What of the DOM is used here; the compiler's own DOM types belong to a browser's globals. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<DomNode>;
}

/** An element of a page. */
export interface DomElement extends DomNode {
  readonly parentElement: DomElement | null;
  readonly isConnected: boolean;
  querySelector(selector: string): DomElement | null;
  getAttribute(name: string): string | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  remove(): void;
  replaceWith(...nodes: readonly DomNode[]): void;
}

/** A page. */
export interface DomDocument {
  readonly documentElement: DomElement;
  readonly body: DomElement;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
}

/** A page from its source; a fragment becomes the body of a page. */
export function parsePage(html: string): DomDocument {
  const page = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
  return parseHTML(page).document;
}
