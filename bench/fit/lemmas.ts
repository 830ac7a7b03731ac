import { lemmaByRule } from '../../claims/language/en/lemma.ts';
import { isVerb } from '../../claims/language/tag.ts';
import type { TaggedSentence } from './treebank.ts';

interface Form {
  readonly ruled: string;
  readonly counts: Map<string, number>;
}

const plainWord = /^[a-z]+$/;

/** How often each verb or noun form has each base form, by "V" or "N" and form. */
function formsOf(sentences: readonly TaggedSentence[]): ReadonlyMap<string, Form> {
  const forms = new Map<string, Form>();
  for (const { lower, lemma, tag } of sentences.flatMap(({ words }) => words)) {
    if (!((isVerb(tag) || tag === 'NOUN') && plainWord.test(lower) && plainWord.test(lemma))) continue;
    const key = `${tag === 'NOUN' ? 'N' : 'V'} ${lower}`;
    const form = forms.get(key) ?? { ruled: lemmaByRule(lower, tag), counts: new Map<string, number>() };
    form.counts.set(lemma, (form.counts.get(lemma) ?? 0) + 1);
    forms.set(key, form);
  }
  return forms;
}

/** The verb and noun forms whose base form the rules get wrong, as sorted lines "V form lemma". */
export function fitLemmas(sentences: readonly TaggedSentence[]): string {
  const lines: string[] = [];
  for (const [key, { ruled, counts }] of formsOf(sentences)) {
    const [lemma, count] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? ['', 0];
    if (lemma !== ruled && (count > 1 || key.startsWith('V'))) lines.push(`${key} ${lemma}`);
  }
  return lines.sort().join('\n');
}
