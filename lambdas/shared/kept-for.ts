/**
 * What `read` finds, for everybody who asks within so many milliseconds of the one who had it read; a failure is told to
 * those who wait for it, and not kept.
 */
export function keptFor<Found>(
  milliseconds: number,
  read: (now: Date) => Promise<Found>,
  clock: () => number = () => performance.now(),
): (now: Date) => Promise<Found> {
  let kept: { readonly found: Promise<Found>; readonly at: number } | undefined;
  return (now) => {
    if (kept !== undefined && clock() - kept.at < milliseconds) return kept.found;
    const found = read(now);
    kept = { found, at: clock() };
    found.catch(() => {
      if (kept?.found === found) kept = undefined;
    });
    return found;
  };
}
