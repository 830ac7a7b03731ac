import type { Form } from './media-types.ts';

const MiB = 1024 * 1024;

/** The largest input of each form that is read, in bytes. */
export const largestInput = {
  text: 4 * MiB,
  markdown: 2 * MiB,
  rst: 2 * MiB,
  html: 8 * MiB,
  json: 8 * MiB,
  table: 8 * MiB,
  pdf: 32 * MiB,
  archive: 32 * MiB,
  rtf: 16 * MiB,
  mail: 32 * MiB,
  'saved-page': 32 * MiB,
  subtitles: 4 * MiB,
  wire: 8 * MiB,
  'wire-text': MiB,
  feed: 8 * MiB,
  sitemap: 8 * MiB,
  address: MiB / 16,
} as const satisfies Record<Form, number>;

/** The most articles that one input is read into; more are sent as several. */
export const mostArticles = 500;

/** The longest article text that is stored, in bytes of UTF-8: some 170,000 words. */
export const longestText = MiB;

/** A size for people: "3.2 MB". */
export function megabytes(bytes: number): string {
  return `${(bytes / MiB).toFixed(1)} MB`;
}
