import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { bodyOf, type Row, readRows } from './rows.ts';

const facets = ['status', 'type', 'speaker', 'publisher', 'verdict', 'assignee', 'article'] as const;

const attributeOf = (facet: string) => `by${facet[0]?.toUpperCase()}${facet.slice(1)}`;

/** Where an index does not list what the table holds, as the table holds it. */
export async function checkLists(
  client: DynamoDBClient,
  table: string,
  rows: readonly Row[],
): Promise<readonly string[]> {
  const wrong = rows.filter(({ sk }) => sk === 'CLAIM').flatMap(misplaced);
  for (const facet of facets) {
    for (const order of ['score', 'age']) {
      const index = `${facet}-${order}`;
      const expected = rows.filter((row) => row[attributeOf(facet)] !== undefined && row[order] !== undefined);
      wrong.push(...unlike(index, expected, await readRows(client, table, index)));
    }
  }
  return wrong;
}

function unlike(index: string, expected: readonly Row[], listed: readonly Row[]): readonly string[] {
  const byKey = new Map(listed.map((row) => [`${row.pk} ${row.sk}`, row]));
  const missing = expected.filter((row) => {
    const body = byKey.get(`${row.pk} ${row.sk}`)?.['body'];
    return !(body instanceof Uint8Array) || Buffer.compare(body, Buffer.from(Object(row['body']))) !== 0;
  });
  const extra = listed.length - expected.length + missing.length;
  return [
    ...missing.map(({ pk, sk }) => `index ${index}: ${pk} ${sk} is not as in the table`),
    ...(extra > 0 && missing.length === 0 ? [`index ${index} lists ${extra} that it should not`] : []),
  ];
}

/** The lists that a claim says it is in, against what it is. */
function misplaced(row: Row): readonly string[] {
  const claim = bodyOf(row);
  const values = { ...claim, article: claim['articleId'] } as Readonly<Record<string, unknown>>;
  return facets.flatMap((facet) => {
    const list = row[attributeOf(facet)];
    const value = values[facet];
    const name = typeof value === 'string' ? value.normalize('NFC').trim().toLowerCase() : null;
    const isRight = name === null ? list === undefined : String(list).replace(/#\d+$/, '') === name;
    return isRight ? [] : [`${row.pk} lies in the ${facet} list ${list} instead of ${name}`];
  });
}
