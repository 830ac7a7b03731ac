import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Stack } from 'aws-cdk-lib';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { acknowledge, acknowledged, explainedIn } from '../../lib/acknowledged.ts';
import { addChecks } from '../../lib/checks.ts';
import { type StageName, stages } from '../../lib/stages.ts';
import { stackIn, testApp } from './synthesized.ts';

const Report = z.object({
  pluginReports: z.array(
    z.object({
      violations: z.array(
        z.object({ ruleName: z.string(), violatingConstructs: z.array(z.object({ constructPath: z.string() })) }),
      ),
    }),
  ),
});

/** What cdk-nag finds in a stage, as rule and path. */
function findings(
  name: StageName,
  prepare: (stack: Stack) => void,
): readonly (readonly [rule: string, path: string])[] {
  const outdir = mkdtempSync(join(tmpdir(), 'claimtrail-nag-'));
  const app = testApp(outdir);
  addChecks(app);
  prepare(stackIn(app, stages[name]));
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

const names = Object.keys(stages) as StageName[];

describe('acknowledged', () => {
  test.each(names)('explains all that cdk-nag finds in %s', (name) => {
    expect(findings(name, acknowledge)).toEqual([]);
  });

  test('explains nothing that no stage has', () => {
    const belowStack = (path: string) => path.slice(path.indexOf('/') + 1);
    const explained = new Map<string, string>();
    const found: [rule: string, path: string][] = [];
    for (const name of names) {
      const remember = (stack: Stack) => {
        for (const { id, construct } of explainedIn(stack)) explained.set(`${id} ${construct.node.path}`, id);
      };
      found.push(...findings(name, remember).map(([rule, path]): [string, string] => [rule, belowStack(path)]));
    }
    const idle = [...explained].filter(([key, id]) => {
      const at = belowStack(key.slice(id.length + 1));
      return !found.some(([rule, path]) => rule === id && `${path}/`.startsWith(`${at}/`));
    });
    expect(idle).toEqual([]);
  });

  test('gives a reason for each', () => {
    for (const { reason } of acknowledged) expect(reason).toMatch(/^.{25,}\.$/);
  });
});
