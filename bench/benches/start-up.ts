import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { bundling } from '../../bin/build/bundling.ts';
import type { Bench, Measurement } from './bench.ts';

const rounds = 15;
const root = fileURLToPath(new URL('../..', import.meta.url));
const sentence = 'The bridge, which was built in 1921, stayed closed, Marta Lindqvist said on Monday.';

const programs = {
  bare: '',
  ours: `import { extract } from './claims/extract/extract.ts'; import { loadModel } from './lambdas/shared/model.ts';
    const article = { title: null, text: ${JSON.stringify(sentence)}, publishedAt: null, byline: null, publisher: null, url: null, language: 'en' };
    extract({ id: 'a', article }, loadModel());`,
  wink: `import winkNlp from 'wink-nlp'; import model from 'wink-eng-lite-web-model';
    const nlp = winkNlp(model, ['sbd', 'pos']); nlp.readDoc(${JSON.stringify(sentence)}).tokens().out(nlp.its.pos);`,
} as const;

type Name = keyof typeof programs;

/** What a program costs: wall milliseconds, and the most memory it held, in MB. */
interface Cost {
  readonly milliseconds: number;
  readonly megabytes: number;
}

function runOnce(file: string): Cost {
  const start = performance.now();
  const { stdout, status, stderr } = spawnSync(process.execPath, [file], { encoding: 'utf8' });
  const milliseconds = performance.now() - start;
  if (status !== 0) throw new Error(`start-up: ${file} ended with ${status}: ${stderr}`);
  return { milliseconds, megabytes: Number(stdout) / 1024 };
}

/** Runs the programs in turn, so that other work on the machine slows all alike: median time and most memory of each. */
function measure(files: Readonly<Record<Name, string>>): Readonly<Record<Name, Cost>> {
  const runs = Array.from({ length: rounds }, () => {
    return { bare: runOnce(files.bare), ours: runOnce(files.ours), wink: runOnce(files.wink) };
  });
  const cost = (name: Name): Cost => {
    const times = runs.map((run) => run[name].milliseconds).sort((a, b) => a - b);
    return {
      milliseconds: times[rounds >> 1] ?? 0,
      megabytes: Math.max(...runs.map((run) => run[name].megabytes)),
    };
  };
  return { bare: cost('bare'), ours: cost('ours'), wink: cost('wink') };
}

async function bundle(folder: string, name: Name): Promise<{ file: string; bytes: Buffer }> {
  const file = join(folder, `${name}.mjs`);
  await build({
    ...bundling,
    stdin: {
      contents: `${programs[name]}\nprocess.stdout.write(String(process.resourceUsage().maxRSS));`,
      resolveDir: root,
      loader: 'ts',
    },
    outfile: file,
  });
  return { file, bytes: readFileSync(file) };
}

function weights(): readonly { name: string; bytes: Buffer }[] {
  const folder = join(root, 'claims/model');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.bin'))
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
}

const kilobytes = (bytes: Buffer): number => brotliCompressSync(bytes).length / 1000;

/** Start-up over bare node from one file, bundled as functions are, to the first extraction, memory, and the size of code and weights. */
export const startUp: Bench = {
  name: 'start-up and size',
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'claimtrail-bench-'));
    try {
      const code = await bundle(folder, 'ours');
      cpSync(join(root, 'claims/model'), join(folder, 'model'), { recursive: true });
      const { bare, ours, wink } = measure({
        bare: (await bundle(folder, 'bare')).file,
        ours: code.file,
        wink: (await bundle(folder, 'wink')).file,
      });
      const model = weights();
      const compressed = kilobytes(code.bytes) + model.reduce((sum, { bytes }) => sum + kilobytes(bytes), 0);
      const lines: Measurement[] = [
        { what: 'bare node', value: bare.milliseconds, unit: 'ms' },
        { what: 'ours over bare node', value: ours.milliseconds - bare.milliseconds, unit: 'ms', note: 'reach 80' },
        { what: 'wink-nlp over bare node', value: wink.milliseconds - bare.milliseconds, unit: 'ms' },
        { what: 'memory, ours over bare node', value: ours.megabytes - bare.megabytes, unit: 'MB' },
        { what: 'memory, wink-nlp over bare node', value: wink.megabytes - bare.megabytes, unit: 'MB' },
        {
          what: 'bundle',
          value: statSync(code.file).size / 1000,
          unit: 'kB',
          note: `${kilobytes(code.bytes).toFixed(0)} kB brotli`,
        },
        ...model.map(({ name, bytes }) => ({
          what: `weights ${name}`,
          value: bytes.length / 1000,
          unit: 'kB',
          note: `${kilobytes(bytes).toFixed(0)} kB brotli`,
        })),
        { what: 'bundle and weights, compressed', value: compressed, unit: 'kB', note: 'reach 4000' },
      ];
      return lines;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
