import { isCapital, type Pass, type Token } from './token.ts';

/** Short forms of unions of states; "US" needs its capitals, for "us" is a word. */
const states: ReadonlyMap<string, readonly string[]> = new Map([
  ['US', ['united', 'states']],
  ['USA', ['united', 'states']],
  ['UK', ['united', 'kingdom']],
  ['UN', ['united', 'nations']],
  ['EU', ['european', 'union']],
]);

/** The states that a token names: in capitals, or with full stops. */
function statesOf({ raw }: Token, isShouted: boolean): readonly string[] | null {
  const letters = raw.includes('.') ? raw.replaceAll('.', '').toUpperCase() : raw;
  return isShouted && raw === 'US' ? null : (states.get(letters) ?? null);
}

/** Titles before a name. */
const titles: Readonly<Record<string, string>> = {
  ...{ sen: 'senator', rep: 'representative', gov: 'governor', gen: 'general', sgt: 'sergeant', lt: 'lieutenant' },
  ...{ capt: 'captain', col: 'colonel', prof: 'professor', dr: 'doctor', rev: 'reverend', supt: 'superintendent' },
};

const units: Readonly<Record<string, string>> = { km: 'kilometers', kg: 'kilograms', kms: 'kilometers' };

/** Short forms written out: "U.S." as "united states", "Sen." before a name as "senator", "&" as "and". */
export const shortForms: Pass = (tokens) => {
  const isShouted = tokens.every(({ raw }) => raw === raw.toUpperCase());
  return tokens.flatMap((token, at): readonly Token[] => {
    if (token.amount !== undefined) return [token];
    if (token.form === '&') return [{ ...token, form: 'and' }];
    const written = statesOf(token, isShouted && tokens[at - 1]?.form !== 'the');
    if (written !== null) return written.map((form) => ({ ...token, form }));
    const next = tokens[at + 1];
    const title =
      (at === 0 || isCapital(token)) && next !== undefined && isCapital(next) ? titles[token.form] : undefined;
    const unit = tokens[at - 1]?.amount === undefined ? undefined : units[token.form];
    return [{ ...token, form: title ?? unit ?? token.form }];
  });
};
