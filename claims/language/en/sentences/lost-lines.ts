import { lazy } from '../../../lazy.ts';
import type { LostLine } from '../../sentences/lost-line.ts';

const month = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const day = `(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?:${month} \\d{1,2}|\\d{1,2} ${month}),? \\d{4}`;
const beforeDay = '(?:on|of|since|until|from|for|by|dated?|and|to|till|through|before|after|this|last|next|is|was|in)';
const clock = String.raw`\d{1,2}/\d{1,2}/\d{2,4} \d{1,2}:\d\d(?::\d\d)?(?: ?[AP]M\b|(?! ?[AP]M))(?=\s\S)`;

/** When a mail was sent: "03/15/2001 04:11 PM". */
const stamp: LostLine = {
  sign: /\d\/\d\d/,
  pattern: lazy(() => new RegExp(String.raw`(?<!\b(?:on|at) |\d)${clock}`, 'g')),
  before: true,
  after: true,
};

/** The same after the address of who sent it. */
const stampBehindSender: LostLine = {
  sign: stamp.sign,
  pattern: lazy(() => new RegExp(String.raw`(?<=\b(?:on|at) )${clock}`, 'g')),
  before: false,
  after: true,
};

/** A line drawn with signs. */
const rule: LostLine = {
  sign: /([-=*_~#+])\1{11}/,
  pattern: lazy(() => /(?<=\s|^)([-=*_~#+])\1{11,}(?=\s|$)/g),
  before: true,
  after: true,
};

/** The address of a page, before a capital or another address. */
const address: LostLine = {
  sign: /https?:|www\./,
  pattern: lazy(() => /(?<!\S)[([“‘"']?(?:https?:\/\/|www\.)\S{4,500}(?<![.,;:!?])(?= (?:\p{Lu}|https?:))/gu),
  before: false,
  after: true,
};

const emoticon: LostLine = {
  sign: /[:;=]-?[)(D] /,
  pattern: lazy(() => /(?<=[\p{L}\d.] ?)[:;=]-?[)(D](?= \p{Lu})/gu),
  before: false,
  after: true,
};

/** The words above a signature: "Kind regards, Anna". */
const closing: LostLine = {
  sign: /(?:egards|hanks|incerely|heers|est|fully|ishes)(?: again| you)?, /,
  pattern: lazy(
    () =>
      /(?<=[.!?)] |^|\n\s?)(?:(?:[Bb]est|[Kk]ind|[Ww]arm|[Mm]any) )?(?:[Rr]egards|[Tt]hanks|[Ss]incerely|[Cc]heers|[Bb]est|[Rr]espectfully|[Ww]ishes)(?:,| again,| you,)(?= \p{Lu}\p{Ll}+(?:\s|$))/gu,
  ),
  before: false,
  after: true,
};

/** A day on a line of its own, under a headline. */
const dayLast: LostLine = {
  sign: /day,? .{6,16}\d{4}\s*$/,
  pattern: lazy(() => new RegExp(`(?<=[^\\s,(] )(?<!\\b${beforeDay} )${day}\\s*$`, 'giu')),
  before: true,
  after: false,
};

/** A day on a line of its own, over the first sentence. */
const dayFirst: LostLine = {
  sign: /^[MTWFS][a-z]+day\b/,
  pattern: lazy(() => new RegExp(`^${day}(?= \\p{Lu})`, 'gu')),
  before: false,
  after: true,
};

/** When a story was changed: "Updated 3:45 p.m. ET, Fri January 3, 2020". */
const update: LostLine = {
  sign: /^(?:Updated|Published|Posted)\b/,
  pattern: lazy(() => /^(?:Updated|Published|Posted)\b[^\n]{5,50}?\b(?:19|20)\d\d(?= ["“‘]?\p{Lu}\p{Ll})/gu),
  before: false,
  after: true,
};

/** When an entry of a live blog was written: "14:32 Good afternoon". */
const entryTime: LostLine = {
  sign: /^\d{1,2}[:.]\d\d|\n\d{1,2}[:.]\d\d/,
  pattern: lazy(
    () =>
      /(?<=^|\n)\d{1,2}[:.]\d\d(?: ?[ap]\.?m\b\.?)?(?: (?:GMT|BST|CET|E[DS]T|P[DS]T|UTC))?(?= ["“‘]?\p{Lu}\p{Ll})/gu,
  ),
  before: false,
  after: true,
};

/** Who made the picture, under its caption. */
const credit: LostLine = {
  sign: /(?:age|oto|aph|ure|rce|dit): [^\n]{2,60}$/,
  pattern: lazy(
    () => /(?<=[\p{L})”"] )(?:image|photo|photograph|picture|source|credit|file photo)(?: credit)?: [^\n]{2,60}$/giu,
  ),
  before: true,
  after: false,
};

/** Speech that is broken off and begins again: "You can see the -- Well, anyway". */
const brokenOff: LostLine = {
  sign: / (?:--|[–—]) [^a-z\s]/,
  pattern: lazy(
    () =>
      /(?<=\b(?:the|an?|to|that['’]s|there['’]s|is|are|their|whose|your|my|with|of|for|in|than)|\p{L}-) (?:--|[–—])(?= \p{Lu}\p{Ll})/gu,
  ),
  before: false,
  after: true,
};

/** A label over the caption of a picture. */
const figure: LostLine = {
  sign: /(?:Figure|Table|Chart|Photo) \d/,
  pattern: lazy(() => /(?<=^|\n)(?:Figure|Table|Chart|Photo) \d+(?:\.\d+)*(?= [\p{Lu}(])/gu),
  before: false,
  after: true,
};

/** Where a report comes from: "PARIS (AP) —". */
const dateline: LostLine = {
  sign: /(?:^|\n)[^a-z\d\s]{4}/,
  pattern: lazy(
    () =>
      /(?<=^|\n)\p{Lu}{4,40}(?:[ ,.\p{L}\d]{0,30})(?: ?\((?:AP|AFP|Reuters|UPI|CNN|ANI|IANS|dpa|PA)\))? ?(?:--|[-–—])(?= ["“‘]?\p{Lu})/gu,
  ),
  before: false,
  after: true,
};

/** All of them. */
export const lostLines: readonly LostLine[] = [
  stamp,
  stampBehindSender,
  rule,
  address,
  emoticon,
  closing,
  dayLast,
  dayFirst,
  entryTime,
  update,
  credit,
  brokenOff,
  figure,
  dateline,
];
