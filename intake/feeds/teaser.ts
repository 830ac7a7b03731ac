import { endsSentence } from '../text/join-lines.ts';

/** Words in which a teaser sends its reader on, in the languages of news sites; they end it, alone or as a link. */
const sentOn = [
  'continue reading',
  'read (?:more|on|the (?:full|whole|rest)[^.]{0,30}|full (?:story|article))',
  'keep reading',
  'view (?:article|full post)',
  'weiterlesen|mehr lesen|zum artikel|den (?:ganzen|vollständigen) artikel lesen',
  "lire (?:la suite|plus|l[’']article)",
  '(?:leer|ver) más|seguir leyendo|sigue leyendo',
  'leia mais|continue lendo|ler mais',
  "continua a leggere|leggi (?:tutto|di più|l[’']articolo)",
  'lees (?:verder|meer)',
  'läs (?:mer|vidare)|les (?:mer|videre)|læs mere',
  'czytaj (?:dalej|więcej)|więcej',
  'читать (?:далее|дальше|полностью)|подробнее',
  'devamını oku|続きを読む|阅读全文|閱讀全文|더 보기',
].join('|');
const sentOnPattern = new RegExp(`(?:^|[\\s.…>\\])»])[\\[(«]?(?:${sentOn})\\s*[\\])»>→.…:]*$`, 'iu');

/** What a link list's software puts at the end of an entry: "submitted by /u/name [link] [comments]". */
const submitted = /\bsubmitted by\b.{0,120}$|\[link\]\s*\[(?:\d+ )?comments\]\s*$/i;
const breaksOff = /(?:…|\.\.\.)\s*[\])]?$|\[\s*(?:…|\.\.\.|&hellip;|&#8230;)\s*\]$/;

/** WordPress's own line below an excerpt or an article: it says nothing of either. */
const appearedPattern = /\s*the post .{1,300} (?:first )?appeared (?:first )?on .{1,120}$/i;

/** The end of a text is looked at, and no more. */
const tailLength = 600;

/** Whether a piece of HTML or text ends as excerpts do. */
export function endsAsTeaser(html: string): boolean {
  const plain = html
    .slice(-tailLength * 4)
    .replaceAll(/<[^<>]*>/g, ' ')
    .replaceAll(/&(?:nbsp|#160);/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const tail = plain.slice(-tailLength).replace(appearedPattern, '').trim();
  return sentOnPattern.test(tail) || submitted.test(tail) || breaksOff.test(tail);
}

/** One sentence, or less, is what a teaser has. */
export function isOneSentence(text: string): boolean {
  const sentences = text
    .split(/(?<=[.!?。！？…][”"’»)\]]?)\s+|(?<=[。！？])|\n+/)
    .filter((part) => endsSentence(part.trim()));
  return sentences.length < 2;
}

/** Fewer characters below a recording are notes to it; so are lines that begin with a time in it. */
const shortestArticle = 2000;

/** Whether a recording's text is only notes to it. */
export function isShowNotes(text: string): boolean {
  const times = text.match(/^\W?\d{1,2}:\d{2}(?::\d{2})?\b/gm) ?? [];
  return text.length < shortestArticle || times.length >= 3;
}
