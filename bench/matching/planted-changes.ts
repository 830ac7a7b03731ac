/** Chooses one of some items; the same sequence each time it is made from the same seed. */
export type Pick = <T>(items: readonly T[]) => T | null;

/** One way to change a sentence; null where it does not apply. */
export interface Edit {
  readonly kind: string;
  readonly apply: (text: string, pick: Pick) => string | null;
}

/** Replaces one of the matches of a pattern by what `turn` makes of it. */
function one(pattern: RegExp, turn: (found: string, pick: Pick) => string | null): Edit['apply'] {
  return (text, pick) => {
    const found = pick([...text.matchAll(pattern)]);
    if (found === null) return null;
    const put = turn(found[0], pick);
    if (put === null || put === found[0]) return null;
    return text.slice(0, found.index) + put + text.slice(found.index + found[0].length);
  };
}

/** Replaces one word by another of its group: "Monday" by "Friday". */
function within(group: string): Edit['apply'] {
  const words = group.split(' ');
  return one(new RegExp(`\\b(?:${words.join('|')})\\b`, 'g'), (found, pick) =>
    pick(words.filter((word) => word !== found)),
  );
}

/** Replaces one word by its partner, both ways: "rose" by "fell". */
function between(pairs: string): Edit['apply'] {
  const partner = new Map<string, string[]>();
  for (const pair of pairs.split(', ')) {
    const [a = '', b = ''] = pair.split('/');
    partner.set(a, [...(partner.get(a) ?? []), b]);
    partner.set(b, [...(partner.get(b) ?? []), a]);
  }
  return one(new RegExp(`\\b(?:${[...partner.keys()].join('|')})\\b`, 'g'), (found, pick) =>
    pick(partner.get(found) ?? []),
  );
}

/** Lets the first and the last match change places. */
function swap(pattern: RegExp): Edit['apply'] {
  return (text) => {
    const found = [...text.matchAll(pattern)];
    const [first, last] = [found[0], found.at(-1)];
    if (first === undefined || last === undefined || first[0] === last[0] || last[0].includes(first[0])) return null;
    const middle = text.slice(first.index + first[0].length, last.index);
    return text.slice(0, first.index) + last[0] + middle + first[0] + text.slice(last.index + last[0].length);
  };
}

const places =
  'Ohio Iowa Texas Florida Nevada Michigan Kansas Utah China Russia Iran Mexico Canada France Germany Japan India Chicago Boston London Paris Norway Kenya Peru';
const months = 'January March April June July August September October November December';
const names = 'Miller Okafor Svensson Tanaka Ortega Dubois Haddad Kowalski';

