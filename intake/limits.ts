const MiB = 1024 * 1024;

/** The most articles that one input is read into; more are sent as several. */
export const mostArticles = 500;

/** The longest article text that is stored, in bytes of UTF-8: some 170,000 words. */
export const longestText = MiB;

/** A size for people: "3.2 MB". */
export function megabytes(bytes: number): string {
  return `${(bytes / MiB).toFixed(1)} MB`;
}
