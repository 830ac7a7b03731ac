import type { RefusalId } from '../../vocabulary/refusals.ts';

/** What each refusal is called where a person reads it; nothing else reads these words. */
export const refusalWords = {
  'no-verb': 'no verb with tense',
  'no-subject': 'no subject of its own',
  half: 'half of what is joined',
  hanging: 'a clause that hangs on another',
  torn: 'words that do not stand together in the article',
  heading: 'a heading',
  caption: 'a caption',
  dateline: 'a place, a date or a time',
  notice: 'about the article itself',
  speaker: 'nobody who can speak',
  twice: 'said already by a longer claim',
} as const satisfies Record<RefusalId, string>;
