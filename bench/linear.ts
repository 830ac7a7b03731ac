import { extract } from '../claims/extract/extract.ts';
import { readArticle } from '../intake/read-article.ts';
import { loadModel } from '../lambdas/shared/model.ts';
import { formShapes } from './linear/form-shapes.ts';
import { type Shape, shapes as textShapes } from './linear/shapes.ts';

/** The lengths that are compared, up to a text of some 30,000 words. */
const lengths = [22_000, 66_000, 200_000] as const;

/** A length of which what seems to grow too fast is asked again: what does grow so shows it there more, not less. */
const farther = 400_000;

/** The most that time may grow by, as a power of the length; shorter times than this are chance. */
const mostGrowth = 1.2;
const leastMilliseconds = 50;

const model = loadModel();

/** Milliseconds of processor time to read a text and to understand it. */
async function costOnce({ make, file = 'article.txt' }: Shape, length: number): Promise<number> {
  const bytes = Buffer.from(make(length));
  const began = process.cpuUsage();
  const reading = await readArticle(bytes, { name: file });
  if (reading.kind === 'articles') {
    for (const article of reading.articles) extract({ id: 'a', article }, model);
  }
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

/** What some lengths cost, the least of some runs: chance only ever adds to it, so what looks slow is measured again. */
async function costsOf(shape: Shape, asked: readonly number[]): Promise<readonly number[]> {
  const least = asked.map(() => Number.POSITIVE_INFINITY);
  for (let run = 0; run < 6; run++) {
    for (const [at, length] of asked.entries()) least[at] = Math.min(least[at] ?? 0, await costOnce(shape, length));
    if (run > 0 && growth(least, asked) < mostGrowth) break;
  }
  return least;
}

/** The power of the length that the time of the longest grows by, over the one before it. */
function growth(costs: readonly number[], asked: readonly number[]): number {
  const [short = 0, long = 0] = costs.slice(-2);
  const [shorter = 0, longer = 0] = asked.slice(-2);
  return long < leastMilliseconds ? 0 : Math.log(long / Math.max(short, 1)) / Math.log(longer / shorter);
}

/** Whether a shape grows too fast beyond the longest as well, and what was found. */
async function askAgain(shape: Shape): Promise<readonly [isFault: boolean, found: string]> {
  const asked = [lengths[2], farther];
  const costs = await costsOf(shape, asked);
  const power = growth(costs, asked);
  return [power >= mostGrowth, `, to ${farther / 1000}k (${costs[1]?.toFixed(0)} ms) ${power.toFixed(2)}`];
}

const only = process.argv[2];
const shapes = [...formShapes, ...textShapes].filter(({ name }) => only === undefined || name.includes(only));
let faults = 0;
console.log(`${'shape'.padEnd(36)}${lengths.map((length) => `${length / 1000}k`.padStart(9)).join('')}    growth`);
for (const shape of shapes) {
  const costs = await costsOf(shape, lengths);
  const power = growth(costs, lengths);
  const figures = costs.map((ms) => `${ms.toFixed(0)} ms`.padStart(9)).join('');
  const [isFault, again] = power < mostGrowth ? [false, ''] : await askAgain(shape);
  if (isFault) faults++;
  console.log(`${shape.name.padEnd(36)}${figures}${power.toFixed(2).padStart(10)}${again}${isFault ? '  !' : ''}`);
}
console.log(`\n${shapes.length} shapes, ${faults} whose time grows faster than length^${mostGrowth}`);
process.exitCode = faults === 0 ? 0 : 1;
