import { expect, test } from 'vitest';
import { said } from './said.ts';

/** A Monday. */
const day = '2026-06-15';

test.each([
  ['The board will meet on Monday.', 'The board will meet on Monday, 15 June 2026.'],
  ['The board will meet next Monday.', 'The board will meet on Monday, 22 June 2026.'],
  ['The board met last Monday.', 'The board met on Monday, 8 June 2026.'],
  ["Wednesday's storm sank the ferry.", 'The storm of Wednesday, 10 June 2026 sank the ferry.'],
  ["Yesterday's council vote was close.", 'The council vote of 14 June 2026 was close.'],
  ['On June 12, the county sold the ferry.', 'On June 12, 2026, the county sold the ferry.'],
  ['The pier will open on July 4.', 'The pier will open on July 4, 2026.'],
  ['On December 30, the port closed.', 'On December 30, 2025, the port closed.'],
  ['The county sold the ferry today.', 'The county sold the ferry on 15 June 2026.'],
])('relativeDates says which day is meant: %s', (text, claim) => {
  expect(said(text, day)).toEqual([`article | ${claim}`]);
});

test.each([
  ['The Thursday edition of the Post was late.'],
  ['A Friday night fire sank the ferry.'],
  ['Farmers today use half the water they used in 1990.'],
  ['Today most captains own a phone.'],
  ['The ferry ran until Monday.'],
  ['The law takes effect on July 1.'],
  ['The ferry sailed on June 12 1850.'],
  ['The ferry was late on June 12 and 13.'],
  ['The election is set for December 3.'],
])('relativeDates leaves what it cannot be sure of: %s', (text) => {
  expect(said(text, day)).toEqual([`article | ${text}`]);
});
