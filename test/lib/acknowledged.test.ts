import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from 'aws-cdk-lib';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { acknowledged, type Explained, explainedIn } from '../../lib/acknowledged.ts';
import { addChecks } from '../../lib/checks.ts';
import { deploy } from '../../lib/deployment.ts';
import { readStage } from '../../lib/stage.ts';
import { stages } from '../../lib/stages.ts';
import { everything, stackIn, stubBundles, testApp } from './synthesized.ts';

const Report = z.object({
  pluginReports: z.array(
    z.object({
      violations: z.array(
        z.object({ ruleName: z.string(), violatingConstructs: z.array(z.object({ constructPath: z.string() })) }),
      ),
    }),
  ),
});

/** What cdk-nag finds in an app, as rule and path. */
function findings(fill: (app: App) => void): readonly (readonly [rule: string, path: string])[] {
  const outdir = mkdtempSync(join(tmpdir(), 'claimtrail-nag-'));
  const app = testApp(outdir);
  addChecks(app);
  fill(app);
  const report = join(outdir, 'validation-report.json');
  try {
    app.synth();
  } catch (error) {
    if (!existsSync(report)) throw error;
  }
  if (!existsSync(report)) return [];
  const { pluginReports } = Report.parse(JSON.parse(readFileSync(report, 'utf8')));
  return pluginReports.flatMap(({ violations }) =>
    violations.flatMap(({ ruleName, violatingConstructs }) =>
      violatingConstructs.map(({ constructPath }) => [ruleName, constructPath] as const),
    ),
  );
}

const inputs = { ...stages, everything };
type InputName = keyof typeof inputs;
const names = Object.keys(inputs) as InputName[];

describe('acknowledged', () => {
  test.each(names)('explains all that cdk-nag finds in %s', (name) => {
    expect(findings((app) => deploy(app, readStage(inputs[name]), stubBundles()))).toEqual([]);
  });

  test('explains nothing that no stage has', () => {
    const seen = new Map<string, boolean>();
    for (const name of names) {
      const explained: Explained[] = [];
      const found = findings((app) => explained.push(...explainedIn(stackIn(app, inputs[name]))));
      for (const { id, construct, reason } of explained) {
        const isFound = found.some(([rule, path]) => rule === id && `${path}/`.startsWith(`${construct.node.path}/`));
        const key = `${id.replace('eu-west-1', '<AWS::Region>').replace('arn:aws:', 'arn:<AWS::Partition>:')} ${reason}`;
        seen.set(key, isFound || (seen.get(key) ?? false));
      }
    }
    expect([...seen].filter(([, isFound]) => !isFound)).toEqual([]);
  });

  test('gives a reason for each', () => {
    for (const { reason } of acknowledged) expect(reason).toMatch(/^.{25,}\.$/);
  });
});
