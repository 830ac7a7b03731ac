import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { articles } from './evaluation/articles.ts';
import { atomicity } from './evaluation/atomicity.ts';
import { attribution } from './evaluation/attribution.ts';
import { checkworthy } from './evaluation/checkworthy.ts';
import { claimForm } from './evaluation/claim-form.ts';
import { claims } from './evaluation/claims.ts';
import { matching } from './evaluation/matching.ts';
import { realNews } from './evaluation/real-news.ts';
import { repairs } from './evaluation/repairs.ts';
import { printFigures, withReferences } from './evaluation/report.ts';
import { sentences } from './evaluation/sentences.ts';
import { syntax } from './evaluation/syntax.ts';

const evaluations = [
  sentences,
  syntax,
  attribution,
  checkworthy,
  claims,
  claimForm,
  atomicity,
  realNews,
  repairs,
  articles,
  matching,
];

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/eval' },
    json: { type: 'string' },
    only: { type: 'string', multiple: true },
  },
});

if (!existsSync(values.data)) {
  console.error(
    `evaluate: no evaluation data at ${JSON.stringify(values.data)}; give its folder with --data DIR (it is not part of this repository)`,
  );
  process.exit(2);
}

const chosen = evaluations.filter(({ name }) => values.only?.includes(name) ?? true);
if (chosen.length === 0) {
  const names = evaluations.map(({ name }) => name).join(', ');
  console.error(`evaluate: --only ${JSON.stringify(values.only)} names no evaluation; there are ${names}`);
  process.exit(2);
}

const reported = [];
for (const evaluation of chosen) {
  const figures = withReferences(await evaluation.run(values.data));
  if (figures.length > 0) console.log(`${printFigures(figures)}\n`);
  reported.push(...figures);
}
if (reported.length === 0) {
  console.error(
    `evaluate: ${JSON.stringify(values.data)} holds none of the sets; see docs/extraction.md for their names`,
  );
  process.exit(2);
}
if (values.json !== undefined) {
  writeFileSync(values.json, `${JSON.stringify({ at: new Date().toISOString(), figures: reported }, null, 2)}\n`);
  console.log(`written: ${values.json}`);
}
