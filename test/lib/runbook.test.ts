import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { templateOf } from './synthesized.ts';

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
const alarms = Object.entries(templateOf().findResources('AWS::CloudWatch::Alarm'))
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
