import type { Form } from './form.ts';

const MiB = 1024 * 1024;

/** The largest input of each form that is read, in bytes. */
export const largestInput = {
  text: 4 * MiB,
  markdown: 2 * MiB,
  html: 8 * MiB,
  json: 8 * MiB,
  pdf: 32 * MiB,
  docx: 32 * MiB,
  feed: 8 * MiB,
} as const satisfies Record<Form, number>;

/** The longest article text that is stored, in bytes of UTF-8: some 170,000 words. */
export const LONGEST_TEXT = MiB;

/** A size for people: "3.2 MB". */
export function megabytes(bytes: number): string {
  return `${(bytes / MiB).toFixed(1)} MB`;
}
