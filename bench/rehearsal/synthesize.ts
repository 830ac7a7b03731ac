import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { App } from 'aws-cdk-lib';
import * as z from 'zod';
import { deploy } from '../../lib/deployment.ts';
import { readStage } from '../../lib/stage.ts';
import { stages } from '../../lib/stages.ts';

/** The switches of the CDK that the command line would read. */
const Settings = z.object({ context: z.record(z.string(), z.unknown()) });

/** Synthesizes the stage `test` into a folder, of the bundles that `npm run build` made; the template's file. */
export function synthesize(folder: string): string {
  const { context } = Settings.parse(JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8')));
  const app = new App({ outdir: join(folder, 'cdk.out'), context });
  deploy(app, readStage(stages.test), fileURLToPath(new URL('../../dist', import.meta.url)));
  app.synth();
  return join(folder, 'cdk.out', `claimtrail-${stages.test.name}.template.json`);
}
