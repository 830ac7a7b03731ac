import { firstIndex } from '../../../bisect.ts';
import type { Token } from '../../../language/document.ts';
import type { Range } from '../../../language/noun-phrase.ts';
import type { Report } from '../report.ts';

/**
 * A report that goes on with one quotation after the other: a speech may have thousands, so what is asked of its content
 * is known without looking at all of it.
 */
export class GrowingReport {
  readonly #tokens: readonly Token[];
  readonly #began: Report;
  /** Its content in the order of the text. */
  readonly #content: Range[] = [];
  /** The furthest end of the content up to each place. */
  readonly #ends: number[] = [];
  #grew = false;
  #quoted = 0;
  #opensQuoted = 0;

  constructor(tokens: readonly Token[], report: Report) {
    this.#tokens = tokens;
    this.#began = report;
    for (const range of report.content.toSorted((a, b) => a.first - b.first)) this.#insert(range);
  }

  /** The report as it was found. */
  get began(): Report {
    return this.#began;
  }

  /** The token after the last of its content. */
  get end(): number {
    return this.#ends.at(-1) ?? Number.NEGATIVE_INFINITY;
  }

  /** Whether some of its content opens or ends in a quotation. */
  get isQuotedInPart(): boolean {
    return this.#quoted > 0;
  }

  /** Whether each piece of its content opens in a quotation. */
  get isQuoted(): boolean {
    return this.#opensQuoted === this.#content.length;
  }

  /** Whether its content touches a range. */
  touches({ first, last }: Range): boolean {
    const before = firstIndex(this.#content.length, (at) => (this.#content[at]?.first ?? last) >= last);
    return (this.#ends[before - 1] ?? Number.NEGATIVE_INFINITY) > first;
  }

  /** Lets it go on with a quotation. */
  goOnWith({ first, last }: Range): void {
    this.#insert({ first, last });
    this.#grew = true;
  }

  /** The report with all that it went on with. */
  get report(): Report {
    if (!this.#grew) return this.#began;
    return { ...this.#began, content: [...this.#content], grounds: { ...this.#began.grounds, goesOn: true } };
  }

  /** Puts a range in its place, after those that begin where it does: nearly always the last. */
  #insert(range: Range): void {
    const place = firstIndex(this.#content.length, (at) => (this.#content[at]?.first ?? 0) > range.first);
    this.#content.splice(place, 0, range);
    for (let at = place; at < this.#content.length; at++) {
      this.#ends[at] = Math.max(this.#ends[at - 1] ?? Number.NEGATIVE_INFINITY, this.#content[at]?.last ?? 0);
    }
    const opens = this.#isInQuotation(range.first);
    if (opens) this.#opensQuoted++;
    if (opens || this.#isInQuotation(range.last - 1)) this.#quoted++;
  }

  #isInQuotation(token: number): boolean {
    return (this.#tokens[token]?.quotation ?? -1) >= 0;
  }
}
