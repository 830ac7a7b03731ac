import { memo } from 'preact/compat';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ArticleDetail, Attribution, Claim } from '../api/model.ts';
import { inert } from '../parts/said.tsx';
import { inWords } from '../parts/words.ts';
import { AddClaim } from './add-claim.tsx';
import { type Paragraph, paragraphsOf, type Segment } from './segments.ts';
import { weightOf } from './worth.ts';

interface ArticleTextProps {
  readonly article: ArticleDetail;
  readonly claims: readonly Claim[];
  readonly opened: string | null;
  readonly onOpen: (id: string) => void;
  /** The newest text, to which the reader may add claims. */
  readonly mayAdd: boolean;
}

/** The article as a reader would want it, each claim marked on its exact words, the one opened in sight. */
export function ArticleText({ article, claims, opened, onOpen, mayAdd }: ArticleTextProps) {
  const [pointed, setPointed] = useState<string | null>(null);
  const attributions = article.attributions ?? noAttributions;
  const text = article.text ?? '';
  const paragraphs = useMemo(() => paragraphsOf(text, claims, attributions), [text, claims, attributions]);
  const byId = useMemo(() => new Map(claims.map((claim) => [claim.id, claim])), [claims]);
  const firsts = useMemo(() => firstSegments(paragraphs), [paragraphs]);
  const lit = byId.get(pointed ?? opened ?? '') ?? null;
  const place = useRef<HTMLDivElement>(null);
  const isThere = byId.has(opened ?? '');
  useEffect(() => {
    if (isThere) place.current?.querySelector('[data-lit]')?.scrollIntoView({ block: 'nearest' });
  }, [opened, isThere]);
  const shown = (
    <div class="article-text" ref={place} lang={article.language ?? undefined}>
      {paragraphs.map((paragraph) => (
        <TextParagraph
          key={paragraph.start}
          paragraph={paragraph}
          byId={byId}
          firsts={firsts}
          lit={lit !== null && concerns(paragraph, lit) ? lit : null}
          opened={opened}
          onOpen={onOpen}
          onPoint={setPointed}
        />
      ))}
    </div>
  );
  return (
    <>
      {shown}
      {mayAdd && <AddClaim article={article} place={place} onAdded={onOpen} />}
    </>
  );
}

const noAttributions: readonly Attribution[] = [];

function concerns({ segments }: Paragraph, { id, attributions }: Claim): boolean {
  return segments.some(({ claims, roles }) => claims.includes(id) || attributions.some((each) => roles.has(each)));
}

/** Where each claim begins: its one link; the rest of its words answer the mouse. */
function firstSegments(paragraphs: readonly Paragraph[]): ReadonlyMap<string, number> {
  const firsts = new Map<string, number>();
  for (const { segments } of paragraphs) {
    for (const { claims, start } of segments) {
      const [id] = claims;
      if (id !== undefined && !firsts.has(id)) firsts.set(id, start);
    }
  }
  return firsts;
}

interface TextParagraphProps {
  readonly paragraph: Paragraph;
  readonly byId: ReadonlyMap<string, Claim>;
  readonly firsts: ReadonlyMap<string, number>;
  /** The claim pointed at, or opened, where this paragraph has part in it. */
  readonly lit: Claim | null;
  readonly opened: string | null;
  readonly onOpen: (id: string) => void;
  readonly onPoint: (id: string | null) => void;
}

const TextParagraph = memo(function TextParagraph({ paragraph, ...rest }: TextParagraphProps) {
  return (
    <p dir="auto">
      {paragraph.segments.map((segment) => (
        <TextSegment key={segment.start} segment={segment} {...rest} />
      ))}
    </p>
  );
});

type TextSegmentProps = Omit<TextParagraphProps, 'paragraph'> & { readonly segment: Segment };

function TextSegment({ segment, byId, firsts, lit, opened, onOpen, onPoint }: TextSegmentProps) {
  const role = lit?.attributions.map((id) => segment.roles.get(id)).find((found) => found !== undefined);
  const claim = byId.get(segment.claims[0] ?? '');
  if (claim === undefined)
    return (
      <span data-role={role} data-start={segment.start}>
        {inert(segment.text)}
      </span>
    );
  const isLit = lit !== null && segment.claims.includes(lit.id);
  const look = {
    class: 'hit',
    'data-start': segment.start,
    'data-status': isLit ? lit.status : claim.status,
    'data-weight': weightOf(claim),
    'data-overlap': segment.claims.length > 1 ? '' : undefined,
    'data-lit': isLit ? '' : undefined,
    'data-opened': claim.id === opened ? '' : undefined,
    'data-role': role,
    onMouseEnter: () => onPoint(claim.id),
    onMouseLeave: () => onPoint(null),
    onClick: (event: MouseEvent) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      onOpen(nextOf(segment.claims, opened) ?? claim.id);
    },
  };
  if (firsts.get(claim.id) !== segment.start) return <span {...look}>{inert(segment.text)}</span>;
  return (
    <a
      {...look}
      href={`?claim=${claim.id}`}
      aria-current={claim.id === opened ? 'true' : undefined}
      aria-description={`Claim, ${inWords(claim.status)}`}
      onFocus={() => onPoint(claim.id)}
      onBlur={() => onPoint(null)}
    >
      {inert(segment.text)}
    </a>
  );
}

/** Where claims overlap, each further click opens the next one. */
function nextOf(claims: readonly string[], opened: string | null): string | null {
  return claims[(opened === null ? 0 : claims.indexOf(opened) + 1) % claims.length] ?? null;
}
