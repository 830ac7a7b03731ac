/** What stood on a line of its own in a text that lost its line breaks, and whether a sentence ends before and after it. */
export interface LostLine {
  /** Quickly says paragraphs that cannot hold the pattern. */
  readonly sign: RegExp;
  readonly pattern: () => RegExp;
  readonly before: boolean;
  readonly after: boolean;
}
