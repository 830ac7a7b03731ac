import { describe, expect, test } from 'vitest';
import { said } from './said.ts';

describe('isWithheld', () => {
  test.each([
    ['Nobody on the board believes that the ferry pays for itself.'],
    ['Few captains say the channel is safe.'],
    ['None of the divers claimed the wreck was empty.'],
    ['Neither the harbour master nor the mayor said the pier would close.'],
    ['Hardly anyone thinks the ferry will sail.'],
    ['The captain stopped short of saying the pilot was drunk.'],
    ['The county has yet to say that the pier is unsafe.'],
    ['The captain left without saying that the ferry had leaked.'],
    ['It would be wrong to say that fares have doubled.'],
    ['If the divers say the hull is cracked, the ferry will be sold.'],
    ['The ferry will sail unless the divers say the hull is cracked.'],
    ['The beach will open once the ministry says the water is clean.'],
    ['The minister may say that the ferry is safe.'],
    ['The pilot was ill, not, as the captain said, drunk.'],
    ['The idea that the ferry leaked in May is false.'],
    ['Anyone who says the ferry leaked is lying.'],
    ['The mayor denied that the pier had cracked and that the county had paid.'],
  ])('keeps what nobody puts forward in its sentence: %s', (text) => {
    const [claim, ...others] = said(text);
    expect(claim?.endsWith(`| ${text}`)).toBe(true);
    expect(others).toEqual([]);
  });

  test.each([
    ['Did the mayor say that the fares had risen?'],
    ['And why would the mayor say the pier was safe if she has not seen it?'],
  ])('claims nothing of a question: %s', (text) => {
    expect(said(text)).toEqual([]);
  });

  test.each([
    ['A few captains say the channel is safe.', 'few captains | The channel is safe.'],
    ['Most captains say that the channel is safe.', 'Most captains | The channel is safe.'],
    ['The mayor said nobody had drowned.', 'mayor | Nobody had drowned.'],
    ['If it rains, the pier will close, the mayor said.', 'mayor | If it rains, the pier will close.'],
    ['The mayor left after police said the pier was closed.', 'police | The pier was closed.'],
    ['The prime minister will say that wages rose by 3%.', 'prime minister | Wages rose by 3%.'],
    ['The mayor said there is no proof that the ferry leaked.', 'mayor | There is no proof that the ferry leaked.'],
    ['Critics falsely claim that the ferry leaked.', 'Critics | The ferry leaked.'],
    ['Reportedly, the ferry leaked for nine days.', 'article | Reportedly, the ferry leaked for nine days.'],
  ])('takes out what is put forward: %s', (text, claim) => {
    expect(said(text)).toContain(claim);
  });
});
