import { expect, test } from 'vitest';
import { billOf, cheapestOf, type Deployment, everyDeployment, totalOf, watched } from '../../bench/costs/bill.ts';
import { costsPage } from '../../bench/costs/page.ts';
import { readPrices } from '../../bench/costs/prices.ts';

const all = {
  articles: 24,
  claims: 20,
  writes: { saving: 140, counting: 30, remembering: 0, logging: 40 },
  reads: 80,
  tableBytes: 30_000,
  expiringBytes: 10_000,
  expiringDays: 800,
  bytesFor: { 'the claims': 20_000, 'the log': 10_000 },
  indexBytes: 60_000,
  uploadBytes: 5000,
  milliseconds: 10,
  busiestList: 0.4,
};
const sparing = {
  ...all,
  writes: { ...all.writes, logging: 20 },
  tableBytes: 24_000,
  expiringBytes: 4_000,
  expiringDays: 90,
};
const measured = { all, sparing };
const prices = readPrices();
const plain: Deployment = {
  storage: 'standard',
  capacity: 'on-demand',
  copies: 3,
  machineClient: false,
  alarms: 'all',
  memory: 'all',
};
const million = (month: number) => ({ perDay: 1_000_000, month });

test('writes cost the same each month, storage grows with the months, and copies with those before', () => {
  const [first, twelfth] = [1, 12].map((month) => billOf(measured, prices, plain, million(month)));
  // 30 million articles of 210 units at 0.625 dollars a million units.
  expect(first?.['table: writes']).toBeCloseTo(3937.5);
  expect(twelfth?.['table: writes']).toBeCloseTo(3937.5);
  // 30 million articles of 90 kB are 2700 GB.
  expect(first?.['table: storage']).toBeCloseTo(675);
  expect(twelfth?.['table: storage']).toBeCloseTo(8100);
  // Copies of 11, 10 and 9 months of 900 GB.
  expect(first?.['table: copies']).toBe(0);
  expect(twelfth?.['table: copies']).toBeCloseTo(2700);
});

test('the cheaper storage is dearer at first, and cheaper after a year', () => {
  const total = (storage: Deployment['storage'], month: number) =>
    totalOf(billOf(measured, prices, { ...plain, storage }, million(month)));
  expect(total('infrequent', 1)).toBeGreaterThan(total('standard', 1));
  expect(total('infrequent', 12)).toBeLessThan(total('standard', 12));
});

test('the vital alarms alone save a tenth of a dollar for each metric that nothing looks at', () => {
  const fixed = (alarms: Deployment['alarms']) =>
    billOf(measured, prices, { ...plain, alarms }, million(1))['keys, alarms, a client of machines'] ?? 0;
  expect(fixed('all') - fixed('vital')).toBeCloseTo((watched.alarms.all - watched.alarms.vital) * 0.1);
});

test('units bought by the hour cost half at a use of a half', () => {
  const bought = billOf(measured, prices, { ...plain, capacity: 'provisioned' }, million(1));
  // 6.3 thousand million units in 720 hours are 2431 a second; twice as many are bought, at 0.468 dollars a month.
  expect(bought['table: writes']).toBeCloseTo(2275);
  expect(bought['table: reads'] ?? 0).toBeLessThan(billOf(measured, prices, plain, million(1))['table: reads'] ?? 0);
});

test('reserved units are cheaper by their discount, and the least is no dearer than any', () => {
  const writes = (capacity: Deployment['capacity']) =>
    billOf(measured, prices, { ...plain, capacity }, million(1))['table: writes'];
  expect(writes('one year')).toBeCloseTo((writes('provisioned') ?? 0) * 0.46);
  const least = cheapestOf(everyDeployment, { measured, prices }, million(12));
  for (const deployment of everyDeployment) {
    expect(totalOf(billOf(measured, prices, deployment, million(12)))).toBeGreaterThanOrEqual(
      least?.dollars ?? Infinity,
    );
    expect(deployment.storage === 'infrequent' && deployment.capacity.includes('year')).toBe(false);
  }
});

test('rows that expire are stored for no longer, and what is not written is not billed', () => {
  const twelfth = billOf(measured, prices, { ...plain, memory: 'sparing' }, million(12));
  // 12 months of 900 GB in indexes and table (84 kB an article), less 9 months of the 4 kB that expire.
  expect(twelfth['table: storage']).toBeCloseTo((30 * 84 * 12 - 30 * 4 * 9) * 0.25);
  expect(twelfth['table: writes']).toBeCloseTo(30 * 190 * 0.625);
});

test('the page has each volume and month, and what limits first', () => {
  const page = costsPage(measured, prices);
  for (const text of [
    '100 a day, month 1 ',
    '1,000,000 a day, month 12',
    'ingestion.spread',
    'the least that all of these come to',
    prices.asOf,
  ])
    expect(page).toContain(text);
});
