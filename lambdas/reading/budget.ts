/** Longest that any input may take to be read or understood, in milliseconds. */
const longest = 60_000;

/** What the smallest input may take: a start of the engine and the slowest form there is. */
const base = 5000;

/** Twenty times what the slowest kind of text takes on the slowest machine measured (2.1 ms a kB), in ms a kB. */
const perKilobyte = 40;

/**
 * Milliseconds that an input of so many bytes may take in each of its two steps, reading and understanding. All that is
 * applied to outside text takes linear time, so whatever needs more is a fault of ours that must not hold up others.
 */
export function readingBudget(bytes: number): number {
  return Math.min(longest, base + (bytes / 1024) * perKilobyte);
}

/** What an upload that is an address alone may take more, in milliseconds: its page is fetched by its reader. */
export const fetchingTime = 30_000;
