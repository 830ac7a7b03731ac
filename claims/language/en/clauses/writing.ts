import { wordSet } from '../../../word-set.ts';
import type { WritingHabits } from '../../clause-habits.ts';
import type { TaggedWord } from '../../written-word.ts';

const thirdForms: Readonly<Record<string, string>> = { am: 'is', "'m": 'is', have: 'has', "'ve": 'has', do: 'does' };

function thirdPerson({ lower, tag }: TaggedWord): string | null {
  const irregular = thirdForms[lower];
  if (irregular !== undefined) return irregular;
  if (tag !== 'VBP') return null;
  if (/(?:s|sh|ch|x|z|o)$/.test(lower)) return `${lower}es`;
  return /[^aeiou]y$/.test(lower) ? `${lower.slice(0, -1)}ies` : `${lower}s`;
}

/** How claims are written in English. */
export const englishWriting: WritingHabits = {
  be: { present: { singular: 'is', plural: 'are' }, past: { singular: 'was', plural: 'were' } },
  there: 'there',
  owned: (name) => (/s$/u.test(name) ? `${name}'` : `${name}'s`),
  ownerMark: "'s",
  ownerEnding: /['’]s?$/u,
  firstPerson: new Map([
    ['i', 'subject'],
    ['me', 'object'],
    ['my', 'owner'],
    ['myself', 'reflexive'],
  ]),
  speaking: wordSet('i me my mine myself we us our ours ourselves you your yours'),
  thirdPerson,
  reflexive: 'themself',
  closesUp: /^(?:['’](?:s|S|m|d|ll|re|ve)\b|['’]$|n['’]t\b)/u,
  alwaysCapital: new Set(['i']),
};