/** Changes after which a claim is another: what was said is no longer said. */
export const changes: readonly Edit[] = [
  {
    kind: 'number',
    apply: one(/(?<![\d.,])\d{1,3}(?:,\d{3})*(?:\.\d+)?(?![\d,]*\d)/g, (found, pick) => {
      const at = pick([...found].flatMap((digit, place) => (/\d/.test(digit) ? [place] : []))) ?? 0;
      const digit = (Number(found[at]) + (pick([1, 2, 3, 4, 5, 6, 7, 8]) ?? 1)) % 10;
      return found.slice(0, at) + (at === 0 && digit === 0 ? 9 : digit) + found.slice(at + 1);
    }),
  },
  { kind: 'number in words', apply: within('two three four five six seven eight nine ten twelve twenty fifty') },
  { kind: 'part', apply: within('half third quarter tenth twice dozen') },
  { kind: 'scale', apply: within('hundred thousand million billion trillion') },
  {
    kind: 'scale in letters',
    apply: one(/(?<=\d)(?:m|bn|tn)\b/g, (found) => ({ m: 'bn', bn: 'tn', tn: 'm' })[found] ?? null),
  },
  { kind: 'unit of time', apply: within('seconds minutes hours days weeks months years decades') },
  { kind: 'unit', apply: within('miles kilometers metres pounds kilograms tonnes acres hectares gallons litres') },
  {
    kind: 'currency',
    apply: one(/[$£€](?=\d)/g, (found, pick) => pick(['$', '£', '€', 'A$'].filter((sign) => sign !== found))),
  },
  {
    kind: 'percent',
    apply: one(/ percent\b| per cent\b|(?<=\d)%/g, (_, pick) => pick([' percentage points', ' people', ''])),
  },
  { kind: 'sign', apply: one(/(?<=\s)(?=\d+(?:\.\d+)?(?:%| percent))/g, () => '-') },
  {
    kind: 'year',
    apply: one(/\b(?:19|20)\d\d\b/g, (found, pick) => String(Number(found) + (pick([-10, -2, -1, 1, 2, 3]) ?? 1))),
  },
  { kind: 'decade', apply: one(/\b(?:19|20)\d0s\b/g, (found) => `${Number(found.slice(0, 4)) - 10}s`) },
  { kind: 'month', apply: within(months) },
  { kind: 'day', apply: within('Monday Tuesday Wednesday Thursday Friday Saturday Sunday') },
  { kind: 'when', apply: within('yesterday today tomorrow now then recently soon') },
  {
    kind: 'last or next',
    apply: between('last/next, last/this, earlier/later, before/after, since/until, past/coming'),
  },
  {
    kind: 'direction',
    apply: between(
      'rose/fell, increased/decreased, up/down, increase/decrease, higher/lower, more/fewer, more/less, grew/shrank, raised/cut, raise/lower, highest/lowest, gained/lost, won/lost, doubled/halved, largest/smallest, best/worst, better/worse, above/below, over/under, most/least, climbed/dropped, rising/falling, growing/shrinking',
    ),
  },
  {
    kind: 'opposite',
    apply: between(
      'bought/sold, supports/opposes, supported/opposed, for/against, imports/exports, opened/closed, accepted/rejected, passed/failed, approved/rejected, hired/fired, allows/bans, legal/illegal, true/false, left/right, men/women, north/south, old/new, public/private, rich/poor, guilty/innocent, first/last, early/late, safe/dangerous, hot/cold',
    ),
  },
  {
    kind: 'negation',
    apply: (text, pick) => {
      const put = one(
        /\b(?:is|are|was|were|has|had|will|would|can|could|should)\b(?! not|n't)/g,
        (found) => `${found} not`,
      );
      const taken = one(/ not\b|(?<=\b(?:is|are|was|were|did|does|has|have|would|could))n['’]t\b|\bnever /g, () => '');
      return taken(text, pick) ?? put(text, pick);
    },
  },
  { kind: 'never', apply: one(/\b(?:has|have|had) (?!not|never)/g, (found) => `${found}never `) },
  { kind: 'no', apply: one(/\b(?:no|every|all|some) (?=[a-z])/g, (found) => (found === 'no ' ? 'every ' : 'no ')) },
  { kind: 'quantifier', apply: within('all most many some few several no every each any none both') },
  { kind: 'a few', apply: one(/\b(?:a few|few)\b/g, (found) => (found === 'few' ? 'a few' : 'few')) },
  {
    kind: 'which',
    apply: one(/\b[Aa] number of\b|\b[Tt]he number of\b/g, (found) =>
      found.toLowerCase().startsWith('a') ? 'The number of' : 'A number of',
    ),
  },
  { kind: 'all of them', apply: one(/\bthe (?=[a-z]{3,}(?<![siu])s\b)/g, () => '') },
  { kind: 'how often', apply: within('always often usually sometimes rarely never') },
  { kind: 'modality', apply: within('will would may might can could must should shall') },
  { kind: 'how surely', apply: within('probably possibly certainly allegedly reportedly definitely') },
  { kind: 'bound', apply: within('about exactly nearly almost over under') },
  { kind: 'at least', apply: between('at least/at most, more than/less than, up to/at least, only/not only') },
  {
    kind: 'name',
    apply: one(/(?<=[a-z,] )[A-Z][a-z]{3,}(?=[ ,.])/g, (found, pick) =>
      pick(names.split(' ').filter((name) => name !== found)),
    ),
  },
  {
    kind: 'first name',
    apply: one(/(?<=[a-z,] )[A-Z][a-z]{2,}(?= [A-Z][a-z]{3,})/g, (found, pick) =>
      pick(['Ruth', 'Amir', 'Nils', 'Chloe'].filter((name) => name !== found)),
    ),
  },
  { kind: 'title', apply: within('President Senator Governor Mayor Judge Minister Chancellor Professor') },
  { kind: 'Mr or Mrs', apply: between('Mr/Mrs, Mr/Ms, Sen./Gov., Rep./Sen.') },
  {
    kind: 'former',
    apply: one(/\b(?:President|Senator|Governor|Mayor|Minister) (?=[A-Z])/g, (found) => `former ${found}`),
  },
  { kind: 'place', apply: within(places) },
  {
    kind: 'roman number',
    apply: one(/\b(?:II|III|IV)\b/g, (found) => ({ II: 'I', III: 'II', IV: 'VI' })[found] ?? null),
  },
  { kind: 'names swapped', apply: swap(/(?<!^)\b[A-Z][a-z]{3,}\b/g) },
  { kind: 'numbers swapped', apply: swap(/(?<![\d.,])\d[\d,]*(?:\.\d+)?\b/g) },
  {
    kind: 'preposition',
    apply: between('from/to, with/without, by/against, in/outside, into/out of, on/off, to/by, for/of, through/around'),
  },
  { kind: 'conjunction', apply: between('and/or, because/although, and/but, if/unless, while/because') },
  { kind: 'pronoun', apply: within('he she they we I you it') },
  { kind: 'whose', apply: within('his her their our my your its') },
  { kind: 'tense', apply: between('is/was, are/were, has/had, will/did') },
  {
    kind: 'noun',
    apply: one(/\b[a-z]{5,}s\b/g, (found, pick) =>
      pick(['teachers', 'nurses', 'farmers', 'bridges'].filter((noun) => noun !== found)),
    ),
  },
  {
    kind: 'one or many',
    apply: one(/\b(?:school|bridge|worker|teacher|car|ship|law|tax|vote)s?\b/g, (found) =>
      found.endsWith('s') ? found.slice(0, -1) : `${found}s`,
    ),
  },
  { kind: 'owner', apply: one(/(?<=[a-z])['’]s\b/g, () => '') },
  { kind: 'question', apply: (text) => (text.endsWith('.') ? `${text.slice(0, -1)}?` : null) },
  {
    kind: 'denied',
    apply: (text, pick) => {
      const opening = pick([
        'It is false that ',
        'Nobody said that ',
        'Critics deny that ',
        'He doubts that ',
        'Rumors say that ',
      ]);
      return opening === null ? null : opening + text.charAt(0).toLowerCase() + text.slice(1);
    },
  },
  {
    kind: 'scope dropped',
    apply: one(/ (?:in|under|since|among|during) (?:[A-Z]\w+(?: [A-Z]\w+)?|\d{4})(?=[,. ])/g, () => ''),
  },
  { kind: 'compared', apply: one(/[<>](?=\s?\d)/g, (found) => (found === '<' ? '>' : '<')) },
  { kind: 'raised', apply: one(/[²³]/g, (found) => (found === '²' ? '2' : '3')) },
];

/** Kinds after which a claim says the opposite, or gives another figure of the same. */
export const reversing: ReadonlySet<string> = new Set([
  ...[
    'number',
    'number in words',
    'scale',
    'scale in letters',
    'unit of time',
    'direction',
    'opposite',
    'negation',
    'never',
    'denied',
  ],
]);

const small = ['', '', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const zeros: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 };

/** Changes of how a sentence is set, which leave what it says. */
export const settings: readonly Edit[] = [
  { kind: 'percent', apply: (text) => text.replace(/(?<=\d)\s?%/g, ' percent') },
  { kind: 'percent sign', apply: (text) => text.replace(/(?<=\d) (?:percent|per cent)\b/g, '%') },
  {
    kind: 'scale written out',
    apply: one(/(?<![\d.,])\d+(?:\.\d+)? (?:thousand|million|billion)\b/g, (found) => {
      const [figure = '', scale = ''] = found.split(' ');
      return Math.round(Number(figure) * (zeros[scale] ?? 1)).toLocaleString('en-US');
    }),
  },
  {
    kind: 'scale by letter',
    apply: (text) =>
      text.replace(/(?<=[$£€]\d+(?:\.\d+)?) million\b/g, 'm').replace(/(?<=[$£€]\d+(?:\.\d+)?) billion\b/g, 'bn'),
  },
  { kind: 'no thousands commas', apply: (text) => text.replace(/(?<=\d),(?=\d{3})/g, '') },
  {
    kind: 'number in words',
    apply: one(
      /(?<![\d.,$£€-])[2-9](?= [a-z])(?! (?:million|billion|percent|per))/g,
      (found) => small[Number(found)] ?? null,
    ),
  },
  { kind: 'no quotation marks', apply: (text) => text.replace(/["“”]/g, '') },
  { kind: 'quotation marks around', apply: (text) => `“${text}”` },
  { kind: 'curly marks', apply: (text) => text.replace(/'/g, '’').replace(/"/g, '”') },
  {
    kind: 'drawn together',
    apply: one(/\b(?:is|are|was|were|did|does|do|has|have|would|could) not\b/g, (found) => `${found.slice(0, -4)}n't`),
  },
  {
    kind: 'written apart',
    apply: (text) => text.replace(/(?<=\b(?:is|are|was|were|did|does|do|has|have|would|could))n['’]t\b/g, ' not'),
  },
  { kind: 'states with stops', apply: (text) => text.replace(/\bUS\b/g, 'U.S.') },
  { kind: 'states without stops', apply: (text) => text.replace(/\bU\.S\.(?=\s[a-z])/g, 'US') },
  { kind: 'no full stop', apply: (text) => text.replace(/(?<![.A-Z])\.$/, '') },
  { kind: 'exclamation mark', apply: (text) => text.replace(/(?<![.A-Z])\.$/, '!') },
  { kind: 'capitals', apply: (text) => (text.length < 120 ? text.toUpperCase() : null) },
  { kind: 'lower case at the start', apply: (text) => text.charAt(0).toLowerCase() + text.slice(1) },
  { kind: 'spaces', apply: (text) => ` ${text.replace(/ /g, '  ')} ` },
  { kind: 'hard spaces', apply: (text) => text.replace(/(?<=\d) /g, '\u00a0') },
  { kind: 'dash', apply: (text) => text.replace(/ [-–—]+ /g, '—') },
  { kind: 'hyphens', apply: (text) => text.replace(/(?<=[a-z])-(?=[a-z])/g, '\u2011') },
  { kind: 'ellipsis', apply: (text) => text.replace(/\.\.\./g, '…') },
  {
    kind: 'day first',
    apply: one(new RegExp(`\\b(?:${months.replaceAll(' ', '|')}) \\d{1,2}(?=,? \\d{4}|\\W)`, 'g'), (found) =>
      found.split(' ').toReversed().join(' '),
    ),
  },
  {
    kind: 'British spelling',
    apply: (text) =>
      text
        .replace(/\b(organ|real|recogn|criminal|author)iz(?=e|ed|ing|ation)/g, '$1is')
        .replace(/\b(lab|fav|col|neighb)or/g, '$1our')
        .replace(/\bcenter\b/g, 'centre')
        .replace(/\bdefense\b/g, 'defence'),
  },
  {
    kind: 'American spelling',
    apply: (text) =>
      text
        .replace(/\b(organ|real|recogn|criminal|author)is(?=e|ed|ing|ation)/g, '$1iz')
        .replace(/\b(lab|fav|col|neighb)our/g, '$1or')
        .replace(/\bcentre\b/g, 'center')
        .replace(/\bdefence\b/g, 'defense'),
  },
];
