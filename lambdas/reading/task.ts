import type { ExtractionInput } from '../../claims/extract/extract.ts';
import type { Extraction } from '../../claims/extraction.ts';
import type { Hint, Reading } from '../../intake/reading.ts';

/** What a reading thread is asked to do: bytes into articles, or an article into its claims. */
export type Task =
  | { readonly kind: 'read'; readonly bytes: Uint8Array; readonly hint: Hint; readonly mayFetch: boolean }
  | { readonly kind: 'extract'; readonly input: ExtractionInput };

/** What a task of each kind comes to. */
export interface Results {
  readonly read: Reading;
  readonly extract: Extraction;
}

/** What the thread says back: the result, or the exception that a bug made of it. */
export type Said = { readonly result: Reading | Extraction } | { readonly error: Error };
