import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { attribution } from './fit/attribution.ts';
import { formatModel } from './fit/format-model.ts';
import { language } from './fit/language.ts';
import { likeness } from './fit/likeness.ts';
import type { FitPart } from './fit/part.ts';
import { rarity } from './fit/rarity.ts';
import { worth } from './fit/worth.ts';

const parts: readonly FitPart[] = [language, attribution, worth, rarity, likeness];

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/eval' },
    'open-data-only': { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
  },
});

if (!existsSync(values.data)) {
  console.error(`fit: no data at ${JSON.stringify(values.data)}; give its folder with --data DIR`);
  process.exit(2);
}

for (const part of parts.filter(({ name }) => values.only?.includes(name) ?? true)) {
  const say = (line: string): void => console.log(`${part.name}: ${line}`);
  const model = part.fit({ data: values.data, openDataOnly: values['open-data-only'] }, say);
  if (model === null) {
    rmSync(part.file, { force: true });
    say(`left out, ${part.file} removed: its data may not be used or is not there`);
    continue;
  }
  const bytes = formatModel(model);
  writeFileSync(part.file, bytes);
  say(`${part.file}, ${bytes.length} bytes`);
}
