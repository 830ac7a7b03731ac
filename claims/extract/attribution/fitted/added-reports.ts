import type { Token } from '../../../language/document.ts';
import type { Range } from '../../../language/noun-phrase.ts';
import type { Report } from '../report.ts';
import { groupOf } from './cue-group.ts';
import type { Indexed } from './indexed.ts';

/** Where what stands before the participle at `first` ends, without the comma between; -1 where no comma does. */
function endBefore(tokens: readonly Token[], first: number): number {
  const before = tokens[first - 1];
  if (before?.text === ',') return first - 1;
  return (before?.quotation ?? -1) >= 0 && tokens[first - 2]?.text === ',' ? first : -1;
}

/** Where a report's content ends because a participle of speaking goes on after a comma; -1 where none does. */
function endOfFirst(source: Indexed, { cueToken }: Report): number {
  const { tokens } = source.document;
  const token = tokens[cueToken];
  const group = groupOf(source, cueToken);
  if (token === undefined || token.quotation >= 0 || group?.form !== 'gerund') return -1;
  return token.cue?.class === 'speech' ? endBefore(tokens, group.first) : -1;
}

/** How many reports back the one may stand that another goes on with. */
const reach = 12;

/** "said the talks could be “messy,” adding, “We need an answer.”": what is added is a report of its own, by the same speaker. */
export function divideAdded(source: Indexed, reports: readonly Report[]): readonly Report[] {
  const divided = [...reports];
  divided.forEach((added, at) => {
    const end = endOfFirst(source, added);
    if (end < 0) return;
    const holds = ({ first, last }: Range): boolean => first < end && added.cueToken < last;
    const from = Math.max(0, at - reach);
    const first = from + divided.slice(from, at).findLastIndex(({ content }) => content.some(holds));
    const saying = divided[first];
    if (first < from || saying === undefined || saying.cueToken > end) return;
    const content = saying.content.flatMap((range) =>
      range.first >= end ? [] : [{ first: range.first, last: Math.min(range.last, end) }],
    );
    divided[first] = { ...saying, content };
    divided[at] = { ...added, source: saying.source };
  });
  return divided;
}
