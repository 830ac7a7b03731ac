/** What stood on a line of its own in a text that lost its line breaks, and whether a sentence ends before and behind it. */
export interface LostLine {
  /** Quickly tells paragraphs that cannot hold the pattern. */
  readonly sign: RegExp;
  readonly pattern: () => RegExp;
  readonly before: boolean;
  readonly behind: boolean;
}
