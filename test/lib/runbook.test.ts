import { readFileSync } from 'node:fs';
import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { deploy } from '../../lib/deployment.ts';
import { readStage } from '../../lib/stage.ts';
import { everything, stubBundles, templateOf, testApp } from './synthesized.ts';

const text = readFileSync(new URL('../../docs/runbook.md', import.meta.url), 'utf8');
const sections = new Map(
  text.split(/^## /m).map((section) => {
    const [title = '', ...lines] = section.split('\n');
    return [title, lines.join('\n')] as const;
  }),
);
const Described = z.object({
  Properties: z.object({ AlarmDescription: z.string(), AlarmActions: z.array(z.unknown()).min(1) }),
});

/** The alarms of a stage's own stack, and those that lie in us-east-1. */
function allAlarms() {
  const app = testApp();
  deploy(app, readStage(everything), stubBundles());
  const edge = app.node.children.filter((child) => Stack.isStack(child) && child.node.id.endsWith('-edge'));
  const templates = [templateOf(), ...edge.map((child) => Template.fromStack(Stack.of(child)))];
  return templates.flatMap((template) => Object.entries(template.findResources('AWS::CloudWatch::Alarm')));
}

const alarms = allAlarms()
  .filter(([id]) => !id.includes('TargetTracking'))
  .map(([id, resource]) => [id, Described.parse(resource).Properties.AlarmDescription] as const);

describe('docs/runbook.md', () => {
  test('there are alarms', () => {
    expect(alarms.length).toBeGreaterThanOrEqual(12);
  });

  test.each(alarms)(
    'has the section that alarm %s names, with its meaning, where to look and how to mend',
    (_, description) => {
      const [, section] = /docs\/runbook\.md#([\w-]+)$/.exec(description) ?? [];
      const body = sections.get(section ?? '');
      expect(body, `${section} is no section`).toBeDefined();
      for (const part of ['**Means.**', '**Look.**', '**Mend.**']) expect(body).toContain(part);
    },
  );

  test('names no alarm that is not there', () => {
    const alarming = [...sections].filter(([, body]) => body.includes('**Means.**')).map(([title]) => title);
    const named = new Set(alarms.map(([, description]) => description.split('#')[1]));
    expect(alarming.filter((title) => !named.has(title))).toEqual([]);
  });

  test('links only to sections that it has', () => {
    const slugs = new Set(
      [...sections.keys()].map((title) =>
        title
          .toLowerCase()
          .replaceAll(/[^\w -]/g, '')
          .replaceAll(' ', '-'),
      ),
    );
    const links = [...text.matchAll(/\]\(#([\w-]+)\)/g)].map(([, slug]) => slug);
    expect(links.filter((slug) => !slugs.has(slug ?? ''))).toEqual([]);
  });
});
