import type { Spans } from '../../claims/span.ts';

/** What the attribution scorers compare: three span lists, and for gold the two kinds it may be filtered by. */
export interface ScoredQuote {
  readonly contentSpans: Spans;
  readonly sourceSpans: Spans;
  readonly cueSpans: Spans;
  readonly type?: string | undefined;
  readonly cueKind?: string | undefined;
}

/** One article with the quotes people marked and the quotes predicted. */
export interface QuotedText {
  readonly text: string;
  readonly gold: readonly ScoredQuote[];
  readonly predicted: readonly ScoredQuote[];
}

/** Only gold of this type or cue kind counts; predictions of another type never count as false. */
export interface QuoteFilter {
  readonly type?: string;
  readonly cueKind?: string;
}

/** Counts of one metric; `source` and `cue` count, among the found, those that touch the gold's. */
export interface QuoteCounts {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
  readonly source: number;
  readonly cue: number;
}

interface Marked {
  readonly quote: ScoredQuote;
  readonly content: ReadonlySet<number>;
  readonly source: ReadonlySet<number>;
  readonly cue: ReadonlySet<number>;
}

const letterOrDigit = /[\p{L}\p{N}]/u;

function characters(spans: Spans, text: string): ReadonlySet<number> {
  const marked = new Set<number>();
  for (const [start, end] of spans) {
    for (let i = start; i < end; i++) if (letterOrDigit.test(text[i] ?? '')) marked.add(i);
  }
  return marked;
}

function overlap(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0;
  for (const x of a) if (b.has(x)) shared++;
  return shared;
}

function mark(quotes: readonly ScoredQuote[], text: string): Marked[] {
  return quotes
    .map((quote) => ({
      quote,
      content: characters(quote.contentSpans, text),
      source: characters(quote.sourceSpans, text),
      cue: characters(quote.cueSpans, text),
    }))
    .filter(({ content }) => content.size > 0);
}

/** How alike a gold and a predicted content are, and from where on they count as the same. */
interface Measure {
  readonly alike: (gold: Marked, predicted: Marked) => number;
  readonly above: number;
}

const covered = (gold: Marked, predicted: Marked): number =>
  overlap(gold.content, predicted.content) / gold.content.size;

function jaccard(gold: Marked, predicted: Marked): number {
  const shared = overlap(gold.content, predicted.content);
  return shared / (gold.content.size + predicted.content.size - shared);
}

/**
 * The measures by name. `ggt@t` is GenderGapTracker's rule: the share of the gold content covered is
 * above t; `jac@0.5` asks for a Jaccard index of content characters of at least one half.
 */
export const quoteMeasures = {
  'ggt@0.3': { alike: covered, above: 0.3 },
  'ggt@0.8': { alike: covered, above: 0.8 },
  'jac@0.5': { alike: jaccard, above: 0.4999 },
} as const satisfies Record<string, Measure>;
export type QuoteMeasure = keyof typeof quoteMeasures;

/** Greedy and one to one, the most alike first: gold index to predicted index. */
function pair(gold: readonly Marked[], predicted: readonly Marked[], measure: Measure): Map<number, number> {
  const candidates = gold.flatMap((g, i) =>
    predicted.map((p, j) => ({ alike: measure.alike(g, p), i, j })).filter(({ alike }) => alike > measure.above),
  );
  candidates.sort((a, b) => b.alike - a.alike);
  const byGold = new Map<number, number>();
  const taken = new Set<number>();
  for (const { i, j } of candidates) {
    if (byGold.has(i) || taken.has(j)) continue;
    byGold.set(i, j);
    taken.add(j);
  }
  return byGold;
}

const touches = (gold: ReadonlySet<number>, predicted: ReadonlySet<number>): boolean =>
  gold.size > 0 ? overlap(gold, predicted) > 0 : predicted.size === 0;

const admits = (wanted: string | undefined, actual: string | undefined): boolean =>
  wanted === undefined || actual === undefined || actual === wanted;

function countText(text: QuotedText, measure: Measure, filter: QuoteFilter): QuoteCounts {
  const gold = mark(text.gold, text.text);
  const predicted = mark(text.predicted, text.text);
  const pairs = pair(gold, predicted, measure);
  const counts = { tp: 0, fp: 0, fn: 0, source: 0, cue: 0 };
  gold.forEach((g, i) => {
    if (filter.type !== undefined && g.quote.type !== filter.type) return;
    if (filter.cueKind !== undefined && g.quote.cueKind !== filter.cueKind) return;
    const p = predicted[pairs.get(i) ?? -1];
    if (p === undefined) {
      counts.fn++;
      return;
    }
    counts.tp++;
    if (touches(g.source, p.source)) counts.source++;
    if (touches(g.cue, p.cue)) counts.cue++;
  });
  const found = new Set(pairs.values());
  counts.fp = predicted.filter(
    (p, j) => !found.has(j) && admits(filter.type, p.quote.type) && admits(filter.cueKind, p.quote.cueKind),
  ).length;
  return counts;
}

/** Micro counts of one measure over all texts. */
export function countQuotes(
  texts: readonly QuotedText[],
  measure: QuoteMeasure,
  filter: QuoteFilter = {},
): QuoteCounts {
  const total = { tp: 0, fp: 0, fn: 0, source: 0, cue: 0 };
  for (const text of texts) {
    const counts = countText(text, quoteMeasures[measure], filter);
    total.tp += counts.tp;
    total.fp += counts.fp;
    total.fn += counts.fn;
    total.source += counts.source;
    total.cue += counts.cue;
  }
  return total;
}

/** Micro counts of the letters and digits marked as content or as source, each character once. */
export function countCharacters(
  texts: readonly QuotedText[],
  part: 'content' | 'source',
): { tp: number; fp: number; fn: number } {
  const total = { tp: 0, fp: 0, fn: 0 };
  for (const { text, gold, predicted } of texts) {
    const union = (quotes: readonly ScoredQuote[]): ReadonlySet<number> =>
      new Set(mark(quotes, text).flatMap((marked) => [...marked[part]]));
    const wanted = union(gold);
    const got = union(predicted);
    const tp = overlap(wanted, got);
    total.tp += tp;
    total.fp += got.size - tp;
    total.fn += wanted.size - tp;
  }
  return total;
}
