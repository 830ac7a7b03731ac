import type { ComponentChild } from 'preact';

/** Controls that reorder what follows them; hostile text uses them to show other words than it holds. */
const reordering = {
  '\u202a': 'LRE',
  '\u202b': 'RLE',
  '\u202c': 'PDF',
  '\u202d': 'LRO',
  '\u202e': 'RLO',
  '\u2066': 'LRI',
  '\u2067': 'RLI',
  '\u2068': 'FSI',
  '\u2069': 'PDI',
} as const;

const control = /([\u202a-\u202e\u2066-\u2069])/;

/**
 * Text that came from outside, as pieces to render: each reordering control is kept, for copying,
 * but alone in an isolate where it reorders nothing, and named for the eye, the name before it.
 */
export function inert(text: string): ComponentChild {
  if (!control.test(text)) return text;
  return text.split(control).map((piece) => {
    const name = isReordering(piece) ? reordering[piece] : null;
    return name === null ? (
      piece
    ) : (
      <bdi class="control" data-name={name}>
        {piece}
      </bdi>
    );
  });
}

/** Text for places that hold no elements, such as a tab's title: without the controls. */
export function withoutControls(text: string): string {
  return text.replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, '');
}

function isReordering(piece: string): piece is keyof typeof reordering {
  return Object.hasOwn(reordering, piece);
}

/** Words from outside, with a direction of their own that does not touch what surrounds them. */
export function Said({ text }: { readonly text: string }) {
  return <bdi>{inert(text)}</bdi>;
}
