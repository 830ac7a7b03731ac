import * as z from 'zod';

const Statement = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/, 'must be lower-case letters, digits and hyphens'),
  text: z.string().trim().min(1).max(300),
});

/** What has to be true before a verdict is proposed, and before it is approved. */
export const Checklist = z
  .strictObject({
    enforced: z.boolean().default(false).describe('a verdict waits until each statement is said to hold'),
    propose: z.array(Statement).max(20).readonly(),
    approve: z.array(Statement).max(20).readonly(),
  })
  .readonly()
  .meta({ id: 'Checklist' });
export type Checklist = z.infer<typeof Checklist>;

/** What the code of principles of the International Fact-Checking Network asks for, in our words. */
export const standardChecklist: Checklist = {
  enforced: false,
  propose: [
    { id: 'same-standard', text: 'I would judge these words in the same way whoever had said them.' },
    { id: 'best-sources', text: 'The evidence is the best to be had, at first hand where that is possible.' },
    { id: 'can-be-followed', text: 'Readers can look up every source, unless somebody would be harmed by it.' },
    { id: 'more-than-one', text: 'What matters most rests on more than one source.' },
    { id: 'interests-named', text: 'Where a source has an interest in the matter, it is named.' },
    { id: 'maker-heard', text: 'Whoever made the claim was asked, or what they rest it on was looked for.' },
  ],
  approve: [
    { id: 'looked-up', text: 'I have opened the evidence, and it says what the rationale says it does.' },
    { id: 'follows', text: 'The verdict follows from the evidence and from nothing else.' },
    { id: 'other-side', text: 'What speaks against the verdict is said, too.' },
    { id: 'no-interest', text: 'Neither of us has an interest of our own in the matter.' },
  ],
};

/** The statements that nobody said to hold, of those that have to. */
export function unsaidOf(
  checklist: Checklist,
  action: 'propose' | 'approve',
  checked: readonly string[] = [],
): readonly string[] {
  return checklist.enforced ? checklist[action].flatMap(({ id, text }) => (checked.includes(id) ? [] : [text])) : [];
}
