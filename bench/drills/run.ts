import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alarmIn } from './alarms.ts';
import type { Drilled } from './drill.ts';
import { drills } from './drills.ts';
import type { OpenPlace } from './place.ts';
import { synthesizeStages } from './synthesize-stages.ts';
import { openWorld, type World } from './world.ts';

/** What a drill came to: what it found, or why it failed. */
export interface DrillReport {
  readonly section: string;
  readonly found: Drilled | null;
  readonly failure: string | null;
  readonly seconds: number;
}

/** Runs the drills of these sections one after another, each in a world of its own, and tells of each when it is over. */
export async function runDrills(
  sections: readonly string[],
  openPlace: OpenPlace,
  tell: (report: DrillReport) => void = () => {},
): Promise<readonly DrillReport[]> {
  const folder = await mkdtemp(join(tmpdir(), 'claimtrail-templates-'));
  let synthesized: string | null = null;
  const templates = async () => {
    synthesized ??= synthesizeStages(folder);
    return synthesized;
  };
  const reports: DrillReport[] = [];
  try {
    for (const section of sections) {
      const report = await runDrill(section, { openPlace, templates });
      tell(report);
      reports.push(report);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return reports;
}

interface DrillMeans {
  readonly openPlace: OpenPlace;
  readonly templates: () => Promise<string>;
}

async function runDrill(section: string, { openPlace, templates }: DrillMeans): Promise<DrillReport> {
  const drill = drills.get(section);
  if (drill === undefined) return { section, found: null, failure: 'there is no drill of this name', seconds: 0 };
  const began = performance.now();
  const took = () => (performance.now() - began) / 1000;
  let opened: World | null = null;
  try {
    const found = await drill({
      templates,
      alarm: async () => alarmIn(section, await templates()),
      async world() {
        opened = await openWorld(openPlace);
        return opened;
      },
    });
    return { section, found, failure: null, seconds: took() };
  } catch (error) {
    return { section, found: null, failure: error instanceof Error ? error.message : String(error), seconds: took() };
  } finally {
    await closeIt(opened);
  }
}

async function closeIt(opened: World | null): Promise<void> {
  await opened?.close();
}
