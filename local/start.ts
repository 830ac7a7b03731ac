import { relative } from 'node:path';
import { CannotStart } from './cannot-start.ts';
import { readSettings, usage } from './settings.ts';
import { type Stack, startStack } from './stack.ts';

/** Runs everything on this machine until it is told to stop. */
async function main(): Promise<void> {
  const began = performance.now();
  const settings = readSettings(process.env, process.argv.slice(2));
  const stack = await startStack({ settings, env: process.env, onTrouble: complain });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(stack, 0));
  void stack.failed.then((why) => {
    console.error(why);
    return end(stack, 1);
  });
  console.log(greeting(stack, performance.now() - began));
}

let ending = false;

async function end(stack: Stack, code: number): Promise<void> {
  if (ending) process.exit(130);
  ending = true;
  await stack.stop();
  process.exit(code);
}

function complain(error: unknown): void {
  if (!ending) console.error(error instanceof Error ? error.message : String(error));
}

function greeting({ running, inbox, logs, examples }: Stack, took: number): string {
  const seeded =
    examples === 0 ? [] : [`  examples  ${examples} articles of examples/ are being read, as there was none yet`];
  return [
    `Claimtrail runs on this machine (started in ${(took / 1000).toFixed(1)} s). Ctrl-C stops it.`,
    '',
    `  page      ${running.api}/`,
    `  docs      ${running.api}/docs`,
    `  issuer    ${running.issuer}`,
    `  inbox     ${nearby(inbox)}/  (drop articles here)`,
    `  logs      ${nearby(logs)}/`,
    `  token     npm run --silent claimtrail -- token alice   (or bob, erin, ada, vera, ingest-bot)`,
    ...seeded,
    '',
  ].join('\n');
}

function nearby(path: string): string {
  const near = relative(process.cwd(), path);
  return near.startsWith('..') ? path : near;
}

try {
  if (process.argv.includes('--help')) console.log(usage);
  else await main();
} catch (error) {
  console.error(error instanceof CannotStart ? error.message : error);
  process.exit(1);
}
