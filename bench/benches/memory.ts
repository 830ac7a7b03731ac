import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Bench } from './bench.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Each program reads the same 300 kB in articles and prints the most memory it held, in kB. */
const programs = {
  'extraction, 100 articles': `import { extract } from './claims/extract/extract.ts'; import { loadModel } from './lambdas/shared/model.ts';
    const model = loadModel();
    for (const text of articleTexts(100)) extract({ id: 'a', article: { title: null, text, publishedAt: null, byline: null, publisher: null, url: null, language: 'en' } }, model);`,
  'wink-nlp tokenise and tag, 100 articles': `import { tagWithWink } from './bench/benches/wink.ts';
    for (const text of articleTexts(100)) tagWithWink(text);`,
} as const;

/** Peak memory over many articles, beside wink-nlp's. */
export const memory: Bench = {
  name: 'peak memory',
  run: () =>
    Object.entries(programs).map(([what, program]) => {
      const source = `import { articleTexts } from './bench/benches/texts.ts'; ${program}
        process.stdout.write(String(process.resourceUsage().maxRSS));`;
      const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', source], {
        cwd: root,
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(`memory: ${what} ended with ${status}: ${stderr}`);
      return { what, value: Number(stdout) / 1024, unit: 'MB' };
    }),
};
