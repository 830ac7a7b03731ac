import type { Document, DraftAttribution, Token } from '../../../language/document.ts';
import { tokenRangeOf } from '../../../language/token-range.ts';
import type { WithholdingHabits } from '../../../language/withholding.ts';

/** How many tokens before a clause are looked at, and how many of a content. */
const reach = 6;
const contentReach = 200;

/** An attribution with the words around it that say whether its content is put forward. */
export interface Mentioned {
  readonly document: Document;
  readonly habits: WithholdingHabits;
  readonly cue: Token;
  readonly cueToken: number;
  /** The words of the speaker; none where nobody is named. */
  readonly speaker: readonly Token[];
  /** The words from where the clause of the cue begins up to the cue. */
  readonly clause: readonly Token[];
  /** The words right before that clause, nearest first, up to the head of the sentence. */
  readonly before: readonly Token[];
  /** The words right before the cue, nearest first, up to the nearest mark. */
  readonly beforeCue: readonly Token[];
  /** The words of the content, of a long one the first. */
  readonly content: readonly Token[];
}

/** The words before `at`, nearest first, within its sentence. */
function wordsBefore({ tokens }: Document, at: number): readonly Token[] {
  const { sentence } = tokens[at] ?? {};
  return tokens
    .slice(Math.max(0, at - reach), at)
    .filter((token) => token.sentence === sentence)
    .reverse();
}

function upToMark(words: readonly Token[]): readonly Token[] {
  const mark = words.findIndex(({ tag }) => tag === 'PUNCT');
  return mark < 0 ? words : words.slice(0, mark);
}

/** Reads what surrounds an attribution; null for one without a cue. */
export function mentionedIn(document: Document, { cueToken, speaker, content }: DraftAttribution): Mentioned | null {
  const { tokens, language } = document;
  const cue = tokens[cueToken];
  if (cue === undefined) return null;
  const [span] = speaker?.spans ?? [];
  const named = span === undefined ? undefined : tokenRangeOf(tokens, span);
  const leads = named !== undefined && named.first < cueToken && tokens[named.first]?.sentence === cue.sentence;
  const start = leads ? named.first : cueToken;
  return {
    document,
    habits: language.withholding,
    cue,
    cueToken,
    speaker: named === undefined ? [] : tokens.slice(named.first, named.last),
    clause: tokens.slice(start, cueToken),
    before: wordsBefore(document, start),
    beforeCue: upToMark(wordsBefore(document, cueToken)),
    content: content.slice(0, 2).flatMap((said) => {
      const { first, last } = tokenRangeOf(tokens, said);
      return tokens.slice(first, Math.min(last, first + contentReach));
    }),
  };
}
