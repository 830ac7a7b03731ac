import { execFileSync } from 'node:child_process';

/** The bundles that the local stack, and its tests, run are those of the code under test. */
export function setup(): void {
  execFileSync(process.execPath, ['bin/build.ts'], { stdio: ['ignore', 'ignore', 'inherit'] });
}
