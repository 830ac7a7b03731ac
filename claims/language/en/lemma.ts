import type { Lemmas } from '../language.ts';
import { isVerb, type Tag } from '../tag.ts';

const doubled = /([bdgkmnprtv])\1$/;
/** A stem that ends like this lost an e before -ed or -ing. */
const lostE =
  /(?:[cuvz]|[^aeiou]l(?<!l)l?|[aiou]s|[aeiou]rs|[^aeiou]s(?<![sw]s)|[dr]g|[^n]gg?|nc|rg|iz|[^aeiou][aiouy][klmntpd]|at|ir|ur|[^eo]ar|or)$/;

function withoutEnding(stem: string): string {
  if (doubled.test(stem)) return stem.slice(0, -1);
  if (stem.endsWith('i')) return `${stem.slice(0, -1)}y`;
  return lostE.test(stem) && /[aeiouy]/.test(stem) ? `${stem}e` : stem;
}

function withoutS(form: string): string {
  if (form.endsWith('ies') && form.length > 4) return `${form.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz|o)es$/.test(form)) return form.slice(0, -2);
  return form.endsWith('s') && !form.endsWith('ss') && form.length > 2 ? form.slice(0, -1) : form;
}

/** The base form by rule alone. */
export function lemmaByRule(lower: string, tag: Tag): string {
  if (tag === 'NOUN' || tag === 'VBZ') return withoutS(lower);
  if ((tag === 'VBD' || tag === 'VBN') && lower.endsWith('ed') && lower.length > 4)
    return withoutEnding(lower.slice(0, -2));
  if (tag === 'VBG' && lower.endsWith('ing') && lower.length > 5) return withoutEnding(lower.slice(0, -3));
  return lower;
}

/** The base form of a verb or noun; other words are their own. */
export function lemmaOf(lower: string, tag: Tag, lemmas: Lemmas): string {
  if (isVerb(tag)) return lemmas.verbs.get(lower) ?? lemmaByRule(lower, tag);
  if (tag === 'NOUN') return lemmas.nouns.get(lower) ?? lemmaByRule(lower, tag);
  return lower;
}

/** "criticize" and "criticiz" for "criticized": the base forms of a word in -ed. */
export function participleBases(lower: string): readonly string[] {
  const stem = /^(.+)ed$/.exec(lower)?.[1];
  return stem === undefined ? [] : [stem, `${stem}e`];
}
