import type { IngestionFailure } from '../../claims/article.ts';
import { fileName } from './object-name.ts';

/** What the sender of an upload is told where it could not be read for a reason that was not foreseen. */
export function unforeseen(key: string, error: unknown): IngestionFailure {
  const kind = error instanceof Error ? error.name : typeof error;
  return {
    code: 'internal',
    message: `${fileName(key)} could not be read, through no fault of yours (${kind}); it is kept, and sent again once mended.`,
  };
}
