import type { Block } from './blocks.ts';

/** What the controls of a player say to those who do not see them. */
const control =
  /^(?:(?:play|pause|replay|rewind)(?: video| audio)?|(?:un)?mute|volume|(?:current |duration |remaining )(?:time)?\s?:?\s?-?(?:\d{1,2}:\d{2})?|-?\d{1,2}:\d{2}(?::\d{2})?|\/|loaded\s?:?.{0,10}|progress\s?:?.{0,10}|stream type.{0,10}|live|seek to live.{0,30}|fullscreen|(?:exit|non-)\s?fullscreen|playback rate|1x|chapters|descriptions|descriptions off.{0,12}|captions?|captions? (?:off|settings).{0,12}|subtitles?|subtitles? (?:off|settings).{0,12}|audio track|quality|picture-in-picture|share|close modal dialog|this is a modal window\.?.{0,80}|video player is loading\.?|beginning of dialog window\..{0,60}|end of dialog window\.?)$/i;

/** So many in a row, of so many kinds, are a player's; one may be a word of the text. */
const fewest = 4;

/** The lines of an article that are the controls of a player in it. */
export function playerWords(blocks: readonly Block[]): ReadonlySet<Block> {
  const words = new Set<Block>();
  let run: Block[] = [];
  for (const block of [...blocks, undefined]) {
    if (block !== undefined && block.text.length < 100 && control.test(block.text)) {
      run.push(block);
      continue;
    }
    const kinds = new Set(run.map(({ text }) => text.toLowerCase().replaceAll(/[^a-z]+/g, '')));
    if (kinds.size >= fewest) for (const word of run) words.add(word);
    run = [];
  }
  return words;
}
