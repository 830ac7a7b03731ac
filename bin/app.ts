import { fileURLToPath } from 'node:url';
import { App } from 'aws-cdk-lib';
import { addChecks } from '../lib/checks.ts';
import { deploy } from '../lib/deployment.ts';
import { readStage } from '../lib/stage.ts';
import { stages } from '../lib/stages.ts';

const bundles = fileURLToPath(new URL('../dist', import.meta.url));
const app = new App();
addChecks(app);
for (const input of Object.values(stages)) deploy(app, readStage(input), bundles);
