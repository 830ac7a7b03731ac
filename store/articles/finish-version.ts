import { TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import type { Article } from '../../claims/article.ts';
import type { Claim } from '../../claims/claim.ts';
import { newClaim, type Origin } from '../../claims/new-claim.ts';
import { relocate } from '../../claims/repair/relocate.ts';
import { carryClaim } from '../../claims/revision/carry-claim.ts';
import type { ArticleVersion, RosterEntry } from '../../claims/revision/roster.ts';
import { putNewClaims } from '../claims/put-claims.ts';
import { readClaim } from '../claims/read-claim.ts';
import { saveMove } from '../claims/save-move.ts';
import { listAdded } from '../repairs/added.ts';
import { lostWrites } from '../table/cancellation.ts';
import { eachOf, patiently } from '../table/patience.ts';
import type { Table } from '../table/table.ts';
import { untilWon } from '../table/until-won.ts';
import type { PendingVersion, StoredArticle } from './article-item.ts';
import { articlePut } from './change-article.ts';
import { readArticle } from './read-article.ts';
import { readBody } from './version-body.ts';
import { headerItem } from './versions.ts';

/** Carriages under way at once, for one article. */
const width = 4;
/** Races that a carriage or a closing may lose before the whole is left to the next delivery. */
const attempts = 12;

/** Does what is left to do of a pending version; it is safe to do any of it twice, or by two at once. */
export async function finishVersion(table: Table, stored: StoredArticle, pending: PendingVersion): Promise<Article> {
  const version = await readBody(table, stored.article.id, pending);
  const origin = originOf(version, pending);
  if (version.version === 1)
    await putNewClaims(
      table,
      version.roster.map(({ claim }) => newClaim(claim, origin)),
      { isRostered: true },
    );
  else {
    const facts = version.origin?.facts === true ? factsOf(version) : undefined;
    const carrying = { ...origin, facts };
    await eachOf(version.roster, width, (entry) => carryOrPut(table, entry, carrying));
    await eachOf(await listAdded(table, version.id), width, (id) => carryAdded(table, id, { version, carrying }));
  }
  return close(table, stored, { version, pending });
}

function originOf({ id, version, article, attributions }: ArticleVersion, { at }: PendingVersion): Origin {
  return { articleId: id, articleVersion: version, article, attributions, now: new Date(at) };
}

/** Where and when claims are carried over to, and what their article is known by since; undefined where that is as it was. */
interface Carrying extends Origin {
  readonly facts: Pick<Claim, 'source' | 'publisher'> | undefined;
}

function factsOf({ article: { url, title, publisher, publishedAt } }: ArticleVersion) {
  return { source: { url, title, publisher, publishedAt }, publisher };
}

/** A claim that a person added is no extraction's: it is looked for by its own words. */
function carryAdded(
  table: Table,
  id: string,
  { version, carrying }: { readonly version: ArticleVersion; readonly carrying: Carrying },
): Promise<void> {
  return untilWon({ attempts, doing: `claim ${id} is carried over` }, async () => {
    const claim = await readClaim(table, id);
    if (claim === null) return { won: undefined };
    return carryOne(table, claim, { entry: relocate(claim, version.article.text), carrying });
  });
}

async function carryOne(
  table: Table,
  claim: Claim,
  { entry, carrying }: { readonly entry: RosterEntry; readonly carrying: Carrying },
): Promise<{ won: undefined } | { lost: string }> {
  const { articleVersion: version, now, facts } = carrying;
  const moved = carryClaim(claim, entry, { version, now, ...(facts === undefined ? {} : { facts }) });
  if (moved === null || (await saveMove(table, claim, moved)) === 'saved') return { won: undefined };
  return { lost: 'other moves' };
}

function carryOrPut(table: Table, entry: RosterEntry, origin: Carrying): Promise<void> {
  return untilWon({ attempts, doing: `claim ${entry.claim.id} is carried over` }, async () => {
    const claim = await readClaim(table, entry.claim.id);
    if (claim === null)
      return { won: await putNewClaims(table, [newClaim(entry.claim, origin)], { isRostered: true }) };
    return carryOne(table, claim, { entry, carrying: origin });
  });
}

interface Closing {
  readonly version: ArticleVersion;
  readonly pending: PendingVersion;
}

function close(table: Table, stored: StoredArticle, closing: Closing): Promise<Article> {
  const { id } = stored.article;
  const { version } = closing.pending;
  return untilWon({ attempts, doing: `version ${version} of article ${id} is closed` }, async (made) => {
    const current = made === 1 ? stored : await readArticle(table, id);
    if (current === null) throw new Error(`article ${id} vanished while version ${version} was saved`);
    if (made > 1 && current.article.version >= version) return { won: current.article };
    const next = closed(current, closing);
    return (await closeOnce(table, current, { ...closing, next })) ? { won: next.article } : { lost: 'other writers' };
  });
}

function closed(stored: StoredArticle, { version, pending }: Closing): StoredArticle {
  const { title, url, publisher, publishedAt, byline, language } = version.article;
  const article: Article = {
    ...stored.article,
    ...{ title, url, publisher, publishedAt, byline, language },
    version: version.version,
    claimCount: version.roster.filter(({ gone }) => !gone).length,
    ingestion: { state: 'ready', failure: null, check: version.origin?.check ?? null },
    updatedAt: pending.at,
  };
  return { ...stored, article, textHash: pending.textHash, pending: null, writes: stored.writes + 1 };
}

async function closeOnce(
  table: Table,
  current: StoredArticle,
  { version: { origin }, pending, next }: Closing & { readonly next: StoredArticle },
): Promise<boolean> {
  const { version, textHash, body, chunks, at } = pending;
  const { id, title, publishedAt, claimCount } = next.article;
  const repair = origin?.repair ?? null;
  const header = { version, textHash, title, publishedAt, claimCount, repair, createdAt: at };
  const line = { TableName: table.name, Item: headerItem(id, { header, body, chunks }) };
  const writes = [
    { Put: { ...line, ConditionExpression: 'attribute_not_exists(pk)' } },
    { Put: articlePut(table, current, next) },
  ];
  try {
    await patiently(() => table.client.send(new TransactWriteItemsCommand({ TransactItems: writes })));
    return true;
  } catch (error) {
    if (lostWrites(error) === null) throw error;
    return false;
  }
}
