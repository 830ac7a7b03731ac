/** What a verb says its subject does: speak, hold a belief, intend, judge or call on somebody, show (of documents). */
export const cueClasses = ['speech', 'belief', 'intention', 'judgement', 'showing'] as const;
export type CueClass = (typeof cueClasses)[number];

/** The rules that find reports, each by what it looks for. */
export type RuleId =
  | 'content-verb-speaker'
  | 'content-speaker-verb'
  | 'speaker-verb-content'
  | 'according-to'
  | 'noun'
  | 'colon'
  | 'turn'
  | 'question'
  | 'answer'
  | 'listed'
  | 'checked'
  | 'signature'
  | 'verb-beside'
  | 'unattributed'
  | 'language-not-read';

/** What says whose "I" it is outside quotation marks. */
export type VoiceId = 'called-upon' | 'introduction' | 'interview' | 'signed' | 'speech' | 'byline';

/** What made an attribution, as ids that later steps may go by; `claims/extract/because.ts` says them in words. */
export interface Grounds {
  /** The rule that found it; null where the fitted weights alone did. */
  readonly rule: RuleId | null;
  /** The class of its reporting verb; null where it has none. */
  readonly cueClass: CueClass | null;
  /** Whether the fitted weights chose its words. */
  readonly isFitted: boolean;
  /** Whether it goes on with a quotation that stands apart. */
  readonly goesOn: boolean;
  /** What says whose "I" its speaker is; null where the speaker is anything else. */
  readonly voice: VoiceId | null;
}

/** The grounds of what a rule alone found. */
export function byRule(rule: RuleId, cueClass: CueClass | null = null): Grounds {
  return { rule, cueClass, isFitted: false, goesOn: false, voice: null };
}
