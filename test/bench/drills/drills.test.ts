import { describe, expect, test } from 'vitest';
import { alarmOf, ringsAt } from '../../../bench/drills/alarms.ts';
import { drills } from '../../../bench/drills/drills.ts';
import { oneMachine } from '../../../bench/drills/places/one-machine.ts';
import { runDrills } from '../../../bench/drills/run.ts';
import { commandOf, commandsIn, readCommand, readSections } from '../../../bench/drills/runbook.ts';
import { templateOf } from '../../lib/synthesized.ts';

describe('the drills of the runbook', () => {
  test('there is one for each section, and a section for each', () => {
    expect([...drills.keys()].toSorted()).toEqual([...readSections().keys()].toSorted());
  });

  // These ask for no template, whose synthesis takes longer than they do; all of them: npm run drill -- all
  const short = ['To restore', 'To let a machine send articles'];

  test('break something, do what the section prints, and find all well', { timeout: 120_000 }, async () => {
    const reports = await runDrills(short, oneMachine);
    expect(reports.map(({ section, failure }) => [section, failure])).toEqual(short.map((section) => [section, null]));
  });

  test('a drill that there is not is said so', async () => {
    const [report] = await runDrills(['no-such-section'], oneMachine);
    expect(report).toMatchObject({ found: null, failure: 'there is no drill of this name' });
  });
});

describe('the commands of a section', () => {
  test('are found as they are printed, in a block and in a line', () => {
    const section =
      'Say `claimtrail where <address>`:\n\n   TABLE=<TableName>     npm run --silent table -- import a.jsonl\n';
    expect(commandsIn(section)).toEqual([
      'claimtrail where <address>',
      'TABLE=<TableName>     npm run --silent table -- import a.jsonl',
    ]);
  });

  test('are read into program, words, variables and file', () => {
    const filled = { TableName: 'claims' };
    expect(readCommand('TABLE=<TableName> npm run --silent table -- export > a.jsonl', filled)).toEqual({
      ...{ program: 'table', words: ['export'], variables: { TABLE: 'claims' }, into: 'a.jsonl' },
    });
    expect(() => readCommand('claimtrail where <address>', {})).toThrow('<address> of "claimtrail where <address>"');
  });

  test('a drill cannot run what its section does not print', () => {
    expect(() => commandOf('dead-records', 'redrive')).toThrow('The section "dead-records" prints no command');
    expect(() => commandOf('no-such-section', 'redrive')).toThrow('has no section');
  });
});

describe('an alarm that is told values', () => {
  const template = templateOf().toJSON();

  test('rings from its threshold on, and a dead man’s where nothing is measured', () => {
    const dead = alarmOf('dead-uploads', [template]);
    expect(dead.rings({ ApproximateNumberOfMessagesVisible: 1 })).toBe(true);
    expect(dead.rings({})).toBe(false);
    expect(alarmOf('nothing-came-in', [template]).rings({})).toBe(true);
    expect(alarmOf('nothing-came-in', [template]).rings({ ReadyArticles: 1 })).toBe(false);
  });

  test('adds up what its formula adds up', () => {
    const backfill = alarmOf('failed-backfill', [template]);
    expect(backfill.rings({ ExecutionsAborted: 1 })).toBe(true);
    expect(backfill.rings({})).toBe(false);
  });

  test('is not believed where it is told of a metric that it does not look at', () => {
    const dead = alarmOf('dead-uploads', [template]);
    expect(() => ringsAt(dead, { Errors: 1 }, {})).toThrow('not at Errors');
    expect(() => alarmOf('no-such-section', [template])).toThrow('No alarm of the template');
  });
});
