import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { CloudEvent as Official } from 'cloudevents';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { announcementOf, eventSchemas, eventTypes } from '../../../claims/events/cloud-event.ts';
import { storedClaim } from '../../builders.ts';
import { further, reviewed, type Step, toPublication } from '../../reviewed.ts';
import { alice, bob, erin, proposal } from '../workflow/builders.ts';

const folder = new URL('../../../docs/events/', import.meta.url);

const correction: readonly Step[] = [
  [erin, { action: 'reopen', reason: 'a reader wrote' }],
  [alice, { action: 'take' }],
  [alice, proposal({ verdict: 'half-true' })],
  [bob, { action: 'approve' }],
  [erin, { action: 'publish', correctionNote: 'It was half true.' }],
];

/** What is announced of a claim that is published, corrected and withdrawn. */
function announcements() {
  const published = reviewed(storedClaim('The ferry carried 90 000 people in 2025.'), ...toPublication);
  const { claim, events } = further(published, ...correction, [
    erin,
    { action: 'withdraw', note: 'It was another ferry.' },
  ]);
  const setting = { claimId: claim.id, origin: 'https://desk.example', requestId: 'request-1' };
  return events.map((event) => announcementOf(event, setting)).filter((event) => event !== null);
}

/** Files that a test writes where CLAIMTRAIL_EVENTS says so, and holds to else. */
function held(name: string, value: unknown): void {
  const file = new URL(name, folder);
  const text = `${JSON.stringify(value, null, 2)}\n`;
  if (process.env['CLAIMTRAIL_EVENTS'] === 'again') {
    mkdirSync(new URL('.', file), { recursive: true });
    writeFileSync(file, text);
  }
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(value);
}

describe('announcements', () => {
  it('have the kinds that readers and desks need, each once', () => {
    expect(announcements().map(({ type }) => type.replace('claimtrail.', ''))).toEqual([
      'claim.moved',
      'claim.moved',
      'claim.moved',
      'check.published',
      'check.reopened',
      'claim.moved',
      'claim.moved',
      'check.corrected',
      'check.withdrawn',
    ]);
  });

  it('are CloudEvents to the official library', () => {
    for (const event of announcements()) expect(new Official<unknown>({ ...event }).validate()).toBe(true);
  });

  it('carry no text of a claim, and say what a correction and a withdrawal changed', () => {
    expect(JSON.stringify(announcements())).not.toContain('90 000 people');
    const [corrected, withdrawn] = announcements().slice(-2);
    expect(corrected?.data).toMatchObject({ before: 'false', verdict: 'half-true', note: 'It was half true.' });
    expect(withdrawn?.data).toMatchObject({ before: 'half-true', note: 'It was another ferry.' });
  });

  it.each(eventTypes)('%s: docs/events has its schema and a sample that fits it', (type) => {
    const name = type.replace('claimtrail.', '');
    const schema = z.toJSONSchema(eventSchemas[type], { target: 'draft-2020-12' });
    held(`${name}.schema.json`, schema);
    const sample = announcements().find((event) => event.type === type);
    held(`samples/${name}.json`, sample);
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    const fits = ajv.compile(schema);
    const stored: unknown = JSON.parse(readFileSync(new URL(`samples/${name}.json`, folder), 'utf8'));
    expect([fits(stored), fits.errors]).toEqual([true, null]);
    expect(fits({ ...Object(stored), data: {} })).toBe(false);
  });

  it('there is nothing else in docs/events', () => {
    expect(readdirSync(new URL('samples/', folder)).sort()).toEqual(
      eventTypes.map((type) => `${type.replace('claimtrail.', '')}.json`).sort(),
    );
  });
});
