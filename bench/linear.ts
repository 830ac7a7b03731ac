import { extract } from '../claims/extract/extract.ts';
import { readArticle } from '../intake/read-article.ts';
import { loadModel } from '../lambdas/shared/model.ts';
import { type Shape, shapes } from './linear/shapes.ts';

/** The lengths that are compared, up to a text of some 30,000 words. */
const lengths = [22_000, 66_000, 200_000] as const;

/** The most that time may grow by, as a power of the length; shorter times than this are chance. */
const mostGrowth = 1.2;
const leastMilliseconds = 50;

const model = loadModel();

/** Milliseconds of processor time to read a text and to understand it. */
async function costOnce({ make }: Shape, length: number): Promise<number> {
  const bytes = Buffer.from(make(length));
  const began = process.cpuUsage();
  const reading = await readArticle(bytes, { name: 'article.txt' });
  if (reading.kind === 'articles') {
    for (const article of reading.articles) extract({ id: 'a', article }, model);
  }
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

/** What each length costs, the least of some runs: chance only ever adds to it, so what looks slow is measured again. */
async function costsOf(shape: Shape): Promise<readonly number[]> {
  const least = lengths.map(() => Number.POSITIVE_INFINITY);
  for (let run = 0; run < 6; run++) {
    for (const [at, length] of lengths.entries()) least[at] = Math.min(least[at] ?? 0, await costOnce(shape, length));
    if (run > 0 && growth(least[1] ?? 0, least[2] ?? 0) < mostGrowth) break;
  }
  return least;
}

function growth(short: number, long: number): number {
  return long < leastMilliseconds ? 0 : Math.log(long / Math.max(short, 1)) / Math.log(3);
}

const only = process.argv[2];
let faults = 0;
console.log(`${'shape'.padEnd(36)}${lengths.map((length) => `${length / 1000}k`.padStart(9)).join('')}    growth`);
for (const shape of shapes.filter(({ name }) => only === undefined || name.includes(only))) {
  const costs = await costsOf(shape);
  const [, middle = 0, long = 0] = costs;
  const power = growth(middle, long);
  if (power >= mostGrowth) faults++;
  const figures = costs.map((ms) => `${ms.toFixed(0)} ms`.padStart(9)).join('');
  console.log(`${shape.name.padEnd(36)}${figures}${power.toFixed(2).padStart(10)}${power >= mostGrowth ? '  !' : ''}`);
}
console.log(`\n${shapes.length} shapes, ${faults} whose time grows faster than length^${mostGrowth}`);
process.exitCode = faults === 0 ? 0 : 1;
