import { beforeAll, describe, expect, test } from 'vitest';
import type { Claim } from '../../../claims/claim.ts';
import { openScorer } from '../../../lambdas/shared/open-scorer.ts';
import { putNewClaims } from '../../../store/claims/put-claims.ts';
import { saveMove } from '../../../store/claims/save-move.ts';
import { appearancesOf } from '../../../store/memory/appearances.ts';
import { rememberClaims } from '../../../store/memory/remember.ts';
import { knownBefore } from '../../../store/memory/said-before.ts';
import { similarClaims } from '../../../store/memory/similar.ts';
import { storyOf } from '../../../store/memory/story.ts';
import type { Table } from '../../../store/table/table.ts';
import { storedClaim, today } from '../../builders.ts';
import { alice, bob, erin, proposal } from '../../claims/workflow/builders.ts';
import { useEmbeddedDynamoDb } from '../../embedded-dynamodb.ts';
import { reviewed } from '../../reviewed.ts';

const dynamo = useEmbeddedDynamoDb();
const scorer = openScorer();
const { rarity } = scorer;
let table: Table;
let articles = 0;

beforeAll(async () => {
  table = await dynamo.table();
});

/** A claim of an article of its own, that ran on a day. */
function claimOf(text: string, day: string | null = '2026-03-03', given: Partial<Claim> = {}): Claim {
  articles++;
  const url = `https://paper-${articles}.example/story`;
  const source = { url, title: `Story ${articles}`, publisher: `Paper ${articles}`, publishedAt: day };
  return storedClaim(text, { articleId: `a-${articles}`, id: `c-${articles}`, source, ...given });
}

async function came(...claims: readonly Claim[]): Promise<void> {
  await putNewClaims(table, claims);
  await rememberClaims(
    table,
    claims.map((after) => ({ before: null, after })),
    { rarity, now: today },
  );
}

/** Takes a claim to a published verdict, as the stream shows each move. */
async function published(claim: Claim, verdict = 'false'): Promise<Claim> {
  const made = reviewed(
    claim,
    [alice, { action: 'take' }],
    [alice, proposal({ verdict })],
    [bob, { action: 'approve' }],
    [erin, { action: 'publish' }],
  );
  let before = claim;
  for (const event of made.events) {
    const { seq, hash, at } = event;
    const after: Claim = Object.assign({}, before, event.after, { revision: seq, headHash: hash, updatedAt: at });
    expect(await saveMove(table, before, { kind: 'moved', claim: after, event })).toBe('saved');
    await rememberClaims(table, [{ before, after }], { rarity, now: today });
    before = after;
  }
  return before;
}

const verdictOn = async (claim: Claim) => (await knownBefore(table, [claim])).get(claim.id)?.saidBefore;
const idsOf = async (claim: Claim) => (await appearancesOf(table, claim)).items.map((one) => one.claim);

