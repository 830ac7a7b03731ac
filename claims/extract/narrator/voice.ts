import type { Document, Voice } from '../../language/document.ts';
import type { TokenBounds } from '../../language/paragraphs.ts';

/** A voice and the tokens it speaks in; `asked` where it is not the one who speaks but the one spoken to. */
export interface Stretch {
  readonly voice: Voice;
  readonly tokens: TokenBounds;
  readonly asked?: boolean;
}

/** Finds who speaks where; nobody where the text does not say. */
export type VoiceRule = (document: Document) => readonly Stretch[];
