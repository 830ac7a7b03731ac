import type { Document, Quotation } from '../language/document.ts';
import { type Frame, framesOf } from './frame.ts';
import { phraseAfter, type Range } from './noun-phrase.ts';
import type { Report } from './report.ts';

/** The least number of tokens, marks included, at which a quotation is taken as something said rather than a mere phrase. */
const leastTokens = 7;

/** How far, in tokens, a quotation may stand from what its speaker said before. */
const reach = 120;

/** A whole quotation that no report holds, the frame it stands in, and the reports that stand before. */
interface Leftover {
  readonly document: Document;
  readonly quotation: Quotation;
  readonly frame: Frame;
  readonly previous: Report | undefined;
  readonly ruled: readonly Report[];
}

/** What becomes of a leftover: another span of a report, a report of its own, or null where the rule does not apply. */
type Adoption = { readonly joins: Report } | { readonly makes: Report };
type Rule = (leftover: Leftover) => Adoption | null;

function holds({ content }: Report, { first, last }: Range): boolean {
  return content.some((range) => range.first < last && range.last > first);
}

function lastContent({ content }: Report): number {
  return Math.max(...content.map(({ last }) => last));
}

const signature = 'signature behind a quotation';

/** "“…” ― Name": a signature behind the quotation. */
const signed: Rule = ({ document: { tokens, sentences }, quotation }) => {
  const dash = tokens[quotation.last];
  if (dash === undefined || !/^[―—–-]+$/.test(dash.text)) return null;
  const end = sentences[dash.sentence]?.last ?? quotation.last;
  const source = phraseAfter(tokens, quotation.last + 1, end);
  if (source === null || source.last < end - 1 || tokens[source.first]?.tag !== 'PROPN') return null;
  const cue = [{ first: quotation.last, last: quotation.last + 1 }];
  return {
    makes: { cueToken: quotation.last, cue, source, content: [quotation], confidence: 0.8, because: [signature] },
  };
};

/** A paragraph that opens with a mark while the one before was left open goes on with what its speaker said. */
const continued: Rule = ({ quotation, previous, document }) => {
  const before = document.quotations[quotation.continues];
  return previous !== undefined && before !== undefined && holds(previous, before) ? { joins: previous } : null;
};

/** What the rules alone attribute. */
const ruledOne: Rule = ({ document, quotation, ruled }) => {
  const report = ruled.find((candidate) => candidate.because[1] !== 'belief verb' && holds(candidate, quotation));
  if (report === undefined) return null;
  const start = Math.min(quotation.first, ...report.content.map(({ first }) => first));
  const first = start < quotation.first && document.tokens[start]?.tag === 'CCONJ' ? start + 1 : start;
  const content = [{ first, last: quotation.last }];
  return { makes: { ...report, content, confidence: Math.round(report.confidence * 700) / 1000 } };
};

/** A sentence that is nothing but a quotation, right behind one whose speaker is known, is theirs too. */
const floating: Rule = ({ quotation, frame, previous, document: { tokens } }) => {
  if (
    previous === undefined ||
    previous.because[0] === signature ||
    quotation.first - frame.first > 1 ||
    frame.last - quotation.last > 2
  )
    return null;
  const end = Math.max(lastContent(previous), previous.cueToken + 1);
  const quoted = previous.content.some(
    ({ first, last }) => (tokens[first]?.quotation ?? -1) >= 0 || (tokens[last - 1]?.quotation ?? -1) >= 0,
  );
  return quoted && quotation.first - end < reach && quotation.first >= end ? { joins: previous } : null;
};

/** Nobody is named: an attribution without a speaker. */
const unattributed: Rule = ({ quotation, frame }) => {
  if (frame.last - frame.first > (quotation.last - quotation.first) * 1.5) return null;
  return {
    makes: {
      cueToken: -1,
      cue: [],
      source: null,
      content: [quotation],
      confidence: 0.3,
      because: ['unattributed quotation'],
    },
  };
};

const rules: readonly Rule[] = [signed, continued, ruledOne, floating, unattributed];

function frameAt(frames: readonly Frame[], token: number): Frame | undefined {
  let low = 0;
  let high = frames.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((frames[middle]?.last ?? 0) <= token) low = middle + 1;
    else high = middle;
  }
  return frames[low];
}

function startOf({ cueToken, content }: Report): number {
  return cueToken >= 0 ? cueToken : (content[0]?.first ?? 0);
}

function byStart(a: Report, b: Report): number {
  return startOf(a) - startOf(b);
}

function grown(report: Report, { first, last }: Quotation): Report {
  const content = [...report.content, { first, last }].sort((a, b) => a.first - b.first);
  return { ...report, content, because: [...report.because, 'quotation goes on'] };
}

/** The reports in the order of the text, and which of them named a speaker last. */
class Reports {
  readonly all: Report[];
  #next = 0;
  #latest = -1;

  constructor(reports: readonly Report[]) {
    this.all = [...reports].sort(byStart);
  }

  /** The report with a speaker that stands before `token` and whose content ends last. */
  latestBefore(token: number): Report | undefined {
    while (this.#next < this.all.length && startOf(this.all[this.#next] as Report) < token) {
      this.#consider(this.#next);
      this.#next += 1;
    }
    return this.all[this.#latest];
  }

  #consider(index: number): void {
    const report = this.all[index];
    const latest = this.all[this.#latest];
    if (report?.source === null || report === undefined) return;
    if (latest === undefined || lastContent(report) >= lastContent(latest)) this.#latest = index;
  }

  /** Lets the report that spoke last go on with the quotation. */
  join(quotation: Quotation): void {
    const latest = this.all[this.#latest];
    if (latest !== undefined) this.all[this.#latest] = grown(latest, quotation);
  }
}

/** Which reports have their cue in which frame. */
function byFrame(frames: readonly Frame[], reports: readonly Report[]): ReadonlyMap<Frame, readonly Report[]> {
  const found = new Map<Frame, Report[]>();
  for (const report of reports) {
    const frame = frameAt(frames, Math.max(0, report.cueToken));
    if (frame !== undefined) found.set(frame, [...(found.get(frame) ?? []), report]);
  }
  return found;
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
  const ruledIn = byFrame(frames, ruled);
  const covered = new Uint8Array(document.tokens.length);
  for (const { first, last } of reports.flatMap(({ content }) => content)) covered.fill(1, first, last);
  for (const quotation of document.quotations) {
    const frame = frameAt(frames, quotation.first);
    const free = covered[quotation.first] === 0 && covered[quotation.last - 1] === 0;
    if (frame === undefined || !free || quotation.parent >= 0 || quotation.last - quotation.first < leastTokens)
      continue;
    const leftover = {
      document,
      quotation,
      frame,
      previous: known.latestBefore(quotation.first),
      ruled: ruledIn.get(frame) ?? [],
    };
    const adoption = firstOf(leftover);
    if (adoption === null) continue;
    if ('makes' in adoption) made.push(adoption.makes);
    else known.join(quotation);
  }
  return [...known.all, ...made].sort(byStart);
}

function firstOf(leftover: Leftover): Adoption | null {
  for (const rule of rules) {
    const adoption = rule(leftover);
    if (adoption !== null) return adoption;
  }
  return null;
}
