import type { Document, DraftAttribution, Token } from '../../language/document.ts';
import { headOf, type Range } from '../../language/noun-phrase.ts';
import { states, tokenRangeOf } from '../../language/token-range.ts';
import { isDoubtful } from '../attribution/mended/doubtful-speaker.ts';
import { isPassive } from '../attribution/passive.ts';

/** "the changes announced in May": what the participle at `cue` says something of by the tree, which is announced and announces nothing. */
function isWhatIsSaid({ tokens, sentences, syntax }: Document, range: Range, cue: number): boolean {
  const sentence = tokens[cue]?.sentence ?? -1;
  if (tokens[cue]?.tag !== 'VBN' || range.last !== cue) return false;
  const base = sentences[sentence]?.first ?? 0;
  const arc = syntax(sentence).tree?.arcs[cue - base];
  const head = base + (arc?.head ?? -1);
  const goesOn = states(tokens, { first: cue + 1, last: sentences[sentence]?.last ?? 0 });
  return goesOn && arc?.label === 'acl' && head >= range.first && head < range.last && tokens[head]?.tag === 'NOUN';
}

/** Whether the subject of a passive is taken for who speaks: "are referred to"; not of "was quoted as saying". */
function isDoneTo({ tokens }: Document, range: Range, cue: number): boolean {
  if (range.last > cue || !isPassive(tokens, cue)) return false;
  return tokens[cue]?.cue?.feltBySubject !== true && tokens[cue + 1]?.grammar?.introducesSpeech !== true;
}

/** Whether a phrase begins with whoever writes: "we", "our". */
function isOwn(token: Token | undefined): boolean {
  return token?.grammar?.isSpeakers === true || token?.grammar?.isSpeakersOwn === true;
}

/** The word a phrase is about, of "one of the goals" the goals. */
function headWithin(tokens: readonly Token[], range: Range): Token | null {
  const head = headOf(tokens, range);
  const counts = tokens[head]?.tag === 'NUM' || tokens[head]?.grammar?.isQuantifier === true;
  const goesOn = counts && tokens[head + 1]?.grammar?.tiesPlace === true && head + 2 < range.last;
  return tokens[goesOn ? headOf(tokens, { first: head + 2, last: range.last }) : head] ?? null;
}

/** Whether an attribution's speaker can be a person, body, group or document. */
export function canHold(document: Document, { speaker, cueToken, grounds, within }: DraftAttribution): boolean {
  const { tokens, language } = document;
  const span = speaker?.spans[0];
  if (speaker === null || span === undefined || grounds.voice !== null) return true;
  const range = tokenRangeOf(tokens, span);
  const clause = tokens
    .slice(range.first, range.last)
    .findIndex(({ tag }, at, words) => at > 0 && (tag === 'VBG' || tag === 'VBN') && words[at + 1]?.tag !== 'NOUN');
  const head = headWithin(tokens, clause < 0 ? range : { ...range, last: range.first + clause });
  if (head?.tag === 'NOUN' && language.names.neverSpeak.has(head.lemma)) return false;
  if (isDoneTo(document, range, cueToken) || isWhatIsSaid(document, range, cueToken)) return false;
  // "According to our estimates", "we do not know": the article speaks of itself.
  if (within < 0 && tokens[range.first]?.quotation === -1 && isOwn(tokens[range.first])) return false;
  // "It compares two periods": a thing that nobody knows says nothing; "it said" may be a firm.
  const isThing = range.last - range.first === 1 && language.references.thing.has(head?.lower ?? '');
  if (isThing && speaker.name?.toLowerCase() === head?.lower && grounds.cueClass !== 'speech') return false;
  const isResolved = speaker.name !== null && range.last - range.first === 1 && head?.tag === 'PRON';
  return isResolved || !isDoubtful(document, range, cueToken);
}
