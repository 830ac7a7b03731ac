import { expect, test } from 'vitest';
import { said } from './said.ts';

test.each([
  ['Ann Lund works at RNLI Norbury. The RNLI has 40 boats.', 'The RNLI has 40 boats.'],
  ['The port has 12 PC and two printers. Paul Carver bought them.', 'The port has 12 PC and two printers.'],
  ['The Nasdaq Composite fell. Quill Boats (NASDAQ: QLB) rose 2%.', 'Quill Boats (NASDAQ: QLB) rose 2%.'],
])('standsFor writes no other name over a short form: %s', (text, claim) => {
  expect(said(text)).toContain(`article | ${claim}`);
});

test.each([
  ['The National Lighthouse Board met in May. The NLB has 40 lamps.', 'The National Lighthouse Board has 40 lamps.'],
  ['Harbour Watch (HW) met in May. HW has 40 members.', 'Harbour Watch has 40 members.'],
  ['Flight Norvair NV8501 left late. NV8501 carried 40 people.', 'NV8501 carried 40 people.'],
])('standsFor reads a short form by its long one: %s', (text, claim) => {
  expect(said(text).some((found) => found.endsWith(claim))).toBe(true);
});
