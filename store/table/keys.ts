import { createHash } from 'node:crypto';
import type { Claim } from '../../claims/claim.ts';
import { cut } from '../../claims/cut.ts';

/*
 * Access patterns (docs/access-patterns.md gives each one's cost):
 *
 *  1 an article by id                      A#<id>  ARTICLE
 *  2 an article's versions, newest first   A#<id>  VERSION#<n>
 *  3 a version's text and extraction       A#<id>  BODY#<n>#<hash>#<chunk>
 *  4 a claim by id                         C#<id>  CLAIM
 *  5 a claim's history, oldest first       C#<id>  EVENT#<n>
 *  6 claims of a status, by score or age   index status-*     unreviewed#<group of types>, <other status>
 *  7 claims of a type, unreviewed          index status-*     unreviewed#<its group>
 *    and those somebody has taken          index type-*       <type>#<shard>
 *  8 claims of a speaker                   index speaker-*    <name>
 *  9 claims of a publisher                 index publisher-*  <name>#<shard>
 * 10 claims with a verdict                 index verdict-*    <verdict>
 * 11 claims of an assignee                 index assignee-*   <actor>
 * 12 claims of an article                  A#<id>  BODY#…, its roster; added and moved ones: index article-*  <article>
 * 13 articles, newest first                index status-age   article#<shard>
 * 14 articles that failed                  index type-age     failed-article#<shard>
 *    and those that were deleted           index type-age     deleted-article#<shard>
 * 15 what a claim has added to the counts  C#<id>  LEDGER, from its first move on
 *    what the claims of a version have     A#<article>  LEDGER#<when they were made>
 * 16 counts of everything                  COUNT#<generation>#all#<shard>    all
 *    times in a status, by bucket          COUNT#<generation>#time#<shard>   <status>
 * 17 counts of a day                       COUNT#<generation>#day#<shard>    <date>
 * 18 claims waiting, by hour of arrival    COUNT#<generation>#queue#<shard>  <date>
 *    and of late by minute                 COUNT#<generation>#arrival#<shard>  <date>T<hour>
 * 19 names that count highest              index top  COUNT#<generation>#speaker#<shard>, …#publisher#<shard>
 *    verdicts on one of those names         COUNT#<generation>#speaker-verdicts#<shard>, …  <name>
 * 20 the key that signs cursors            SECRET#cursor  SECRET
 * 21 which generation of counts is current GENERATION  GENERATION
 * 22 what a named request was answered      REQUEST#<hash>  REQUEST
 * 23 what is remembered of a feed            F#<hash of its address>  FEED
 * 24 the right edge of the log of events      LOG  EDGE
 *    and its newest signed checkpoint         LOG  CHECKPOINT
 * 25 a full tile of the log                   LOG#TILE  <level>#<index>
 * 26 where a claim's entries lie in the log   LOG#C#<claim>  LOG
 * 27 whose tokens are refused               REFUSED  <actor>
 * 28 claims in the same words, by day         W#<group>  <day>#<claim>
 *    the verdicts on them, and the first      W#<group>  WORDING
 * 29 checked claims with a term               M#<term>  <day>#<claim>
 * 30 claims with two rare terms               P#<rarer>  <partner>#<tier>#<day>#<claim>
 * 31 words that begin with two letters        T#<letters>  <word>
 * 32 relations that other claims have to one  C#<claim>  RELATED#<kind>#<other claim>
 * 33 what colleagues say about a claim       C#<id>  COMMENT#<time>#<comment>
 * 34 where somebody is mentioned             MENTION#<actor>  <time>#<comment>
 *    and up to when they have seen it        MENTION#<actor>  SEEN
 * 35 claims that people added to an article   A#<id>  ADDED#<claim>
 * 36 what people put right, by month          REPAIRS#<month>  <time>#<claim>
 * 37 the bulk moves that somebody just made    BULK#<actor>  <time>#<request>
 * 38 the feeds that editors look after       FEEDS  <hash of its address>
 * 39 who wants notices of their inbox, how    NOTICES  <actor>
 * 40 a published check, as readers see it   C#<id>  CHECK
 *    all checks, by when they last changed  index status-age   public
 *    of a speaker, a verdict, an article    index speaker-age, verdict-age, article-age  public#<…>
 *    those to be looked at again            index type-age     public#stale
 * 41 a correction or withdrawal             C#<id>  CORRECTION#<n>
 *    all of them, by time                   index status-age   public-corrections
 * 42 checks that a word stands in           WORD#<stem>  <first publication>#<id>
 * 43 announcements after a place, in order  ANNOUNCED  <place>; the last place: ANNOUNCED#EDGE  EDGE
 *    whether an event was announced         C#<id>  ANNOUNCED#<seq>
 * 44 webhooks; what was given up for one    WEBHOOK  <id>; WEBHOOK#<id>  DEAD#<place>
 * 45 exports that were asked for, by time     EXPORT  <time>-<random>
 * 60 an outside review                      O#<id>  REVIEW
 *    all of them, by the day of the review  index status-age   outside
 *    of a publisher                         index publisher-age  outside#<name>
 * 63 what a search engine gets of a claim    X#<claim>  SEARCH, where a stage has one
 * 62 a name, and what was decided of it     S#<id>  NAME
 *    what articles say its bearer is        S#<id>  ROLE#<day>#<article>
 *    those that it may be one with          N#<list>  <id>
 * 61 what imports of reviews brought        IMPORTS  <time>#<hash>
 */

