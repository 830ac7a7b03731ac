import type { IngestionFailure } from '../../claims/article.ts';

/** Sends a message that was told of back to its queue, so that it ends among the dead letters, where redrive finds it. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly failure: IngestionFailure;

  constructor(failure: IngestionFailure) {
    super(failure.message);
    this.failure = failure;
  }
}
