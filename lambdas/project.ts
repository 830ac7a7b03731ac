import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { broughtBy } from '../store/articles/claims-made.ts';
import { projectClaims } from '../store/counts/project.ts';
import { rememberClaims } from '../store/memory/remember.ts';
import { rememberReviews } from '../store/memory/remember-reviews.ts';
import { rememberAll } from '../store/memory/remembering.ts';
import { type Heard, learnNames } from '../store/names/learn-names.ts';
import { recordAgain, recordChecks, recordRelated } from '../store/record/record-checks.ts';
import { writeSearchDocuments } from '../store/search/search-documents.ts';
import {
  type ClaimChange,
  changeOfRecord,
  requestsOfRecords,
  reviewChangeOfRecord,
  versionOfRecord,
} from '../store/table/stream-record.ts';
import { ProjectEnv, readEnv } from './shared/env.ts';
import { openLog } from './shared/log.ts';
import { openScorer } from './shared/open-scorer.ts';
import { openTable } from './shared/open-table.ts';

const log = openLog('project');
const env = readEnv(ProjectEnv);
const table = openTable(env);

const { rarity } = openScorer();
const { REMEMBER: remembering = rememberAll } = env;

/**
 * Counts the claims that the table's stream is about, writes the rows under which they are found again, and puts what
 * readers are told of them into the public record. A record with which any of it fails is named, so that it comes again
 * with those after it, and after its tries goes to the dead letters, while the rest goes on.
 */
export async function handler({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const { changes, unread } = await readChanges(Records);
  const failed = (await firstUnprojected(changes)) ?? unread;
  const forgotten = await firstUnremembered(Records);
  const requestIds = requestsOfRecords(Records);
  log.info('claims counted', { records: Records.length, claims: changes.length, failed, forgotten, requestIds });
  const numbers = Records.map(({ dynamodb }) => dynamodb?.SequenceNumber ?? '');
  const first = numbers.find((number) => number === failed || number === forgotten);
  return { batchItemFailures: first === undefined ? [] : [{ itemIdentifier: first }] };
}

/** A change of a claim; the first one of a version has with it who speaks in the article. */
interface HeardChange extends ClaimChange {
  readonly heard: readonly Heard[];
}

/** A change of a claim, and the number of its record. */
interface Told extends HeardChange {
  readonly number: string;
}

/** Projects claims together; where that fails, one by one, up to the first that cannot be, whose number it gives. */
async function firstUnprojected(changes: readonly Told[]): Promise<string | null> {
  const together = await tryToProject(changes);
  if (together === null) return null;
  for (const change of changes) {
    const { after, number } = change;
    const error = await tryToProject([change]);
    if (error === null) continue;
    log.error('claim not counted', { claim: after.id, number, error });
    return number;
  }
  return null;
}

async function tryToProject(changes: readonly HeardChange[]): Promise<Error | null> {
  try {
    const claims = changes.map(({ after }) => after);
    await projectClaims(table, claims);
    await recordChecks(table, claims);
    await recordRelated(table, changes);
    const repeated = await rememberClaims(table, changes, { rarity, now: new Date(), remembering });
    await recordAgain(table, repeated);
    const named = changes.filter(({ before, after }) => before === null || before.speaker !== after.speaker);
    await learnNames(
      table,
      named.map(({ after }) => after),
      changes.flatMap(({ heard }) => heard),
    );
    if (env.SEARCH_DOCUMENTS === 'on') await writeSearchDocuments(table, claims);
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Writes the rows of the outside reviews that the records are about; the number of the first whose rows cannot be. */
async function firstUnremembered(records: readonly DynamoDBRecord[]): Promise<string | null> {
  for (const record of records) {
    const number = record.dynamodb?.SequenceNumber ?? '';
    try {
      const change = reviewChangeOfRecord(record);
      if (change !== null) await rememberReviews(table, [change], rarity);
    } catch (error) {
      log.error('review not remembered', { number, error });
      return number;
    }
  }
  return null;
}

/** What the records say of claims, up to the first record that cannot be read, and that one's number. */
async function readChanges(records: readonly DynamoDBRecord[]): Promise<{
  readonly changes: readonly Told[];
  readonly unread: string | null;
}> {
  const changes: Told[] = [];
  for (const record of records) {
    const number = record.dynamodb?.SequenceNumber ?? '';
    try {
      changes.push(...(await changesIn(record)).map((change) => ({ ...change, number })));
    } catch (error) {
      log.error('stream record unread', { unread: number, error });
      return { changes, unread: number };
    }
  }
  return { changes, unread: null };
}

/**
 * A claim's own change; or, of a version, all claims that came in with it: together they are counted in one transaction,
 * wherever in the stream each of them comes.
 */
async function changesIn(record: DynamoDBRecord): Promise<readonly HeardChange[]> {
  const change = changeOfRecord(record);
  if (change !== null) return [{ ...change, heard: [] }];
  const finished = versionOfRecord(record);
  if (finished === null) return [];
  const { claims, heard } = await broughtBy(table, finished.article, finished.version);
  return claims.map((after, at) => ({ before: null, after, heard: at === 0 ? heard : [] }));
}