/** An item's place in the table. */
export interface Key {
  readonly pk: string;
  readonly sk: string;
}

const number = (value: number) => String(value).padStart(8, '0');

export const articleKey = (id: string): Key => ({ pk: `A#${id}`, sk: 'ARTICLE' });
export const versionKey = (id: string, version: number): Key => ({ pk: `A#${id}`, sk: `VERSION#${number(version)}` });
export const versionPrefix = 'VERSION#';
export const addedPrefix = 'ADDED#';
/** A claim that a person added to an article. */
export const addedKey = (article: string, claim: string): Key => ({ pk: `A#${article}`, sk: `${addedPrefix}${claim}` });
/** What people put right in a month, in the order of time. */
export const repairsPartition = (month: string) => `REPAIRS#${month}`;
export const repairKey = (at: string, claim: string): Key => ({
  pk: repairsPartition(at.slice(0, 7)),
  sk: `${at}#${claim}`,
});
export const bulkKey = (actor: string, name: string): Key => ({
  pk: `BULK#${cut(actor.toWellFormed(), 300)}`,
  sk: name,
});
export const bodyPrefix = (version: number, hash: string) => `BODY#${number(version)}#${hash.slice(0, 16)}#`;
export const claimSortKey = 'CLAIM';
export const claimKey = (id: string): Key => ({ pk: `C#${id}`, sk: claimSortKey });
export const eventKey = (id: string, seq: number): Key => ({ pk: `C#${id}`, sk: `EVENT#${number(seq)}` });
export const eventPrefix = 'EVENT#';
export const commentPrefix = 'COMMENT#';
/** A comment's place; its id begins with the time it was written at, so that comments lie in their order. */
export const commentKey = (claim: string, comment: string): Key => ({
  pk: `C#${claim}`,
  sk: `${commentPrefix}${comment}`,
});
const mentionsPartition = (actor: string) => `MENTION#${cut(actor.toWellFormed(), 300)}`;
export const mentionPrefix = '2';
/** Where a comment mentions somebody; ids of comments begin with a year. */
export const mentionKey = (actor: string, comment: string): Key => ({ pk: mentionsPartition(actor), sk: comment });
export const seenKey = (actor: string): Key => ({ pk: mentionsPartition(actor), sk: 'SEEN' });
export const ledgerKey = (id: string): Key => ({ pk: `C#${id}`, sk: 'LEDGER' });
/** Where claims that were made together are counted until each is moved for the first time. */
export const versionLedgerKey = ({ articleId, createdAt }: Pick<Claim, 'articleId' | 'createdAt'>): Key => ({
  pk: `A#${articleId}`,
  sk: `LEDGER#${createdAt}`,
});
export const relatedPrefix = 'RELATED#';
export const relatedKey = (id: string, kind: string, from: string): Key => ({
  pk: `C#${id}`,
  sk: `${relatedPrefix}${kind}#${from}`,
});
export const signingKeyKey: Key = { pk: 'SECRET#cursor', sk: 'SECRET' };
/** A feed's place, by its address. */
export const feedKey = (address: string): Key => ({
  pk: `F#${createHash('sha256').update(address).digest('hex').slice(0, 32)}`,
  sk: 'FEED',
});
/** The one partition of the feeds that editors look after, and one's place in it. */
export const managedFeedsPartition = 'FEEDS';
export const managedFeedKey = (address: string): Key => ({
  pk: managedFeedsPartition,
  sk: createHash('sha256').update(address).digest('hex').slice(0, 32),
});
/** The one partition of what people want to be told outside the page, and somebody's place in it. */
export const noticesPartition = 'NOTICES';
export const noticesKey = (actor: string): Key => ({ pk: noticesPartition, sk: cut(actor.toWellFormed(), 300) || '-' });
export const generationKey: Key = { pk: 'GENERATION', sk: 'GENERATION' };
/** What every partition of the log begins with: functions that serve people may write none of them. */
export const logPrefix = 'LOG';
export const logEdgeKey: Key = { pk: logPrefix, sk: 'EDGE' };
export const checkpointKey: Key = { pk: logPrefix, sk: 'CHECKPOINT' };
export const logPlacesKey = (claim: string): Key => ({ pk: `${logPrefix}#C#${claim}`, sk: 'LOG' });
const tileLevel = (level: number) => `${String(level).padStart(2, '0')}#`;
/** A tile's key; tiles of a level lie in their order. */
export const logTileKey = ({ level, index }: { readonly level: number; readonly index: number }): Key => ({
  pk: `${logPrefix}#TILE`,
  sk: `${tileLevel(level)}${String(index).padStart(12, '0')}`,
});
/** The range of all tiles at the foot of the log, from the left. */
export const logFoot = { pk: `${logPrefix}#TILE`, prefix: tileLevel(0) } as const;
export const idempotencyKey = (name: string): Key => ({ pk: `REQUEST#${name}`, sk: 'REQUEST' });

