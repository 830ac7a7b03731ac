import { unreachable } from '../../public-address.ts';
import type { Check } from '../check.ts';
import type { Node, Publishing } from '../claim-review.ts';
import { isNode, listAt, textAt } from '../node-fields.ts';

/** A check on its way out: what it says, how machines will read it, and when. */
export interface Outgoing {
  readonly check: Check;
  readonly review: Node;
  readonly publishing: Publishing;
  readonly now: Date;
}

/** Who asks for it. */
export type RuleSource = 'Google' | 'schema.org' | 'IFCN' | 'EFCSN';

/** One rule of those who read and certify fact-checks; `broken` says in words what is against it, or null. */
export interface Rule {
  readonly id: string;
  readonly source: RuleSource;
  readonly broken: (outgoing: Outgoing) => string | null;
}

/** A clock at a reader's may be a day ahead of ours. */
export const dayMs = 86_400_000;

/** The words, where something is broken. */
export function says(isBroken: boolean, words: string): string | null {
  return isBroken ? words : null;
}

/** Whether what is said to be a date is one. */
export function isDate(text: string | null): boolean {
  return text !== null && !Number.isNaN(Date.parse(text));
}

/** Whether a check still has a verdict. */
export function stands({ check }: Outgoing): boolean {
  return !check.withdrawn;
}

/** Whether it is a language tag as BCP 47 has them. */
export function isLanguageTag(text: string): boolean {
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text);
}

/** Whether it is an address of the web. */
export function isWeb(url: string): boolean {
  return /^https?:\/\//i.test(url) && URL.canParse(url);
}

/** The first of some addresses that readers could not reach. */
export function firstUnreachable(urls: readonly string[]): string | null {
  return urls.find((url) => !isWeb(url) || unreachable(url) !== null) ?? null;
}

/** Whether an address is on the desk's own site. */
export function isOwn(address: string | null, { origin }: Publishing): boolean {
  return address !== null && URL.canParse(address) && new URL(address).host === new URL(origin).host;
}

/** The nodes at a path of the document. */
export function nodesAt({ review }: Outgoing, path: string): readonly Node[] {
  return listAt(review, path).filter(isNode);
}

/** The addresses that nodes have. */
export function addressesOf(nodes: readonly Node[]): readonly string[] {
  return nodes.map((node) => textAt(node, 'url')).filter((url) => url !== null);
}
