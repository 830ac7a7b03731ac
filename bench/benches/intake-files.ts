import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type ReadFile, readFolderFile } from '../intake-files/read-folder-file.ts';
import { shownSample } from '../intake-files/sample.ts';
import type { Bench, Measurement } from './bench.ts';

/** So many of the files that take longest are named. */
const slowestShown = 3;

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted();
}

function counted(files: readonly ReadFile[]): readonly Measurement[] {
  const byReason = Map.groupBy(files, ({ outcome }) => outcome);
  return [...byReason]
    .toSorted(([, some], [, others]) => others.length - some.length)
    .map(([what, some]) => ({ what, value: some.length, unit: 'files', note: `as ${some[0]?.path}` }));
}

/** Every file of some folders through intake: what was read, what refused and why, what broke, what took longest. */
export const intakeFiles: Bench = {
  name: 'intake-files',
  run: async ({ folders, sample }) => {
    const from = folders.length === 0 ? ['examples', 'docs'] : folders;
    const files: ReadFile[] = [];
    for (const folder of from) {
      for (const path of filesUnder(folder)) {
        const { outcome, seconds, articles } = await readFolderFile(readFileSync(path), path);
        files.push({ path: relative('.', path), outcome, seconds, articles });
      }
    }
    if (sample > 0) console.log(shownSample(files, sample));
    const slowest = files.toSorted((a, b) => b.seconds - a.seconds).slice(0, slowestShown);
    return [
      { what: 'files', value: files.length, unit: 'files' },
      ...counted(files),
      ...slowest.map(({ path, seconds }) => ({ what: 'slowest', value: seconds, unit: 's', note: path })),
    ];
  },
};