/** The one partition of refusals, and somebody's place in it. */
export const refusalsPartition = 'REFUSED';
export const refusalKey = (actor: string): Key => ({
  pk: refusalsPartition,
  sk: cut(actor.toWellFormed(), 300) || '-',
});

/** A claim's place among those in the same words, and where what is known of the wording lies: after all days. */
export const wordingKey = (group: string, place: string): Key => ({ pk: `W#${group}`, sk: place });
export const wordingSummaryKey = (group: string): Key => ({ pk: `W#${group}`, sk: 'WORDING' });
/** A claim's place by its day, `2026-03-03#c-1`. */
export const dayPlace = (day: string, claim: string) => `${day}#${claim}`;
const termKey = (term: string) => cut(term.toWellFormed(), 100);
export const checkedTermKey = (term: string, place: string): Key => ({ pk: `M#${termKey(term)}`, sk: place });
/** A pair of terms, the rarer first: checked claims (tier 1) come after the others, the newest last. */
export const pairKey = (rarer: string, partner: string, place: string): Key => ({
  pk: `P#${termKey(rarer)}`,
  sk: `${termKey(partner)}#${place}`,
});
/** A word's place among those that begin alike. */
export const wordKey = (word: string): Key => ({ pk: `T#${[...word].slice(0, 2).join('')}`, sk: cut(word, 100) });
/** Announcements, in the one order in which everybody gets them; where they end; and what was announced of a claim. */
export const announcedPartition = 'ANNOUNCED';
export const announcementKey = (place: number): Key => ({
  pk: announcedPartition,
  sk: String(place).padStart(12, '0'),
});
export const announcementEdgeKey: Key = { pk: `${announcedPartition}#EDGE`, sk: 'EDGE' };
export const announcedKey = (id: string, seq: number): Key => ({ pk: `C#${id}`, sk: `ANNOUNCED#${number(seq)}` });
/** Webhooks, and what was given up for each. */
export const webhookPartition = 'WEBHOOK';
export const webhookKey = (id: string): Key => ({ pk: webhookPartition, sk: id });
export const deadLetterKey = (id: string, place: number): Key => ({
  pk: `${webhookPartition}#${id}`,
  sk: `DEAD#${String(place).padStart(12, '0')}`,
});

/** The exports that people asked for; their ids begin with their place in time. */
export const exportPartition = 'EXPORT';
export const exportKey = (id: string): Key => ({ pk: exportPartition, sk: id });
export const exportPlace = (at: Date) => at.toISOString().replace(/[^\dT]/g, '');

/** A check beside its claim, and one of its corrections. */
export const checkKey = (id: string): Key => ({ pk: `C#${id}`, sk: 'CHECK' });
export const correctionKey = (id: string, n: number): Key => ({ pk: `C#${id}`, sk: `CORRECTION#${number(n)}` });
/** The checks that a word stands in, newest last. */
export const wordPartition = (stem: string) => `WORD#${cut(stem.toWellFormed(), 100)}`;

/** The key of one piece of a version's body. */
export function bodyKey(id: string, prefix: string, chunk: number): Key {
  return { pk: `A#${id}`, sk: `${prefix}${String(chunk).padStart(3, '0')}` };
}

/** The items that a search engine takes from the table's stream, by their sort key. */
export const searchSortKey = 'SEARCH';
export const searchDocumentKey = (claim: string): Key => ({ pk: `X#${claim}`, sk: searchSortKey });
export const nameItemKey = (id: string): Key => ({ pk: `S#${id}`, sk: 'NAME' });
export const nameRolePrefix = 'ROLE#';
export const nameRoleKey = (id: string, { day, article }: { readonly day: string; readonly article: string }): Key => ({
  pk: `S#${id}`,
  sk: `${nameRolePrefix}${day}#${article}`,
});
export const nameListPartition = (list: string) => `N#${cut(list.toWellFormed(), 300)}`;
export const nameListKey = (list: string, id: string): Key => ({ pk: nameListPartition(list), sk: id });
export const outsideSortKey = 'REVIEW';
export const outsideKey = (id: string): Key => ({ pk: `O#${id}`, sk: outsideSortKey });
/** The one partition of imports, and one's place in it. */
export const importsPartition = 'IMPORTS';
export const importKey = (at: string, name: string): Key => ({ pk: importsPartition, sk: `${at}#${name}` });
