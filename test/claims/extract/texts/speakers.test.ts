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

  test.each([
    [
      'somebody without a name who spoke right before',
      'An officer close to the inquiry said the ship was lost. “The fare was high,” he said.',
      'officer close to the inquiry',
    ],
    [
      'nobody where both may answer',
      'Tom Lund met the press. One sailor asked for a boat. “The fare is high,” he said.',
      'he',
    ],
    [
      'whoever has a role that is set like a name',
      'ORF Chairman, Mr Tomas Lund, said the ship was lost. The ORF paid. “The fare was high,” he said.',
      'Tomas Lund',
    ],
    [
      'the person and not the body',
      'ORU members met. ORU chairperson President Amir Hassan el-Badry of Orrin said, “The fare was high.”',
      'Amir Hassan el-Badry',
    ],
    [
      'a body by its whole name',
      'The Ships and Ferries Commission (SFC) said the fare was high.',
      'Ships and Ferries Commission',
    ],
  ])('is %s', (_, text, name) => {
    expect(said(text).at(-1)?.split(' | ')[0]).toBe(name);
  });

  test('is left out of a claim in which he speaks of himself twice', () => {
    expect(said('“I sold my boat in May,” Tom Lund said. “I own two,” he said.')).toEqual([
      'Tom Lund | I sold my boat in May.',
      'Tom Lund | Tom Lund owns two.',
    ]);
  });

  test('is the article where it says "we" of itself', () => {
    expect(said('The charter would let 300 captains, according to our count, to sail.')).toEqual([
      'article | The charter would let 300 captains, according to our count, to sail.',
    ]);
  });

  test('is named once for what is said within his own words', () => {
    expect(said('Tom Lund said, “I say that the pier has cracked.”').every((line) => !line.includes('›'))).toBe(true);
  });

  test('is nobody in titles, links and appeals', () => {
    const text =
      'Ferry fares rise in Norholm\n\nFares rose by 3%. Captains closed two piers.\n\nRelated article: Ferry sinks in Orrin\n\nIf you have a story get in touch via desk@post.example';
    expect(said(text)).toEqual(['article | Fares rose by 3%.', 'article | Captains closed two piers.']);
  });

  test('is whom "who" means, whose clause says nothing else', () => {
    expect(said('Tove Berg met her brother, who believes that the ferry will be sold.')).toEqual([
      'article | Tove Berg met her brother.',
      'her brother | The ferry will be sold.',
    ]);
  });
});

describe('what is said', () => {
  test('keeps the mark that opens a quotation which goes on in the next sentence', () => {
    const text = 'Lund wrote in a letter that from the start, “the ferry was old. It leaked.”';
    expect(said(text).some((line) => line.includes('“the ferry was old”'))).toBe(true);
  });

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

  test('is who a colon names, to the end of the paragraph, of a quotation that no mark closes', () => {
    const text = 'The ferry is late.\n\nOrla Brandt said: “The pump failed on Monday. Two men were hurt at noon.';
    const claims = said(text);
    expect(claims).toContain('Orla Brandt | The pump failed on Monday.');
    expect(claims).toContain('Orla Brandt | Two men were hurt at noon.');
    const on = said(`${text}\n\n“The harbour is closed now. The crew went home.”\n\nThe sea is calm.`);
    expect(on).toContain('Orla Brandt | The harbour is closed now.');
    expect(on).toContain('Orla Brandt | The crew went home.');
    expect(on).toContain('article | The sea is calm.');
  });

  test('says no more after a colon where another quotation follows', () => {
    const text = 'Orla Brandt said: “The pump failed on Monday. The mayor called the ferry “a wreck” in May.';
    expect(said(text)).not.toContain('Orla Brandt | The mayor called the ferry “a wreck” in May.');
  });

  test('is not the mark of a list before their name', () => {
    const claims = said('Today’s news:\n\n• Letters sent by Orla Brandt said that the pump had failed.');
    expect(claims.at(-1)).toBe('Letters sent by Orla Brandt | The pump had failed.');
  });
});
