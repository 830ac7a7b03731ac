import type { NarratorHabits } from '../narrator-habits.ts';

const kinds = '(?:remarks|speech|address|statement|lecture|sermon|eulogy|testimony|keynote|message)';

/** "Remarks by X", at the head of a heading. */
const speechBy = new RegExp(
  `^(?:the |full |complete |opening |closing |prepared |text of |transcript of |\\w+’s )*${kinds}(?: as \\w+(?: for \\w+)?)? (?:by|of)\\b`,
  'i',
);

/** "X delivered remarks", where the words themselves are announced. */
const speechGiven = new RegExp(`\\b(?:delivered|gave|made|issued)\\b.{0,40}\\b${kinds}\\b`, 'i');
const speechAnnounced = new RegExp(
  `\\b(?:below|following|transcript|full text)\\b.{0,40}\\b${kinds}\\b|\\b${kinds}\\b.{0,20}\\b(?:below|follows?)\\b|as (?:delivered|prepared)`,
  'i',
);

/** How English texts say who narrates them. */
export const englishNarrator: NarratorHabits = {
  own: new Set(['i', 'me', 'my']),
  numeral: 'I',
  opensByline: /^by:?\s+/i,
  byline: /^(?:written )?by:?\s+(\S.*)$/i,
  quotesSelf: /[”"’']\s+I\s+(?:sa(?:id|y)|ask(?:ed)?|repl(?:ied|y)|told|answer(?:ed)?|whispered)\b/g,
  salutation:
    /^[ \t]*(?:(?:my )?dear(?:est)? [^\n.!?]{1,40}[,:;!-]?|(?:(?:hi|hello|hey) [^\n.,!?]{1,25}|mum|mom|dad|sirs?|madam|gentlemen|friends|to the editor|to whom it may concern)[,:])[ \t]*$/gim,
  closing:
    /\b(?:yours|sincerely|regards|respectfully|best wishes|faithfully|cordially|fondly|affectionately|gratefully|in solidarity)\b/i,
  warmClosing: /\b(?:love|luv|cheers|truly|wishes|thanks|thank you|warmly|best|hugs|friend|servant)\b/i,
  interviews: [
    { sign: /\binterviewed by\b|\b(?:was|were) interviewed\b|: an interview\b/i, side: 'before' },
    {
      sign: /\b(?<!\b(?:in|during|for|after) (?:an|the|his|her|their|this) (?:\w+ )?)(?:interview|conversation|Q ?& ?A) with\b/i,
      side: 'after',
    },
    { sign: /\binterviews(?: with)?\b/i, side: 'after' },
    { sign: /\b(?<!\b(?:was|were|been|being) )interviewed\b(?! by\b)/i, side: 'after' },
    { sign: /\b(?:speaks|spoke|talks|talked|chatted|caught up|sat down) (?:with|to)\b/i, side: 'after' },
    { sign: /\btells\b|\b(?:talks|speaks) to\b/i, side: 'before' },
  ],
  interviewer: /\b(?:I|we)\s+$/i,
  questionLabel: 'Q',
  answerLabel: 'A',
  joinsPeople: /^\s*(?:,|and|&|,\s*and)\s*$/,
  opensJoint: /^\s*(?:,\s*)?(?:and|&)\b/,
  interviewsPronoun: /\binterviewed (?:him|her)\b|\b(?:he|she) (?:was interviewed|spoke|sat down|talked)\b/i,
  introduces:
    /\bmy name(?: is|['’]s)|\bI['’]m your host\b[^.!?\n]{0,30},|\b(?:hey|hi|hello)\b[^.!?\n]{0,30}?\b(?:it|this)(?:['’]s| is)/gi,
  mayIntroduce: /\bI(?:['’]m| am)/g,
  opensApposition: /\bI,/g,
  shows: /\b(?:[Ii]t|[Tt]his)(?:['’]s| is)/g,
  here: 'here',
  speechBy,
  speechGiven,
  speechAnnounced,
  numbered:
    /^(?:war|act|part|phase|chapter|title|type|class|article|book|volume|section|level|tier|stage|category|division|elizabeth|napoleon|nicholas)$/,
  addresses: /^your?$/,
};
