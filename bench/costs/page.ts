import type { Remembering } from '../../store/memory/remembering.ts';
import { billOf, cheapestOf, type Deployment, everyDeployment, type MeasuredBy, totalOf, watched } from './bill.ts';
import type { Measured } from './measure.ts';
import type { Prices } from './prices.ts';

const volumes = [100, 10_000, 1_000_000] as const;
const months = [1, 12] as const;

const production: Deployment = {
  ...{ storage: 'standard', capacity: 'on-demand', copies: 3, machineClient: true, alarms: 'all', memory: 'all' },
};

/** What a desk of a million articles a day may do with: half of its claims, or so, are worth less. */
export const sparing: Remembering = { from: 0.3, days: 90 };
const sparingly = `\`memory: { from: ${sparing.from}, days: ${sparing.days} }\``;

const deployments = {
  'production as it comes': production,
  '`storage: infrequent`': { ...production, storage: 'infrequent' },
  '`storage: infrequent`, `backupDays: 0`': { ...production, storage: 'infrequent', copies: 0 },
  '`capacity` with bounds, half of it used': { ...production, capacity: 'provisioned' },
  'the same, `storage: infrequent`, `backupDays: 0`': {
    ...production,
    capacity: 'provisioned',
    storage: 'infrequent',
    copies: 0,
  },
  '`capacity` with bounds, its units reserved for a year': { ...production, capacity: 'one year' },
  [sparingly]: { ...production, memory: 'sparing' },
  [`the same, \`capacity\`, \`storage: infrequent\`, \`backupDays: 0\``]: {
    ...production,
    ...{ capacity: 'provisioned', storage: 'infrequent', copies: 0, memory: 'sparing' },
  },
  '`machineClient: false`': { ...production, machineClient: false },
  '`machineClient: false`, `alarms: { which: "vital" }`': { ...production, machineClient: false, alarms: 'vital' },
} as const satisfies Readonly<Record<string, Deployment>>;

/** The page of costs, from what was measured and the table of prices. */
export function costsPage(measured: MeasuredBy, prices: Prices): string {
  const columns = volumes.flatMap((perDay) => months.map((month) => ({ perDay, month })));
  const heads = columns.map(({ perDay, month }) => `${whole(perDay)} a day, month ${month}`);
  const bills = columns.map((volume) => billOf(measured, prices, production, volume));
  const lines = Object.keys(bills[0] ?? {}).map((line) => [line, ...bills.map((bill) => dollars(bill[line] ?? 0))]);
  const sums = Object.entries(deployments).map(([name, deployment]) => [
    name,
    ...columns.map((volume) => dollars(totalOf(billOf(measured, prices, deployment, volume)))),
  ]);
  const reckoned = { measured, prices };
  const leasts = columns.map((volume) => cheapestOf(everyDeployment, reckoned, volume));
  const withCopies = everyDeployment.filter(({ copies }) => copies > 0);
  const safe = columns.map((volume) => cheapestOf(withCopies, reckoned, volume));
  const leastRows = [
    ['the least that all of these come to', ...leasts.map((least) => dollars(least?.dollars ?? 0))],
    ['the least with copies kept', ...safe.map((least) => dollars(least?.dollars ?? 0))],
  ];
  return `# Costs

Made by \`npm run costs\` from what the example articles take on the embedded table and from the prices in
\`bench/costs/prices.json\` (${prices.region}, ${prices.asOf}); do not edit.

${prices.note}.

## What an article takes

${table(['measured', 'an article', 'a claim'], measuredRows(measured.all))}

With ${sparingly}, a claim that is worth less has no rows by its terms until somebody touches it: ${(measured.sparing.writes.remembering / measured.sparing.claims).toFixed(2)} units a claim for
remembering in place of ${(measured.all.writes.remembering / measured.all.claims).toFixed(2)}, and ${whole(measured.sparing.tableBytes / measured.sparing.claims)} bytes in the table, ${whole(measured.sparing.expiringBytes / measured.sparing.claims)} of which expire, in place of ${whole(measured.all.tableBytes / measured.all.claims)}. Claims in the same
words are found all the same; search and likeness find what is worth looking for.

Not measured but taken: 6 ms for each request to the table, 12 of them one after another to save an article; 2.5 kB of
logs an article; as many requests by people as articles, at 25 read units and 40 ms each; ${watched.alarms.all} metrics that
alarms look at, ${watched.alarms.vital} where they are the vital ones alone.

## A month, in dollars

Storage as it is at the month's end. Copies: three are kept, one a month.

${table(['production as it comes', ...heads], [...lines, ['**together**', ...bills.map((bill) => `**${dollars(totalOf(bill))}**`)]])}

${table(['with', ...heads], [...sums, ...leastRows])}

The least is, ${columns.map((_, at) => `at ${heads[at]}: ${inWords(leasts[at]?.deployment)}`).join('; ')}. Reserved units are bought
beside the stage, for one year or three, and are cheaper by ${percent(prices.reservedDiscount.oneYear)} and ${percent(prices.reservedDiscount.threeYears)}; standard storage alone takes them.

\`storage: infrequent\` is cheaper from the month in which storage costs more than ${ratio(prices)} times the writes do:
month ${cheaperFrom(measured, prices)} at any volume above a few thousand articles a day.

## What limits first

${table(['at a million articles a day', 'takes', 'of', 'what lifts it'], limits(measured.all))}

At 100 and at 10,000 a day nothing does, but for the account's own limit of functions at work: a young account has 10, of
which \`ingestion.concurrency\` may take all; ask for more, or lower it.
`;
}

