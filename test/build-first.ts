import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Builds functions and page before the first test, unless they stand as their sources are: tests run both for real. */
export function setup(): void {
  const build = fileURLToPath(new URL('../bin/build.ts', import.meta.url));
  execFileSync(process.execPath, [build, '--if-stale'], { stdio: ['ignore', 'ignore', 'inherit'] });
}
