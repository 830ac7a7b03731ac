import { firstIndex } from '../../../bisect.ts';
import type { Document, Quotation } from '../../../language/document.ts';
import type { Range } from '../../../language/noun-phrase.ts';
import { type Frame, framesOf } from '../../quotations/frame.ts';
import type { Report } from '../report.ts';
import { type Adoption, type Leftover, lastContent, leftoverRules } from './leftover-rules.ts';

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

function grown(report: Report, { first, last }: Quotation): Report {
  const content = [...report.content, { first, last }].sort((a, b) => a.first - b.first);
  return { ...report, content, grounds: { ...report.grounds, goesOn: true } };
}

/** The reports in the order of the text, and which of them named a speaker last. */
class Reports {
  readonly all: Report[];
  readonly #byCue = new Map<number, number>();
  #next = 0;
  #latest = -1;

  constructor(reports: readonly Report[]) {
    this.all = [...reports].sort(byStart);
    this.all.forEach(({ cueToken }, index) => {
      if (!this.#byCue.has(cueToken)) this.#byCue.set(cueToken, index);
    });
  }

  /** The report with a speaker that stands before `token` and whose content ends last. */
  latestBefore(token: number): Report | null {
    while (this.#next < this.all.length && startOf(this.all[this.#next] as Report) < token) {
      this.#consider(this.#next);
      this.#next++;
    }
    return this.all[this.#latest] ?? null;
  }

  #consider(index: number): void {
    const report = this.all[index];
    const latest = this.all[this.#latest];
    if (report?.source === null || report === undefined) return;
    if (latest === undefined || lastContent(report) >= lastContent(latest)) this.#latest = index;
  }

  /** The report with this head of a cue. */
  byCue(token: number): Report | null {
    return this.all[this.#byCue.get(token) ?? -1] ?? null;
  }

  /** Lets a report go on with the quotation. */
  join(report: Report, quotation: Quotation): void {
    const index = this.#byCue.get(report.cueToken);
    if (index !== undefined) this.all[index] = grown(report, quotation);
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
  const known = new Reports(reports);
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
    else known.join(adoption.joins, quotation);
  }
  return [...known.all, ...made].sort(byStart);
}

function firstOf(leftover: Leftover): Adoption | null {
  for (const rule of leftoverRules) {
    const adoption = rule(leftover);
    if (adoption !== null) return adoption;
  }
  return null;
}