function inWords(deployment: Deployment | undefined): string {
  if (deployment === undefined) return 'none';
  const { storage, capacity, copies, machineClient, alarms, memory } = deployment;
  const units = {
    'on-demand': 'units on demand',
    provisioned: '`capacity` with bounds',
    'one year': 'units reserved for a year',
    'three years': 'units reserved for three years',
  };
  return [
    `\`${storage}\` storage`,
    units[capacity],
    copies === 0 ? 'no copies' : 'copies',
    ...(machineClient ? [] : ['no machine client']),
    ...(alarms === 'all' ? [] : ['vital alarms']),
    ...(memory === 'all' ? [] : [sparingly]),
  ].join(', ');
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function measuredRows(measured: Measured): readonly (readonly string[])[] {
  const { claims, writes, reads, tableBytes, bytesFor, indexBytes, milliseconds, uploadBytes } = measured;
  const both = (value: number, unit: string) => [
    `${value.toFixed(1)} ${unit}`,
    `${(value / claims).toFixed(2)} ${unit}`,
  ];
  return [
    ['claims', claims.toFixed(1), ''],
    ['writing: saved', ...both(writes.saving, 'units')],
    ['writing: counted', ...both(writes.counting, 'units')],
    ['writing: remembered, so that it is found again', ...both(writes.remembering, 'units')],
    ['writing: logged', ...both(writes.logging, 'units')],
    ['reading, to count, remember and log it', ...both(reads, 'units')],
    ['bytes in the table', whole(tableBytes), whole(tableBytes / claims)],
    ...Object.entries(bytesFor).map(([what, bytes]) => [`of them, ${what}`, whole(bytes), whole(bytes / claims)]),
    ['bytes in indexes', whole(indexBytes), whole(indexBytes / claims)],
    ['bytes of its text', whole(uploadBytes), ''],
    ['processor, read and understood', `${milliseconds.toFixed(1)} ms`, ''],
  ];
}

/** A list takes 1000 writes a second; what is written one after another, some 100 transactions a second. */
function limits({ claims, busiestList }: Measured): readonly (readonly string[])[] {
  const articles = 1_000_000 / 86_400;
  return [
    [
      'the busiest list of unreviewed claims, writes a second',
      whole(articles * claims * busiestList),
      '1,000',
      '`ingestion.spread`',
    ],
    [
      'the edge of the log, transactions a second, of 40 claims each at best',
      `${((articles * claims) / 40).toFixed(0)} to ${whole(articles * claims)}`,
      'some 100',
      'a longer wait for batches of the stream (`maxBatchingWindow` in `lib/constructs/claims-table.ts`)',
    ],
    ['functions that read articles, at work at one time', (articles * 0.3).toFixed(0), '20', '`ingestion.concurrency`'],
  ];
}

function ratio({ table: { standard, infrequent } }: Prices): string {
  const dearer = infrequent.millionWrites / standard.millionWrites - 1;
  const cheaper = 1 - infrequent.gigabyteMonth / standard.gigabyteMonth;
  return (dearer / cheaper).toFixed(2);
}

function cheaperFrom(measured: MeasuredBy, prices: Prices): number {
  const month = Array.from({ length: 36 }, (_, at) => at + 1).find((each) => {
    const volume = { perDay: 1_000_000, month: each };
    const [standard, infrequent] = (['standard', 'infrequent'] as const).map((storage) =>
      totalOf(billOf(measured, prices, { ...production, storage }, volume)),
    );
    return (infrequent ?? 0) < (standard ?? 0);
  });
  return month ?? 36;
}

function dollars(value: number): string {
  return value >= 100 ? whole(value) : value.toFixed(2);
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, at) => Math.max(3, ...all.map((row) => (row[at] ?? '').length)));
  const line = (row: readonly string[]) =>
    `| ${widths.map((width, at) => (row[at] ?? '').padEnd(width)).join(' | ')} |`;
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)].join('\n');
}
