import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';

/** The attributes that key the table; `keys.ts` says what they hold. */
export const tableKey = { partition: 'pk', sort: 'sk' } as const;

/** What claims are listed by; each names the attribute that holds the list's name. */
export const facets = {
  status: 'byStatus',
  type: 'byType',
  speaker: 'bySpeaker',
  publisher: 'byPublisher',
  verdict: 'byVerdict',
  assignee: 'byAssignee',
  article: 'byArticle',
} as const;
export type Facet = keyof typeof facets;

/** What lists are sorted by; each names the attribute that holds the place in the list. */
export const orders = { score: 'score', age: 'age' } as const;
export type Order = keyof typeof orders;

/** A global secondary index, in words that both CreateTable and the CDK are made from. */
export interface IndexDefinition {
  readonly name: string;
  readonly partition: { readonly name: string; readonly type: 'S' };
  readonly sort: { readonly name: string; readonly type: 'S' | 'N' };
  /** Attributes projected beside the keys. */
  readonly includes: readonly string[];
}

/** The index that holds a facet's lists in an order. */
export function listIndex(facet: Facet, order: Order): string {
  return `${facet}-${order}`;
}

/** A partition of a facet's lists, in the index of an order. */
export function sourceIn(order: Order, { facet, partition }: { readonly facet: Facet; readonly partition: string }) {
  return { index: listIndex(facet, order), partitionAttribute: facets[facet], partition } as const;
}

/** The names that count highest, by kind of name. */
export const topIndex = { name: 'top', partition: 'top', sort: 'count' } as const;

const listIndexes = (Object.keys(facets) as Facet[]).flatMap((facet) =>
  (Object.keys(orders) as Order[]).map(
    (order): IndexDefinition => ({
      name: listIndex(facet, order),
      partition: { name: facets[facet], type: 'S' },
      sort: { name: orders[order], type: 'S' },
      includes: ['body'],
    }),
  ),
);

/** Every index; all are sparse, so an item pays only for the lists it is in. */
export const indexes: readonly IndexDefinition[] = [
  ...listIndexes,
  {
    name: topIndex.name,
    partition: { name: topIndex.partition, type: 'S' },
    sort: { name: topIndex.sort, type: 'N' },
    includes: [],
  },
];

/** Which images the table's stream carries. */
export const streamView = 'NEW_AND_OLD_IMAGES';

/** The attribute that says when an item may be forgotten, in seconds since 1970. */
export const timeToLive = 'expiresAt';

/** The table as CreateTable makes it, here and in tests; the CDK makes the same from the names above. */
export function tableDefinition(name: string): CreateTableCommandInput {
  const keys = [
    { name: tableKey.partition, type: 'S' as const },
    { name: tableKey.sort, type: 'S' as const },
  ];
  const all = [...keys, ...indexes.flatMap(({ partition, sort }) => [partition, sort])];
  const attributes = new Map(all.map((attribute) => [attribute.name, attribute.type]));
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: keySchema(tableKey.partition, tableKey.sort),
    AttributeDefinitions: [...attributes].map(([AttributeName, AttributeType]) => ({ AttributeName, AttributeType })),
    GlobalSecondaryIndexes: indexes.map(({ name: IndexName, partition, sort, includes }) => ({
      IndexName,
      KeySchema: keySchema(partition.name, sort.name),
      Projection:
        includes.length === 0
          ? { ProjectionType: 'KEYS_ONLY' }
          : { ProjectionType: 'INCLUDE', NonKeyAttributes: [...includes] },
    })),
    StreamSpecification: { StreamEnabled: true, StreamViewType: streamView },
  };
}

function keySchema(partition: string, sort: string) {
  return [
    { AttributeName: partition, KeyType: 'HASH' as const },
    { AttributeName: sort, KeyType: 'RANGE' as const },
  ];
}
