/** One entry of a feed as its site wrote it; null where the feed says nothing. */
export type FeedEntry = {
  readonly title: string | null;
  readonly link: string | null;
  /** Whether other entries have the same link, which is then the address of none of them. */
  readonly isShared: boolean;
  readonly content: string | null;
  readonly summary: string | null;
  readonly published: string | null;
  readonly byline: string | null;
  /** Whether a sound recording or a film is what the entry brings, and its text notes to it. */
  readonly isRecording: boolean;
};

/** A feed's own name and language, and its entries. */
export type Feed = {
  readonly title: string | null;
  readonly language: string | null;
  readonly entries: readonly FeedEntry[];
};