describe('the same wording', () => {
  test('is one claim in every paper, set however it is, the first appearance first', async () => {
    const late = claimOf('The ferry to Skerry carried 1.2 million passengers in 2025.', '2026-03-05');
    const early = claimOf('The ferry to Skerry carried 1,200,000 passengers in 2025', '2026-03-01');
    const other = claimOf('The ferry to Skerry carried 1.2 billion passengers in 2025.', '2026-03-02');
    await came(late, early, other);
    expect(await idsOf(late)).toEqual([early.id, late.id]);
    expect(await idsOf(other)).toEqual([other.id]);
    const [first] = (await appearancesOf(table, late)).items;
    expect(first).toMatchObject({
      url: early.source.url,
      publisher: early.source.publisher,
      publishedAt: '2026-03-01',
    });
  });

  test('shows a verdict from when it is published until it is taken back', async () => {
    const checked = claimOf('Skerry closed the only bank branch on the island in 2019.');
    const repeated = claimOf('Skerry closed the only bank branch on the island in 2019', '2026-04-01');
    await came(checked, repeated);
    expect(await verdictOn(repeated)).toBeNull();
    const after = await published(checked);
    expect(await verdictOn(repeated)).toMatchObject({ claim: checked.id, verdict: 'false', because: 'same wording' });
    expect(await verdictOn(after)).toBeNull();
    await rememberClaims(table, [{ before: after, after: { ...after, published: null } }], { rarity, now: today });
    expect(await verdictOn(repeated)).toBeNull();
  });

  test('with “we” is one claim of one speaker, and with “last week” of days close by', async () => {
    const ours = claimOf('We built nine schools in Skerry in 2024.', '2026-03-03', { speaker: 'Ruth Adeyemi' });
    const theirs = claimOf('We built nine schools in Skerry in 2024.', '2026-03-03', { speaker: 'Carl Osei' });
    const again = claimOf('We built nine schools in Skerry in 2024.', '2026-04-03', { speaker: 'Ruth Adeyemi' });
    const lastWeek = claimOf('Two boats sank off Skerry last week.', '2026-03-03');
    const nextDay = claimOf('Two boats sank off Skerry last week.', '2026-03-04');
    const autumn = claimOf('Two boats sank off Skerry last week.', '2026-10-04');
    const undated = claimOf('Two boats sank off Skerry last week.', null);
    await came(ours, theirs, again, lastWeek, nextDay, autumn, undated);
    expect(await idsOf(ours)).toEqual([ours.id, again.id]);
    expect(await idsOf(lastWeek)).toEqual([lastWeek.id, nextDay.id]);
    expect(await idsOf(autumn)).toEqual([autumn.id]);
    expect(await idsOf(undated)).toEqual([]);
    await published(lastWeek);
    expect(await verdictOn(nextDay)).toMatchObject({ claim: lastWeek.id });
    expect(await verdictOn(autumn)).toBeNull();
  });

  test('leaves its group when the claim is worded otherwise', async () => {
    const [stays, goes] = [claimOf('Skerry has four lighthouses left.'), claimOf('Skerry has four lighthouses left')];
    await came(stays, goes);
    const after = { ...goes, text: 'Skerry has six lighthouses left in use.' };
    await rememberClaims(table, [{ before: goes, after }], { rarity, now: today });
    expect(await idsOf(stays)).toEqual([stays.id]);
    expect(await idsOf(after)).toEqual([after.id]);
  });
});

describe('storyOf', () => {
  const wire = [
    'Two trawlers sank off Brevik on 3 March 2026.',
    'Eleven sailors were rescued by helicopter at Brevik.',
  ];
  const printed = (articleId: string, day: string, texts: readonly string[]) =>
    texts.map((text, at) => claimOf(text, day, { articleId, id: `c-${articleId}-${at}` }));

  test('names the articles that share half of the claims, oldest first, and no others', async () => {
    const agency = printed('a-wire', '2026-03-04', [...wire, 'The search at Brevik ended at noon on 4 March 2026.']);
    const paper = printed('a-paper', '2026-03-05', wire);
    const gazette = printed('a-gazette', '2026-03-06', wire);
    const column = printed('a-column', '2026-03-07', [
      wire[0] ?? '',
      'Brevik has asked for a second lifeboat since 2019.',
    ]);
    await came(...agency, ...paper, ...gazette, ...column);
    const { tellings, claims } = await storyOf(table, paper);
    expect(claims).toBe(2);
    expect(tellings.map(({ article, shared }) => [article, shared])).toEqual([
      ['a-wire', 2],
      ['a-gazette', 2],
    ]);
    expect((await storyOf(table, column)).tellings).toEqual([]);
  });
});

describe('similarClaims', () => {
  test('suggests what says nearly the same and what says the opposite, with reasons, and nothing else', async () => {
    const near = claimOf('Harbour dues on Skerry will rise by 8 percent in May 2026, the authority decided.');
    const opposed = claimOf('Harbour dues on Skerry will fall by 8 percent in May 2026.');
    const other = claimOf('The museum in Skerry showed 40 paintings by Iris Holm in May 2026.');
    const asked = claimOf('Harbour dues on Skerry will rise by 8 percent in May 2026.');
    await came(near, opposed, other, asked);
    const { claims: found } = await similarClaims(table, asked, scorer);
    expect(found.map(({ claim }) => claim.id)).toEqual(expect.arrayContaining([near.id, opposed.id]));
    expect(found.map(({ claim }) => claim.id)).not.toContain(other.id);
    expect(found.find(({ claim }) => claim.id === opposed.id)?.relation).toBe('opposed');
    expect(found.every(({ because }) => because.length > 0)).toBe(true);
  });

  test('finds a claim that was checked by any of its words', async () => {
    const checked = claimOf('Nurses at the Skerry infirmary work eleven nights a month on average since 2023.');
    await came(checked);
    await published(checked);
    const asked = claimOf('On average, infirmary nurses have worked eleven nights a month since 2023.');
    expect((await similarClaims(table, asked, scorer)).claims.map(({ claim }) => claim.id)).toContain(checked.id);
  });
});
