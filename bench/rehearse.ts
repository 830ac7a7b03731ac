import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pythonWithMoto } from './rehearsal/stand-in.ts';
import { steps } from './rehearsal/steps.ts';
import { synthesize } from './rehearsal/synthesize.ts';
import { openRehearsal } from './rehearsal/world.ts';

const python = pythonWithMoto();
if (python === null) {
  console.error(
    'A rehearsal needs Python with moto, a stand-in of AWS, which npm cannot install: pip install "moto[server]==5.2.1". Nothing was rehearsed.',
  );
  process.exit(1);
}
const folder = await mkdtemp(join(tmpdir(), 'claimtrail-rehearsal-'));
const world = await openRehearsal(python, synthesize(folder), folder);
try {
  const { made, asked, leftOut } = world.standIn;
  console.log(`deployed: ${made} of ${asked} resources that the stand-in knows`);
  console.log(
    `left out: ${Object.entries(leftOut)
      .map(([type, count]) => `${count} ${type}`)
      .join(', ')}`,
  );
  let failed = 0;
  for (const [name, step] of Object.entries(steps)) {
    const said = await step(world).then(
      (found) => `ok: ${found}`,
      (error: unknown) => {
        failed++;
        return `FAILED: ${error instanceof Error ? error.message : String(error)}`;
      },
    );
    console.log(`${name}: ${said}`);
  }
  process.exitCode = failed === 0 && made === asked ? 0 : 1;
} finally {
  await world.close();
  await rm(folder, { recursive: true, force: true });
}
