import { articleId } from '../../claims/ids.ts';
import { readArticle as readBytes } from '../../intake/read-article.ts';
import { failedArticle, fileName, promisedArticle } from '../../lambdas/ingestion/object-name.ts';
import type { Objects } from '../../lambdas/shared/objects.ts';
import { readArticle } from '../../store/articles/read-article.ts';
import { listVersions } from '../../store/articles/versions.ts';
import { articlePlaces } from '../../store/claims/article-places.ts';
import { readClaim, readClaims } from '../../store/claims/read-claim.ts';
import { entryOf, readLedgers } from '../../store/counts/ledger.ts';
import { readPlaces } from '../../store/log/places.ts';
import type { Table } from '../../store/table/table.ts';
import type { Asked } from './kind-of.ts';

/** How far something came, a line a station; the last line says what is wrong, or that nothing is. */
export interface Trail {
  readonly lines: readonly (readonly [station: string, what: string])[];
  readonly conclusion: string;
}

/** What the trail is followed in; null where the inbox is not known. */
export interface Ground {
  readonly table: Table;
  readonly objects: Objects | null;
  /** What the logs say of a request; null where they are elsewhere. */
  readonly logged: ((id: string) => Promise<readonly string[]>) | null;
}

/** Follows an address, an id, an object or a request from the inbox to its claims. */
export async function trailOf(asked: Asked, ground: Ground): Promise<Trail> {
  if (asked.kind === 'request') return ofRequest(asked.id, ground);
  if (asked.kind === 'claim') {
    const claim = await readClaim(ground.table, asked.id);
    if (claim === null)
      return { lines: [['claim', 'there is none of this id']], conclusion: 'It was never read from an article.' };
    const { articleId: of, status, goneSince } = claim;
    const stands = goneSince === null ? status : `${status}; gone from its article since ${goneSince}`;
    return before([['claim', `${stands}, revision ${claim.revision}, of article ${of}`]], await ofArticle(of, ground));
  }
  if (asked.kind === 'article') return ofArticle(asked.id, ground);
  if (asked.kind === 'address') {
    const id = articleId({ url: asked.url, text: '' });
    return before([['article', `${id}, by its address`]], await ofArticle(id, ground));
  }
  return ofObject(asked.key, ground);
}

function before(lines: Trail['lines'], trail: Trail): Trail {
  return { ...trail, lines: [...lines, ...trail.lines] };
}

async function ofObject(key: string, ground: Ground): Promise<Trail> {
  const object = (await ground.objects?.get(key)) ?? null;
  if (ground.objects !== null && object === null) {
    return {
      lines: [['inbox', `nothing is called ${key}`]],
      conclusion: 'It has not arrived, or was taken away: send it again.',
    };
  }
  const lines: Trail['lines'] =
    object === null
      ? [['inbox', 'not looked into: name it with INBOX=s3://bucket']]
      : [
          [
            'inbox',
            `${object.bytes.length} bytes${object.requestId === null ? '' : `, by request ${object.requestId}`}`,
          ],
        ];
  const ids = [promisedArticle(key) ?? failedArticle(key), ...(await articlesIn(key, object?.bytes))];
  for (const id of new Set(ids)) {
    if ((await readArticle(ground.table, id)) !== null)
      return before([...lines, ['article', id]], await ofArticle(id, ground));
  }
  return {
    lines,
    conclusion:
      'It lies in the inbox and has not been read: it waits in the queue (alarm oldest-message), or lies in the dead letters (claimtrail redrive).',
  };
}

async function articlesIn(key: string, bytes: Uint8Array | undefined): Promise<readonly string[]> {
  if (bytes === undefined) return [];
  const reading = await readBytes(bytes, { name: fileName(key) });
  return reading.kind === 'articles' ? reading.articles.map(articleId) : [];
}

async function ofArticle(id: string, { table }: Ground): Promise<Trail> {
  const stored = await readArticle(table, id);
  if (stored === null) {
    return {
      lines: [['article', `${id} is not known`]],
      conclusion: 'Nothing of it has come in under this id. An upload is known by its key: claimtrail where <key>.',
    };
  }
  const { article, pending } = stored;
  const { state, failure } = article.ingestion;
  const versions = await listVersions(table, id);
  const places = await articlePlaces(table, id, 'age');
  const claims = await readClaims(
    table,
    places.map((place) => place.id),
  );
  const ledgers = claims.length === 0 ? null : await readLedgers(table, claims);
  const counted = claims.filter((claim) => ledgers !== null && entryOf(ledgers, claim) !== null).length;
  const logged =
    claims.length === 0
      ? new Map()
      : await readPlaces(
          table,
          claims.map((claim) => claim.id),
        );
  const statuses = Map.groupBy(claims, ({ status }) => status);
  const lines: Trail['lines'] = [
    ['came in', `${article.createdAt}${article.url === null ? '' : `, ${article.url}`}`],
    ['read', failure === null ? `${state}, ${article.updatedAt}` : `${state}: ${failure.message} (${failure.code})`],
    ['versions', versions.map(({ version, createdAt }) => `${version} of ${createdAt}`).join(', ') || 'none'],
    ['claims', `${claims.length}${[...statuses].map(([status, some]) => `, ${some.length} ${status}`).join('')}`],
    ['counted', `${counted} of ${claims.length}`],
    ['logged', `${logged.size} of ${claims.length}`],
  ];
  return {
    lines,
    conclusion: conclude({ state, pending: pending !== null, claims: claims.length, counted, logged: logged.size }),
  };
}

interface Found {
  readonly state: string;
  readonly pending: boolean;
  readonly claims: number;
  readonly counted: number;
  readonly logged: number;
}

function conclude({ state, pending, claims, counted, logged }: Found): string {
  if (state === 'failed') return 'It could not be read; "read" says why, in the words that its sender gets.';
  if (state === 'received')
    return 'It came in and has not been read: the queue (alarm oldest-message), or its dead letters (claimtrail redrive).';
  if (pending) return 'A version is being saved, or was cut off; whatever comes for the article next finishes it.';
  if (claims === 0) return 'It was read, and nothing in it is a claim.';
  if (counted < claims)
    return 'It is there; the counts are behind (alarm iterator-age, then claimtrail rebuild-stats).';
  if (logged < claims)
    return 'It is there and counted; the log is behind (alarm unlogged-records, then claimtrail log-history).';
  return 'Nothing is wrong: it is in the queue of claims.';
}

async function ofRequest(id: string, { logged }: Ground): Promise<Trail> {
  if (logged === null) {
    const query = `fields @timestamp, service, message, status, code | filter @message like "${id}" | sort @timestamp`;
    return { lines: [['logs', 'are in CloudWatch Logs Insights, in all groups of the stack']], conclusion: query };
  }
  const lines = await logged(id);
  return {
    lines: lines.map((line) => ['logged', line] as const),
    conclusion:
      lines.length === 0
        ? 'No log knows this request: it never reached the API, or its log is no longer kept.'
        : 'Ask again with the article or the claim that it names.',
  };
}
