import { describe, expect, test } from 'vitest';
import { read, said } from './said.ts';

describe('mannerOf', () => {
  test.each([
    ['Ms Lund and Mr Hale refused to hand over the keys.'],
    ['The council voted to hold the captain in contempt.'],
    ['Judge Hale ordered the closure of the pier.'],
    ['The judge ordered that the pier be closed.'],
    ['Police posted a photo of the wreck.'],
    ['The county seeks to sell the ferry.'],
  ])('takes a deed for the report of the article: %s', (text) => {
    const { attributions } = read(text);
    expect(attributions.map(({ manner }) => manner)).toEqual(['act']);
    expect(said(text)).toEqual([`article | ${text}`]);
  });

  test.each([
    ['The board decided that the pier was unsafe.', 'board | The pier was unsafe.'],
    ['Ann Lund posted that the bridge was shut.', 'Ann Lund | The bridge was shut.'],
    ['The mayor accused the board of fraud.', 'mayor | The mayor accused the board of fraud.'],
    ['The mayor called for a vote.', 'mayor | The mayor called for a vote.'],
    ['The mayor said the board had refused to pay.', 'mayor | The board had refused to pay.'],
    ['“The pier is closed to all lorries,” Ann Lund said.', 'Ann Lund | The pier is closed to all lorries.'],
  ])('takes words for words: %s', (text, claim) => {
    expect(said(text)).toEqual([claim]);
    expect(read(text).attributions.some(({ manner }) => manner === 'speech')).toBe(true);
  });
});
