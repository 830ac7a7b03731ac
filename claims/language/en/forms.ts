import { wordSet } from '../../word-set.ts';
import type { FormHabits } from '../forms.ts';
import { isForeign } from './foreign-words.ts';

const month =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const day = `(?:${month} \\d{1,2}|\\d{1,2} ${month})(?:,? \\d{4})?`;
const place = "\\p{Lu}[\\p{L}'’.-]+(?: (?:de |la |of )?\\p{Lu}[\\p{L}'’.-]+){0,3}";
const capitals = "\\p{Lu}[\\p{Lu}'’.-]{2,}(?: \\p{Lu}[\\p{Lu}'’.-]+){0,3}";
const agency = '(?:\\(\\p{Lu}[\\p{L} /.]{1,30}\\)|\\p{Lu}{2,5})';

const clock = '\\d{1,2}[:.]\\d{2}(?:\\s?[ap]\\.?m\\.?)?|\\d{1,2}\\s?[ap]\\.?m\\.?|\\d{4}(?= ?(?:GMT|UTC))';
const zone = '(?:GMT|BST|UTC|CES?T|E[SD]?T|P[SD]?T|IST|WAT|SAST|AE[SD]T|NZ[SD]T)';

/** How English texts show their form. */
export const englishForms: FormHabits = {
  question: /^(?:Q|Question)$/i,
  answer: /^(?:A|Answer)$/i,
  namesNobody:
    /^(?:note|update|updated|correction|clarification|summary|background|analysis|context|photos?|pictures?|image|video|source|sources|date|time|venue|where|when|what|why|who|how|price|read more|more|watch|listen|related|key points?|breaking|live|exclusive|opinion|comment|result|score|final|warning|tip|example|answer|question|contact|tel|email|phone|caption|edited|reporting|written)$/i,
  checkedClaim:
    /^(?:(?:the )?claims?|claim under (?:check|review)|what (?:was|is being|is|has been|they|he|she) (?:claimed|say|says|said|claims?)|(?:the )?(?:rumou?r|myth)|social media claim|viral claim)$/i,
  finding:
    /^(?:(?:our |the )?(?:verdict|rating|ruling|conclusion|finding|findings|facts?|reality|truth|evidence|assessment)|what we found|what we know|fact[- ]check)$/i,
  stamp: new RegExp(
    `^(?:(?:last )?(?:updated|posted|published|modified)(?: at| on)?:? )?(?:${clock})(?:\\s?${zone})?(?:\\s*[-–—|:]\\s*|\\.\\s+|\\s+)(?=["“‘'@]?\\p{Lu})`,
    'iu',
  ),
  datelines: [
    new RegExp(`^${capitals}(?:, ${place})?,? ${day}(?:,? ${agency})?(?:\\s*[.:]\\s*|\\s+[-–—]{1,2}\\s+)`, 'u'),
    new RegExp(`^${place}(?:, ${place})?, ${day}(?:,? ${agency})?\\s+[-–—]{1,2}\\s+`, 'u'),
    new RegExp(`^${place}(?:, ${place})?\\s+[-–—]{1,2}\\s+${day}\\s+[-–—]{1,2}\\s+`, 'u'),
    new RegExp(`^${place}(?:, ${place})? ${agency}\\s+[-–—]{1,2}\\s+`, 'u'),
    new RegExp(`^${place}(?:, ${place})?\\s+[-–—]{1,2}\\s+(?=["“‘']?\\p{Lu})`, 'u'),
    new RegExp(`^${capitals}(?:, ${place})?: (?=["“‘']?\\p{Lu}\\p{Ll}*)`, 'u'),
  ],
  byline: /^(?:(?:Written|Reporting|Words|Photographs?) )?[Bb]y \p{Lu}[^.,:;]{2,60}\.?$/u,
  credit:
    /^\(?(?:REUTERS|AFP|AP|EPA|PA|GETTY(?: IMAGES)?|Getty Images|(?:File )?[Pp]hoto(?:graph)?s?|Picture|Image|Credit)\s*(?:\/|:|by\b|credit\b|courtesy\b)/u,
  linkLine:
    /^(?:related(?: articles?| stor(?:y|ies)| topics?| content| reading)?|read more|more on this(?: story)?|see also|you may also like|also read|don't miss|watch|listen(?: to)?|more from [\p{L} ]{1,30}):\s/iu,
  appeal:
    /^(?:if you (?:have|are|were|know|would|want)\b[^.]{0,120}|(?:please )?(?:send|email|contact|call|get in touch)\b[^.]{0,120}|(?:find|follow|join|like) (?:us|bbc|the)\b[^.]{0,120})(?:@|\bemail\b|\bget in touch\b|\bon (?:facebook|twitter|instagram|whatsapp|x)\b)/iu,
  withdrawing: {
    version: /\b(?:earlier|previous|original|initial|first|prior) (?:version|edition|headline|caption)\b/,
    verbs: wordSet(
      'say state misstate report misreport give describe suggest imply claim note name identify misidentify write read',
    ),
    formerly: wordSet('originally previously initially incorrectly wrongly mistakenly erroneously inaccurately first'),
    article: wordSet('it we article story report headline caption post version'),
  },
  hearing: {
    bodies: wordSet('court inquiry inquest tribunal jury hearing committee panel commission judge magistrate juror'),
    verb: 'hear',
  },
  passedOn: {
    things: wordSet(
      'image picture photo photograph video clip post meme tweet message graphic graph chart leaflet poster advert article email voicemail screenshot infographic',
    ),
    spread: wordSet(
      'viral shared circulating popular circulated facebook twitter x instagram tiktok whatsapp telegram',
    ),
  },
  isForeign,
};
