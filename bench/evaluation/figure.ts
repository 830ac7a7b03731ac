/** A figure that others reached on the same or a like set, and where it was read. */
export interface Peer {
  readonly who: string;
  readonly value: number;
  readonly source: string;
}

/** One measured figure; shares are between 0 and 1. */
export interface Figure {
  readonly set: string;
  readonly metric: string;
  readonly value: number;
}

/** What an evaluation reads: a folder of sets, and the extractor under test. */
export interface Evaluation {
  readonly name: string;
  /** The figures of every set found under `folder`; none where the sets are not there. */
  readonly run: (folder: string) => readonly Figure[] | Promise<readonly Figure[]>;
}
