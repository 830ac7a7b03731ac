import { wordSet } from '../../word-set.ts';
import { isCapital, isWordToken, type Pass, type Token } from './token.ts';

/** Words before which "the" says which, or how many. */
const needArticle = wordSet(
  'most least few fewer more less only same number majority minority first second third last next other others one ' +
    'people men women children police media poor rich elderly young old dead wealthy homeless unemployed sick disabled ' +
    'best worst better worse very',
);

/** Words with which a noun has ended. */
const afterNoun = wordSet(
  'of in on at to for from by with and or but that which who is are was were be been has have had will would can could ' +
    'may might must should did does do not as than into over under after before during about against if while because',
);

const isPlural = (form: string): boolean => /(?<![sui])s$/.test(form);

/** Whether "the" can go: before one thing, of which there is but one anyway; "the voters" are not all voters. */
function goes(tokens: readonly Token[], at: number): boolean {
  const [next, second] = [tokens[at + 1], tokens[at + 2]];
  if (next === undefined || !isWordToken(next) || needArticle.has(next.form) || isPlural(next.form)) return false;
  if (second === undefined || afterNoun.has(second.form)) return true;
  return second.amount === undefined && !(isWordToken(second) && isPlural(second.form));
}

/** Leaves out "the" where no other reading can come of it, and "also". */
export const withoutArticles: Pass = (tokens) =>
  tokens
    .filter(({ form }, at) => form !== 'also' && !(form === 'the' && goes(tokens, at)))
    .map((token) => (token.form === 'an' ? { ...token, form: 'a' } : token));

const titles = wordSet('president mr');
const notBefore = wordSet('the a an our their his her this that vice former ex');

/** Leaves out "President" and "Mr" before a name; other titles can tell two bearers of a name apart. */
export const withoutTitles: Pass = (tokens) =>
  tokens.filter((token, at) => {
    const next = tokens[at + 1];
    const isTitle = titles.has(token.form) && (at === 0 || isCapital(token)) && next !== undefined && isCapital(next);
    return !isTitle || notBefore.has(tokens[at - 1]?.form ?? '');
  });

const saying = wordSet('say says said saying');

/** Leaves out "that" between "says" and what is said. */
export const withoutThat: Pass = (tokens) =>
  tokens.filter(
    ({ form }, at) => form !== 'that' || !saying.has(tokens[at - 1]?.form ?? '') || at === tokens.length - 1,
  );
