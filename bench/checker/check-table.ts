import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { checkArticles } from './articles.ts';
import { checkCounts } from './counts.ts';
import { checkHistory, type History, historiesOf } from './histories.ts';
import { checkLists } from './lists.ts';
import { checkLog } from './log.ts';
import { readRows } from './rows.ts';

/** What a table holds, and all that is wrong with it. */
export interface Checked {
  readonly histories: readonly History[];
  readonly articles: readonly string[];
  readonly wrong: readonly string[];
}

/**
 * Reads a whole table that nobody writes any more, and holds it to what it has to be. It shares nothing with the
 * product but the names of keys and the packing of bodies: folds, hashes, counts and trees are made here once more.
 * Who is an editor no table says.
 */
export async function checkTable(
  client: DynamoDBClient,
  table: string,
  isEditor: (actor: string) => boolean,
): Promise<Checked> {
  const rows = await readRows(client, table);
  const { histories, lost } = historiesOf(rows);
  const wrong = [
    ...lost,
    ...histories.flatMap((history) => checkHistory(history, isEditor)),
    ...checkArticles(
      rows,
      histories.map(({ claim }) => claim),
    ),
    ...checkCounts(rows, histories),
    ...(await checkLists(client, table, rows)),
    ...checkLog(rows, histories),
  ];
  const articles = rows.filter(({ sk }) => sk === 'ARTICLE').map(({ pk }) => pk.slice(2));
  return { histories, articles, wrong };
}

/** An answer that somebody got to a move, by the request that asked for it. */
export interface Answered {
  readonly requestId: string;
  /** Null where none came. */
  readonly status: number | null;
}

/** Where a move was answered as made and is not there once, or refused and is there. */
export function checkAnswers(histories: readonly History[], answers: readonly Answered[]): readonly string[] {
  const times = new Map<unknown, number>();
  for (const { requestId } of histories.flatMap(({ events }) => events)) {
    times.set(requestId, (times.get(requestId) ?? 0) + 1);
  }
  return answers.flatMap(({ requestId, status }) => {
    const made = times.get(requestId) ?? 0;
    if (status === 200 && made !== 1) return [`move ${requestId} was answered as made and is there ${made} times`];
    if (status !== null && status >= 400 && status < 500 && made > 0) return [`move ${requestId} (${status}) was made`];
    return made > 1 ? [`move ${requestId} was made ${made} times`] : [];
  });
}
