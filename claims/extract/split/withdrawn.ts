import type { Document, DraftAttribution } from '../../language/document.ts';

/** How many words before the verb say that it was said formerly. */
const reach = 4;

/** No word that names an article is longer, and no correction. */
const longestWord = 20;
const longestCorrection = 200;

/** "An earlier version of this article said", "it originally stated": what is said there has been withdrawn. */
export function isWithdrawn(document: Document, { cueToken, speaker }: DraftAttribution): boolean {
  const { tokens, text, sentences, language } = document;
  const { version, verbs, formerly, article } = language.forms.withdrawing;
  const cue = tokens[cueToken];
  const [span] = speaker?.spans ?? [];
  if (cue === undefined || span === undefined || !verbs.has(cue.lemma) || cue.quotation >= 0) return false;
  const head = sentences[cue.sentence]?.start ?? cue.start;
  if (version.test(text.slice(Math.max(head, span[0] - 20), Math.max(span[1], span[0])).toLowerCase())) return true;
  const words = tokens
    .slice(Math.max(0, cueToken - reach), cueToken)
    .filter(({ sentence }) => sentence === cue.sentence);
  const said = text.slice(Math.max(span[0], span[1] - longestWord), span[1]).toLowerCase();
  const last = said.slice(said.lastIndexOf(' ') + 1);
  return words.some(({ lower }) => formerly.has(lower)) && article.has(last);
}

/** Where what is withdrawn ends in its sentence, "…; the figure was 30": the token after the semicolon; the sentence's end without one. */
export function withdrawnEnd({ tokens, sentences }: Document, { cueToken }: DraftAttribution): number {
  const { last = 0 } = sentences[tokens[cueToken]?.sentence ?? -1] ?? {};
  for (let at = cueToken; at < Math.min(last, cueToken + longestCorrection); at++)
    if (tokens[at]?.text === ';' && (tokens[at]?.quotation ?? -1) < 0) return at + 1;
  return last;
}
