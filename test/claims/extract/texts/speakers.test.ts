import { describe, expect, test } from 'vitest';
import { said } from './said.ts';

describe('who speaks', () => {
  test.each([
    ['After two trials in Norholm, three fishermen were found guilty on Friday of sinking a trawler in 2015.'],
    ['Ships moored at Orrin are referred to the port doctor for inspection.'],
    ["The charter changes announced in the county's paper are a lower fee and a longer season."],
    ['One of the aims of the charter is to protect the herring.'],
    ['The vaccine showed promise in the first trials.'],
    ['Divers found the hull broken in two.'],
    ['The name of the ship was not disclosed.'],
  ])('is nobody where something is only done, found or shown: %s', (text) => {
    expect(said(text)).toEqual([`article | ${text}`]);
  });

  test.each([
    [
      'Although the owner was not named, the coastguard hinted that the ship had sailed.',
      'coastguard | The ship had sailed.',
    ],
    ['Doctors have long known that the drug harms the liver.', 'Doctors | The drug harms the liver.'],
    ['Ms Lind was quoted as saying that the pier had cracked.', 'Lind | The pier had cracked.'],
    ['The vaccine showed that mice can be cured.', 'vaccine | Mice can be cured.'],
  ])('is the subject of the verb: %s', (text, claim) => {
    expect(said(text)).toContain(claim);
  });

  test('is whom "who" means, whose clause says nothing else', () => {
    expect(said('Tove Berg met her brother, who believes that the ferry will be sold.')).toEqual([
      'article | Tove Berg met her brother.',
      'her brother | The ferry will be sold.',
    ]);
  });
});

describe('what is said', () => {
  test.each([
    [
      'The ferry turned over in the storm, with nobody left to warn that the mast could break, Lind said.',
      ['Lind | The ferry turned over in the storm, with nobody left to warn that the mast could break.'],
    ],
    [
      'The boat leaked, by taking “water that no pump could hold,” said harbour engineer Tove Lind.',
      ['Lind | The boat leaked, by taking “water that no pump could hold”.'],
    ],
    [
      'First reports stated the cargo was coal; the Norholm Post later reported it was ore.',
      ['First reports | The cargo was coal.', 'Norholm Post | It was ore.'],
    ],
    [
      'Owners said claims for the cargo were paid, of which some were not accepted by the insurer.',
      ['Owners | Claims for the cargo were paid, of which some were not accepted by the insurer.'],
    ],
    [
      'Mr Holm said the use of old boats "costs the county 40 million crowns," later saying, "It drives up the fares."',
      ['Holm | The use of old boats "costs the county 40 million crowns".', 'Holm | It drives up the fares.'],
    ],
    [
      'The ship broke "within minutes" off Orrin, according to radar data, an officer close to the inquiry told the Post.',
      ['officer close to the inquiry › radar data | The ship broke "within minutes" off Orrin.'],
    ],
  ])('is whole and no more: %s', (text, claims) => {
    expect(said(text)).toEqual(claims);
  });

  test('stays in its sentence where no mark sets a relative clause apart', () => {
    const text = 'In a speech in Norholm, Ms Lund warned a captain who suggested that fares should be lower.';
    expect(said(text).map((line) => line.split(' | ')[1])).toEqual([text]);
  });
});
