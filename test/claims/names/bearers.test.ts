import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bearersOf, type KnownName, listOfName } from '../../../claims/names/bearers.ts';
import type { SpeakerKind } from '../../../claims/vocabulary/extraction.ts';

function known(name: string, given: Partial<KnownName> = {}): KnownName {
  return { id: `s-${name}`, name, kind: 'person', isAlone: false, ...given };
}

const groupsOf = (...names: readonly (string | KnownName)[]) =>
  bearersOf(names.map((name) => (typeof name === 'string' ? known(name) : name)))
    .map((group) => group.map(({ name }) => name).toSorted())
    .toSorted();

describe('bearersOf', () => {
  test.each([
    ['a title', 'Mayor Ruth Adeyemi', 'Ruth Adeyemi'],
    ['an initial', 'R. Adeyemi', 'Ruth Adeyemi'],
    ['a last name alone', 'Adeyemi', 'Ruth Adeyemi'],
    ['a last name with a title', 'Ms Adeyemi', 'Ruth Adeyemi'],
    ['a middle name', 'Ruth Olu Adeyemi', 'Ruth Adeyemi'],
    ['a middle initial', 'Ruth O. Adeyemi', 'Ruth Olu Adeyemi'],
    ['accents', 'Zoë Müller', 'Zoe Muller'],
    ['case', 'RUTH ADEYEMI', 'Ruth Adeyemi'],
    ['spelling', 'Sergei Gorsky', 'Sergey Gorskiy'],
  ])('takes names apart by %s for one person’s', (_, one, other) => {
    expect(groupsOf(one, other)).toHaveLength(1);
    expect(listOfName(one, 'person')).toBe(listOfName(other, 'person'));
  });

  test.each([
    ['other first names', 'Ola Adeyemi', 'Ruth Adeyemi'],
    ['another initial', 'O. Adeyemi', 'Ruth Adeyemi'],
    ['other middle names', 'Ruth Ann Adeyemi', 'Ruth Olu Adeyemi'],
    ['father and son', 'Carl Osei Jr', 'Carl Osei Sr'],
    ['other last names', 'Ruth Adeyemi', 'Ruth Adebayo'],
  ])('keeps names with %s apart', (_, one, other) => {
    expect(groupsOf(one, other)).toHaveLength(2);
  });

  test('gives a short form to nobody where two can be meant', () => {
    expect(groupsOf('Ruth Adeyemi', 'Robert Adeyemi', 'R. Adeyemi', 'Adeyemi')).toHaveLength(4);
    expect(groupsOf('Ruth Adeyemi', 'Ola Adeyemi', 'R. Adeyemi')).toEqual([
      ['Ola Adeyemi'],
      ['R. Adeyemi', 'Ruth Adeyemi'],
    ]);
  });

  test('takes bodies for one only by their whole name', () => {
    const body = (name: string) => known(name, { kind: 'organisation' });
    expect(groupsOf(body('The Harbour Authority'), body('Harbour Authority'))).toHaveLength(1);
    expect(groupsOf(body('Harbour Authority'), body('Port Authority'), body('Authority'))).toHaveLength(3);
    expect(groupsOf(body('Adeyemi'), known('Ruth Adeyemi'))).toHaveLength(2);
  });

  test('leaves a name alone that a person parted', () => {
    expect(groupsOf('Ruth Adeyemi', known('R. Adeyemi', { isAlone: true }))).toHaveLength(2);
    expect(groupsOf(known('Ruth Adeyemi', { isAlone: true }), 'R. Adeyemi', 'Adeyemi')).toHaveLength(3);
  });

  const word = fc.constantFrom(
    'Ruth',
    'R.',
    'Olu',
    'Adeyemi',
    'Osei',
    'Mayor',
    'Jr',
    'the',
    '',
    '…',
    'Zoë',
    'Authority',
  );
  const name = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
  const kind = fc.constantFrom<SpeakerKind>('person', 'organisation', 'unknown');
  const names = fc
    .uniqueArray(fc.record({ name, kind, isAlone: fc.boolean() }), { selector: (each) => each.name, maxLength: 12 })
    .map((all) => all.map((each) => known(each.name, each)));

  test('puts each name into one group, the same whoever asks in whatever order', () => {
    fc.assert(
      fc.property(names, fc.integer(), (all, seed) => {
        const groups = bearersOf(all);
        expect(
          groups
            .flat()
            .map(({ id }) => id)
            .toSorted(),
        ).toEqual(all.map(({ id }) => id).toSorted());
        const shuffled = all.toSorted((a, b) => ((a.id.length * seed) % 7) - ((b.id.length * seed) % 7));
        const plain = (of: readonly (readonly KnownName[])[]) =>
          of.map((group) => group.map(({ id }) => id).toSorted()).toSorted();
        expect(plain(bearersOf(shuffled))).toEqual(plain(groups));
        for (const group of groups) if (group.some(({ isAlone }) => isAlone)) expect(group).toHaveLength(1);
      }),
    );
  });
});
