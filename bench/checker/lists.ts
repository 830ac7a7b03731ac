import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { bodyOf, type Row, readRows, type Stored } from './rows.ts';

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

/** Which fourth of the unreviewed claims holds each type. */
const fourths = [
  ['quantity'],
  ['event'],
  ['causal', 'rule', 'prediction', 'position'],
  ['definition', 'opinion', 'other'],
];

/** The lists that a claim says it is in, against what it is. */
function misplaced(row: Row): readonly string[] {
  const claim = bodyOf(row);
  return facets.flatMap((facet) => {
    const list = row[attributeOf(facet)];
    const wanted = wantedList(facet, claim);
    return wanted.includes(list === undefined ? null : String(list).replace(/(?<!^unreviewed)#\d+$/, ''))
      ? []
      : [`${row.pk} lies in the ${facet} list ${list} instead of ${wanted.join(' or ')}`];
  });
}

/** The lists that a claim may be in; null for none. */
function wantedList(facet: (typeof facets)[number], claim: Stored): readonly (string | null)[] {
  if (claim['removed'] != null) return [facet === 'article' ? claim['articleId'] : null];
  const isUnreviewed = claim['status'] === 'unreviewed';
  if (facet === 'status' && isUnreviewed) {
    const fourth = fourths.findIndex((types) => types.includes(claim['type']));
    return Array.from({ length: 8 }, (_, spread) => `unreviewed#${fourth + 4 * spread}`);
  }
  if (facet === 'type' && isUnreviewed) return [null];
  // The roster names what nobody has moved; the checker of articles counts those.
  if (facet === 'article') return claim['revision'] === 0 ? [null, claim['articleId']] : [claim['articleId']];
  const value = claim[facet];
  return [typeof value === 'string' ? value.normalize('NFC').trim().toLowerCase() : null];
}
