import type { Grounds, VoiceId } from '../grounds.ts';
import type { Span, Spans } from '../span.ts';
import type { Manner, QuotationForm, SpeakerKind } from '../vocabulary/extraction.ts';
import type { Cue } from './cue.ts';
import type { Grammar } from './grammar.ts';
import type { Language } from './language.ts';
import { noSyntax, type Syntax } from './syntax/sentence-syntax.ts';
import type { Tag } from './tag.ts';

/** A word or mark: `text` is the exact slice `[start, end)` of the document's text. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Lower case, with ’ written as '. */
  readonly lower: string;
  /** Base form of verbs and nouns, else `lower`. */
  readonly lemma: string;
  readonly tag: Tag;
  /** What it can do as the cue of a report; null where it is none. */
  readonly cue?: Cue | null;
  /** What it does as a function word; null where it is none. */
  readonly grammar?: Grammar | null;
  /** Index into `sentences`. */
  readonly sentence: number;
  /** Index of the outermost quotation that holds the token, marks included; -1 outside of any. */
  readonly quotation: number;
}

/** A stretch of the text with the tokens `[first, last)` that lie in it. */
export interface TokenRange {
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
}

/** A sentence; `paragraph` counts from 0, blank lines divide. */
export interface Sentence extends TokenRange {
  readonly paragraph: number;
}

/** Words between quotation marks, the marks included in the range. */
export interface Quotation extends TokenRange {
  /** Index of the quotation that holds this one, -1 for none. */
  readonly parent: number;
  /** Whether a closing mark was found; without one it ends with its paragraph. */
  readonly closed: boolean;
  /** Index of the quotation of the paragraph before that this one goes on with, -1 for none. */
  readonly continues: number;
}

/** One place where a name stands; `name` is an index into `names`. */
export interface Mention extends TokenRange {
  readonly name: number;
}

/** Somebody or something named, all its mentions taken together. */
export interface Name {
  /** The fullest form the article gives, titles left out. */
  readonly text: string;
  readonly kind: SpeakerKind;
  readonly gender: 'female' | 'male' | 'unknown';
}

/** An attribution on its way through the passes; ids are given at the end. */
export interface DraftAttribution {
  readonly form: QuotationForm;
  readonly manner: Manner;
  /** Head token of the cue, -1 where there is none. */
  readonly cueToken: number;
  readonly cue: Spans;
  readonly speaker: DraftSpeaker | null;
  readonly content: Spans;
  /** Index of the attribution that reports this one, -1 for none. */
  readonly within: number;
  readonly confidence: number;
  readonly grounds: Grounds;
}

/** The mention beside the cue and, once resolved, its name. */
export interface DraftSpeaker {
  readonly spans: Spans;
  readonly name: string | null;
  readonly kind: SpeakerKind;
}

/** Whose "I" it is outside quotation marks, and what says so. */
export interface Voice {
  readonly name: string;
  readonly id: VoiceId;
}

/** What the passes know of one article; each pass returns it with one more thing filled in. */
export interface Document {
  readonly text: string;
  readonly language: Language;
  readonly publishedAt: string | null;
  readonly title: string | null;
  readonly byline: string | null;
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  readonly quotations: readonly Quotation[];
  readonly names: readonly Name[];
  /** In reading order, never overlapping. */
  readonly mentions: readonly Mention[];
  /** Words of the first person outside quotation marks, and the "you" of questions to one person, by token. */
  readonly voices: ReadonlyMap<number, Voice>;
  /** Seams and tree of each sentence. */
  readonly syntax: Syntax;
  readonly attributions: readonly DraftAttribution[];
}

/** What a document is made of. */
type Given = Pick<Document, 'text' | 'language' | 'publishedAt'> & Partial<Pick<Document, 'title' | 'byline'>>;

/** A document of which nothing is known yet. */
export function blankDocument({ text, language, publishedAt, title = null, byline = null }: Given): Document {
  const nothing = { sentences: [], tokens: [], quotations: [], names: [], mentions: [], attributions: [] };
  return { text, language, publishedAt, title, byline, ...nothing, voices: new Map(), syntax: noSyntax };
}

/** The span of the tokens `[first, last)`. */
export function tokenSpan(tokens: readonly Token[], first: number, last: number): Span {
  return [tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? 0];
}
