import type { CueClass, Grounds, RuleId, VoiceId } from '../grounds.ts';

/** What each id is called where a person reads why an attribution was made; nothing else reads these words. */
const rules = {
  'content-verb-speaker': 'content, then verb, then speaker',
  'content-speaker-verb': 'content, then speaker and verb',
  'speaker-verb-content': 'speaker, then verb, then content',
  'according-to': 'according to',
  noun: 'a noun that reports',
  colon: 'speaker, colon, quotation',
  turn: 'a turn of a transcript',
  question: 'a question of an interview',
  answer: 'an answer of an interview',
  listed: 'a list under who reports it',
  checked: 'the claim that the text checks',
  signature: 'a signature after the quotation',
  'verb-beside': 'a verb beside the quotation',
  unattributed: 'a quotation that nobody is named for',
  'language-not-read': 'a whole quotation in a language that is not read',
} as const satisfies Record<RuleId, string>;

const classes = {
  speech: 'a word of speech',
  belief: 'a word of belief',
  intention: 'a word of intention',
  judgement: 'a word of judgement',
  showing: 'a word of showing',
} as const satisfies Record<CueClass, string>;

const voices = {
  'called-upon': 'the speaker is called upon right before',
  introduction: 'the speaker introduces themself',
  interview: 'the speaker is interviewed',
  signed: 'the speaker signed the letter',
  speech: 'the speaker gives the speech',
  byline: 'the speaker is the author, by the byline',
} as const satisfies Record<VoiceId, string>;

/** Why an attribution was made, in words. */
export function becauseOf({ rule, cueClass, isFitted, goesOn, voice }: Grounds): readonly string[] {
  return [
    ...(rule === null ? [] : [rules[rule]]),
    ...(cueClass === null ? [] : [classes[cueClass]]),
    ...(isFitted ? ['fitted cue and roles'] : []),
    ...(goesOn ? ['the quotation goes on'] : []),
    ...(voice === null ? [] : [voices[voice]]),
  ];
}
