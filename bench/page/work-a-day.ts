import type { Desk, ListedClaim } from './desk.ts';

const evidence = [
  {
    url: 'https://statistics.example.net/tables/2025',
    title: 'Table 4: yearly figures, revised in August',
    stance: 'refutes',
    excerpt: 'Figures before 2023 were counted by the old method and are not comparable.',
  },
  { url: 'https://archive.example.org/minutes/march', title: 'Minutes of the committee, 4 March', stance: 'context' },
];

/** What a small newsroom does with the example articles in a day; answers claims worth a picture. */
export async function workADay(desk: Desk) {
  const claims = await enough(desk, 40);
  let used = 0;
  const take = async (count: number, work: (claim: ListedClaim) => Promise<void>) => {
    const done = claims.slice(used, used + count);
    used += count;
    for (const claim of done) await work(claim);
    return done;
  };
  const propose = (name: string, id: string, verdict: string) =>
    desk.move(name, id, {
      action: 'propose',
      verdict,
      rationale:
        'The revised table gives a smaller change over the same years, and part of it comes from a new way of counting.',
      evidence,
    });
  const check =
    (verdict: string) =>
    async ({ id }: ListedClaim) => {
      await desk.move('alice', id, { action: 'take' });
      await propose('alice', id, verdict);
      await desk.move('bob', id, { action: 'approve' });
    };
  const held = await take(1, ({ id }) => desk.move('alice', id, { action: 'take' }));
  const published = await take(3, async (claim) => {
    await check('mostly-false')(claim);
    await desk.move('erin', claim.id, { action: 'publish' });
  });
  await take(2, ({ id }) => desk.move('bob', id, { action: 'take' }));
  await take(2, async (claim) => {
    await check('true')(claim);
    await desk.move('erin', claim.id, { action: 'publish' });
  });
  await take(2, async ({ id }) => {
    await desk.move('bob', id, { action: 'take' });
    await propose('bob', id, 'half-true');
  });
  await take(2, check('misleading'));
  await take(1, check('false'));
  await take(3, ({ id }) => desk.move('alice', id, { action: 'dismiss', reason: 'not-checkable' }));
  const [mine, shown] = [held[0], published[0]];
  if (mine === undefined || shown === undefined) throw new Error('the examples gave no claims');
  return { held: mine, published: shown, article: String(shown['articleId']) };
}

/** The example articles are read after the start; this waits until so many of their claims are there. */
async function enough(desk: Desk, count: number): Promise<readonly ListedClaim[]> {
  for (;;) {
    const claims = await desk.claims('limit=100');
    if (claims.length >= count) return claims;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
