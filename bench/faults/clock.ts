const minute = 60_000;

/** A clock that runs on by seconds, and now and then steps: back by up to an hour, or on by up to forty minutes. */
export function steppingClock(start: Date, random: () => number): () => Date {
  let now = start.getTime();
  return () => {
    const chance = random();
    if (chance < 0.03) now -= random() * 60 * minute;
    else if (chance < 0.08) now += random() * 40 * minute;
    else now += random() * 20_000;
    return new Date(now);
  };
}
