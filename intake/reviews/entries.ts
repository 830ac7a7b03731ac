import { cut } from '../../claims/cut.ts';
import { append } from '../append.ts';
import { isFactCheckClaim, readFactCheck } from './fact-check-tools.ts';
import { type Fields, isFields, listIn } from './field.ts';
import type { MadeReview } from './make-review.ts';
import { namesReviews, readRow } from './row.ts';
import { isClaimReview, readClaimReview } from './schema-org.ts';

/** An entry of a document, where it stands, and how it is read. */
export interface Entry {
  /** As `dataFeedElement[3].item[0]`. */
  readonly position: string;
  readonly read: () => MadeReview;
}

/** The entries of a document; `tooMany` where it has more than are taken. */
export type Entries = { readonly kind: 'entries'; readonly entries: readonly Entry[] } | { readonly kind: 'too-many' };

/** As many reviews as one document brings. */
export const mostReviews = 10_000;
/** Objects and lists that are looked at in one document. */
const mostNodes = 200_000;
/** Lists and graphs inside each other in which reviews are looked for. */
const mostDeep = 8;

/** Where documents have their reviews: each item of these has to be one, or to hold one. */
const lists = ['dataFeedElement', 'itemListElement', 'claims', 'items'] as const;
/** Where they have them among other things. */
const graphs = ['@graph', 'mainEntity', 'hasPart', 'review'] as const;

interface Node {
  readonly value: unknown;
  readonly position: string;
  readonly depth: number;
  /** Whether it has to be a review or to hold one. */
  readonly isAsked: boolean;
}

/** Everything in a JSON document that is a review or stands where one should. */
export function entriesIn(document: unknown): Entries {
  const entries: Entry[] = [];
  const left: Node[] = [{ value: document, position: '', depth: 0, isAsked: true }];
  for (let looked = 0; ; looked++) {
    const node = left.pop();
    if (node === undefined) return { kind: 'entries', entries };
    if (looked >= mostNodes || entries.length > mostReviews) return { kind: 'too-many' };
    const own = entriesAt(node);
    if (own !== null) {
      append(entries, own);
      continue;
    }
    const inner = insideOf(node);
    if (inner.length > mostNodes) return { kind: 'too-many' };
    if (inner.length === 0 && node.isAsked && node.depth > 0) entries.push(noReview(node));
    // The last first, so that they are looked at in their order; a spread of so many would be too much for a call.
    inner.toReversed().forEach((next) => {
      left.push(next);
    });
  }
}

/** The entries that a node itself is; null where it is none. */
function entriesAt({ value, position }: Node): readonly Entry[] | null {
  if (isClaimReview(value)) return [{ position: position || 'the document', read: () => readClaimReview(value) }];
  if (isFactCheckClaim(value))
    return value.claimReview.slice(0, mostReviews).map((review, at) => ({
      position: placed(position, `claimReview[${at}]`),
      read: () => readFactCheck(value, review),
    }));
  if (isFields(value) && namesReviews(Object.keys(value)))
    return [{ position: position || 'the document', read: () => readRow(value) }];
  return null;
}

function noReview({ position, value }: Node): Entry {
  const type = isFields(value) ? value['@type'] : undefined;
  const found = typeof type === 'string' ? ` but ${JSON.stringify(cut(type, 60))}` : '';
  return {
    position,
    read: () => ({
      kind: 'refused',
      reason: `It is no ClaimReview${found}: it needs what was checked, where, and a rating.`,
    }),
  };
}

function placed(position: string, part: string): string {
  return position === '' ? part : `${position}.${part}`;
}

function insideOf({ value, position, depth }: Node): readonly Node[] {
  if (depth >= mostDeep) return [];
  if (Array.isArray(value))
    return value.map((item: unknown, at) => ({
      ...{ value: item, position: `${position}[${at}]`, depth: depth + 1, isAsked: true },
    }));
  if (!isFields(value)) return [];
  return [
    ...lists.flatMap((name) => childrenOf(value, name, { position, depth, isAsked: true })),
    ...childrenOf(value, 'item', { position, depth, isAsked: true }),
    ...graphs.flatMap((name) => childrenOf(value, name, { position, depth, isAsked: false })),
  ];
}

function childrenOf(value: Fields, name: string, { position, depth, isAsked }: Omit<Node, 'value'>): readonly Node[] {
  const inner = value[name];
  const isList = Array.isArray(inner);
  return listIn(inner).map((item, at) => ({
    value: item,
    position: placed(position, isList ? `${name}[${at}]` : name),
    depth: depth + 1,
    isAsked,
  }));
}
