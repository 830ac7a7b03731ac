import { expect, test, vi } from 'vitest';
import { remembered } from '../../claims/remembered.ts';

test('remembered makes a thing once, and shares it', () => {
  const make = vi.fn((text: string) => ({ text }));
  const of = remembered(make, 100);
  expect(of('a')).toBe(of('a'));
  expect(of('b')).toEqual({ text: 'b' });
  expect(make).toHaveBeenCalledTimes(2);
});

test('remembered forgets what nobody asked for longest, by the characters it keeps', () => {
  const make = vi.fn((text: string) => text.length);
  const of = remembered(make, 10);
  of('aaaa');
  of('bbbb');
  of('aaaa');
  of('cccc');
  expect(make).toHaveBeenCalledTimes(3);
  of('aaaa');
  expect(make).toHaveBeenCalledTimes(3);
  of('bbbb');
  expect(make).toHaveBeenCalledTimes(4);
});

test('remembered keeps nothing that is longer than all it may keep', () => {
  const make = vi.fn((text: string) => text.length);
  const of = remembered(make, 10);
  expect(of('a'.repeat(11))).toBe(11);
  expect(of('a'.repeat(11))).toBe(11);
  expect(make).toHaveBeenCalledTimes(2);
});

test('remembered keeps no failure', () => {
  const make = vi.fn((text: string) => {
    if (make.mock.calls.length === 1) throw new Error('not now');
    return text;
  });
  const of = remembered(make, 10);
  expect(() => of('a')).toThrow('not now');
  expect(of('a')).toBe('a');
});
