import { Parser } from 'htmlparser2';
import type { IngestionFailure } from '../../claims/article.ts';
import { type FailureCode, failure } from '../failures.ts';

/** What a page costs to read, counted without building its tree. */
type Cost = { deepest: number; parts: number; weight: number; classes: number };

/** A bound of cost, and how it is said. The comments give the highest of 389 pages of news sites. */
type Bound = { readonly most: number; readonly code: FailureCode; readonly found: string };

const bounds = {
  /** 51 */
  deepest: { most: 256, code: 'too-deep', found: 'more than 256 elements within each other' },
  /** 45,000 */
  parts: { most: 80_000, code: 'too-large', found: 'more than 80,000 elements, attributes and pieces of text' },
  /** 13 million: each element's text is looked at once for each element around it. */
  weight: { most: 25_000_000, code: 'too-deep', found: 'more than 25 million characters, counted once a level' },
  /** 400: the names of an attribute are put into a list in one call. */
  classes: { most: 10_000, code: 'too-large', found: 'more than 10,000 names in one class attribute' },
} as const satisfies Record<keyof Cost, Bound>;

/** Enough to stop soon after a bound is passed. */
const chunk = 64 * 1024;

/** The first bound that a page passes, found without building its tree; null for an ordinary page. */
function passedBound(html: string): Bound | null {
  const cost: Cost = { deepest: 0, parts: 0, weight: 0, classes: 0 };
  const parser = counting(cost);
  for (let at = 0; at < html.length; at += chunk) {
    parser.write(html.slice(at, at + chunk));
    const passed = (['deepest', 'parts', 'weight', 'classes'] as const).find((kind) => cost[kind] > bounds[kind].most);
    if (passed !== undefined) return bounds[passed];
  }
  return null;
}

function counting(cost: Cost): Parser {
  let depth = 0;
  let unseen = false;
  return new Parser({
    ontext(text) {
      cost.parts++;
      if (!unseen) cost.weight += text.length * depth;
    },
    onopentag(name, attributes) {
      depth++;
      unseen = name === 'script' || name === 'style';
      cost.parts += 1 + Object.keys(attributes).length;
      cost.classes = Math.max(cost.classes, namesIn(attributes['class'] ?? ''));
      cost.deepest = Math.max(cost.deepest, depth);
    },
    onclosetag() {
      depth -= 1;
      unseen = false;
    },
  });
}

/** How many names a class attribute has at most. */
function namesIn(attribute: string): number {
  let names = 1;
  for (const character of attribute) if (/\s/.test(character)) names++;
  return names;
}

/** Whether a page is small and flat enough to be read. */
export function isReadable(html: string): boolean {
  return passedBound(html) === null;
}

/** Why a page is too deep or too large, for its sender; null when it is neither. */
export function pageFailure(html: string, name: string): IngestionFailure | null {
  const bound = passedBound(html);
  return bound === null ? null : failure(bound.code, { name, found: bound.found });
}
