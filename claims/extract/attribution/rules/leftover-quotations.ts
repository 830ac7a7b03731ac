import { firstIndex } from '../../../bisect.ts';
import type { Document, Token } from '../../../language/document.ts';
import type { Range } from '../../../language/noun-phrase.ts';
import { type Frame, framesOf } from '../../quotations/frame.ts';
import type { Report } from '../report.ts';
import { GrowingReport } from './growing-report.ts';
import { type Adoption, type Leftover, leftoverRules } from './leftover-rules.ts';

/** The least number of tokens, marks included, at which a quotation is taken as something said rather than a mere phrase. */
const leastTokens = 7;

function frameAt(frames: readonly Frame[], token: number): Frame | null {
  return frames[firstIndex(frames.length, (at) => (frames[at]?.last ?? 0) > token)] ?? null;
}

function startOf({ cueToken, content }: Report): number {
  return cueToken >= 0 ? cueToken : (content[0]?.first ?? 0);
}

function byStart(a: Report, b: Report): number {
  return startOf(a) - startOf(b);
}

/** The reports in the order of the text, and which of them named a speaker last. */
class Reports {
  readonly #all: readonly GrowingReport[];
  readonly #byCue = new Map<number, GrowingReport>();
  #next = 0;
  #latest: GrowingReport | null = null;

  constructor(tokens: readonly Token[], reports: readonly Report[]) {
    this.#all = [...reports].sort(byStart).map((report) => new GrowingReport(tokens, report));
    for (const growing of this.#all) {
      const { cueToken } = growing.began;
      if (!this.#byCue.has(cueToken)) this.#byCue.set(cueToken, growing);
    }
  }

  /** All of them, with what they go on with. */
  get reports(): readonly Report[] {
    return this.#all.map(({ report }) => report);
  }

  /** The report with a speaker that stands before `token` and whose content ends last. */
  latestBefore(token: number): GrowingReport | null {
    for (let next = this.#all[this.#next]; next !== undefined && startOf(next.began) < token; ) {
      if (next.began.source !== null && (this.#latest === null || next.end >= this.#latest.end)) this.#latest = next;
      this.#next++;
      next = this.#all[this.#next];
    }
    return this.#latest;
  }

  /** The report with this head of a cue. */
  byCue(token: number): GrowingReport | null {
    return this.#byCue.get(token) ?? null;
  }
}

/** Finds the first of the reports that tell what somebody says, not believes, and whose content touches a range. */
function saidIn(count: number, reports: readonly Report[]): (range: Range) => Report | null {
  const firstAt = new Int32Array(count).fill(reports.length);
  for (const [index, { content, grounds }] of [...reports.entries()].reverse()) {
    if (grounds.cueClass === 'belief') continue;
    for (const { first, last } of content) firstAt.fill(index, first, last);
  }
  return ({ first, last }) =>
    reports[firstAt.subarray(first, last).reduce((a, b) => Math.min(a, b), reports.length)] ?? null;
}

/** Finds a place for each quotation that no report holds; in the order of the text. */
export function adoptQuotations(
  document: Document,
  reports: readonly Report[],
  ruled: readonly Report[],
): readonly Report[] {
  const frames = framesOf(document);
  const known = new Reports(document.tokens, reports);
  const made: Report[] = [];
  const ruledIn = saidIn(document.tokens.length, ruled);
  const covered = new Uint8Array(document.tokens.length);
  for (const { first, last } of reports.flatMap(({ content }) => content)) covered.fill(1, first, last);
  for (const quotation of document.quotations) {
    const frame = frameAt(frames, quotation.first);
    const free = covered[quotation.first] === 0 && covered[quotation.last - 1] === 0;
    if (frame === null || !free || quotation.parent >= 0 || quotation.last - quotation.first < leastTokens) continue;
    const leftover = {
      document,
      quotation,
      frame,
      previous: known.latestBefore(quotation.first),
      ruledIn,
      byCue: (token: number) => known.byCue(token),
    };
    const adoption = firstOf(leftover);
    if (adoption === null) continue;
    if ('makes' in adoption) made.push(adoption.makes);
    else adoption.joins.goOnWith(quotation);
  }
  return [...known.reports, ...made].sort(byStart);
}

function firstOf(leftover: Leftover): Adoption | null {
  for (const rule of leftoverRules) {
    const adoption = rule(leftover);
    if (adoption !== null) return adoption;
  }
  return null;
}
