import type { Document, Mention, Token } from '../../language/document.ts';
import { mentionsWithin } from '../../language/mention-of.ts';
import { adds, type Range } from '../../language/noun-phrase.ts';
import type { Tag } from '../../language/tag.ts';

/** What may stand between "and" and a name: "and former House Speaker Paul Ryan". */
const describing: ReadonlySet<Tag> = new Set(['DET', 'ADJ', 'NOUN', 'PROPN']);

function onlyDescribes(tokens: readonly Token[], first: number, last: number): boolean {
  return tokens.slice(first, last).every(({ tag }) => describing.has(tag));
}

/** Whether words are all that ties a place to a name: "of", "of the". */
export function tiesPlace([of, article, more]: readonly Token[]): boolean {
  if (more !== undefined || of?.grammar?.tiesPlace !== true) return false;
  return article === undefined || article.grammar?.isDefinite === true;
}

/** The places after "of" left out: "Ted Cruz of Texas and Rand Paul of Kentucky" joins two. */
function withoutPlaces({ tokens }: Document, mentions: readonly Mention[]): readonly Mention[] {
  return mentions.filter(({ first }, at) => {
    return !tiesPlace(tokens.slice(mentions[at - 1]?.last ?? first, first));
  });
}

/** "Ade Bello, the army chief, and Ngozi Eze": the comma that ends what is added to a name which ends at `end`, else `end`. */
function afterRole(tokens: readonly Token[], end: number, limit: number): number {
  if (tokens[end]?.text !== ',' || tokens[end + 1]?.tag !== 'DET') return end;
  for (let at = end + 2; at < limit; at++) {
    if (tokens[at]?.text === ',') return tokens[at + 1]?.grammar?.joinsNames ? at : end;
    if (!describing.has(tokens[at]?.tag ?? 'X') && tokens[at]?.tag !== 'ADP') return end;
  }
  return end;
}

/** So many names a phrase joins at most; more is a list of something else. */
const mostNames = 20;

/** How many names from the first on are joined by commas and one "and"; 0 where no "and" joins them. */
function joinedCount({ tokens }: Document, names: readonly Mention[], mentions: readonly Mention[]): number {
  for (let at = 1; at < Math.min(names.length, mostNames); at++) {
    const next = names[at];
    const before = mentions.findLast(({ first }) => first < (next?.first ?? 0));
    if (before === undefined || next === undefined) return 0;
    const end = afterRole(tokens, before.last, next.first);
    const comma = tokens[end]?.text === ',' ? 1 : 0;
    const and = tokens[end + comma]?.grammar?.joinsNames ? 1 : 0;
    const joins = comma + and > 0 && onlyDescribes(tokens, end + comma + and, next.first);
    if (!joins) return 0;
    if (and === 1) return at + 1;
  }
  return 0;
}

/** Whether a phrase ends after a name, or only adds to it: not "Sanders and Clinton supporters". */
function endsBehind({ tokens }: Document, { last }: Mention, end: number): boolean {
  const next = tokens[last];
  return last >= end || next?.tag === 'ADP' || next?.grammar?.takesBoth === true || adds.test(next?.text ?? '');
}

/** The names that a phrase joins, "Sanders and Hillary Clinton"; none where it names one or joins them to others. */
export function namesTogether(document: Document, { first, last }: Range): readonly number[] {
  const { tokens } = document;
  const mentions = mentionsWithin(document, tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? 0);
  const names = withoutPlaces(document, mentions);
  const start = names[0]?.first ?? last;
  const opening = tokens[first]?.tag === 'CCONJ' ? first + 1 : first;
  const count = onlyDescribes(tokens, opening, start) ? joinedCount(document, names, mentions) : 0;
  const final = names[count - 1];
  if (final === undefined || !endsBehind(document, final, last)) return [];
  const found = [...new Set(names.slice(0, count).map(({ name }) => name))];
  return found.length > 1 ? found : [];
}
