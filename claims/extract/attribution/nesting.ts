import type { Document, DraftAttribution } from '../../language/document.ts';
import { isVerb } from '../../language/tag.ts';
import type { Span, Spans } from '../../span.ts';
import { lengthOf, overlapOf } from '../../span-overlap.ts';

/** How many attributions on either side are looked at for the one that holds another. */
const reach = 12;

/** Share of `inner` at which two attributions with cues in one sentence are one and the same. */
const same = 0.75;

function likeness(left: Spans, right: Spans): number {
  const shared = overlapOf(left, right);
  return shared / Math.max(1, lengthOf(left) + lengthOf(right) - shared);
}

/** Whether two report the very same words, which stand after both cues: "confides in her husband, who believes that". */
function isNearer({ tokens }: Document, one: DraftAttribution, other: DraftAttribution): boolean {
  if (!isVerb(tokens[one.cueToken]?.tag ?? 'X')) return false;
  const [from = 0] = one.content[0] ?? [];
  const isSame = one.form === 'indirect' && likeness(one.content, other.content) === 1;
  const end = ({ cue }: DraftAttribution): number => cue.at(-1)?.[1] ?? from + 1;
  return isSame && end(one) <= from && end(other) <= from && end(other) < end(one);
}

/** Pass: of two attributions of the same words with cues side by side ("issued a statement calling for"), keeps the likelier. */
export function dropTwins(document: Document): Document {
  const { tokens } = document;
  const kept: DraftAttribution[] = [];
  for (const draft of document.attributions) {
    const twin = kept
      .slice(-reach)
      .find(
        (other) =>
          tokens[other.cueToken]?.sentence === tokens[draft.cueToken]?.sentence &&
          (isNearer(document, draft, other) ||
            (likeness(other.content, draft.content) > same &&
              !(
                other.speaker !== null &&
                draft.speaker !== null &&
                overlapOf(other.speaker.spans, draft.speaker.spans) === 0
              ))),
      );
    if (twin === undefined) kept.push(draft);
    else if (draft.confidence > twin.confidence || isNearer(document, draft, twin))
      kept[kept.indexOf(twin, kept.length - reach - 1)] = draft;
  }
  return { ...document, attributions: kept };
}

/** Whether the cue of `inner` lies in what `outer` says. */
function reports(outer: DraftAttribution, inner: DraftAttribution): boolean {
  return outer !== inner && inner.cue.length > 0 && overlapOf(inner.cue, outer.content) === lengthOf(inner.cue);
}

const lastEnd = (spans: Spans): number => spans.at(-1)?.[1] ?? 0;

/** What is reported ends no sooner than the report within it: "that he had made clear that he was | ready to leave". */
function extended({ text }: Document, nested: readonly DraftAttribution[]): readonly DraftAttribution[] {
  const drafts = [...nested];
  for (const inner of nested) {
    const outer = drafts[inner.within];
    const [end, further] = [lastEnd(outer?.content ?? []), lastEnd(inner.content)];
    const starts = inner.content.at(-1)?.[0] ?? 0;
    if (outer === undefined || further <= end || starts >= end || /[.;?!”"»]|\n/u.test(text.slice(end, further)))
      continue;
    const content = outer.content.map(
      (span, at): Span => (at === outer.content.length - 1 ? [span[0], further] : span),
    );
    drafts[inner.within] = { ...outer, content };
  }
  return drafts;
}

/** Pass: says which attribution reports another: "A said that B had warned …". */
export function nest(document: Document): Document {
  const { attributions } = document;
  const nested = attributions.map((inner, index) => {
    let within = -1;
    let shortest = Number.POSITIVE_INFINITY;
    for (let at = Math.max(0, index - reach); at <= index + reach; at++) {
      const outer = attributions[at];
      if (outer === undefined || !reports(outer, inner) || reports(inner, outer)) continue;
      const length = lengthOf(outer.content);
      if (length < shortest) {
        shortest = length;
        within = at;
      }
    }
    return { ...inner, within };
  });
  return { ...document, attributions: extended(document, nested) };
}
