import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Words that the reader marked in an article's text: their place in it, in UTF-16 units. */
export interface SelectedWords {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The words marked in the text at `place` now; null while none are. */
export function useSelectedWords(place: RefObject<HTMLElement>, text: string): SelectedWords | null {
  const [words, setWords] = useState<SelectedWords | null>(null);
  useEffect(() => {
    const look = () => {
      const found = place.current === null ? null : wordsIn(place.current, text);
      setWords((was) => (was?.start === found?.start && was?.end === found?.end ? was : found));
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [place, text]);
  return words;
}

function wordsIn(place: HTMLElement, text: string): SelectedWords | null {
  const selection = getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const from = offsetOf(place, range.startContainer, range.startOffset);
  const to = offsetOf(place, range.endContainer, range.endOffset);
  if (from === null || to === null) return null;
  const marked = text.slice(from, to);
  const start = from + marked.length - marked.trimStart().length;
  const end = from + marked.trimEnd().length;
  return end - start < 3 ? null : { start, end, text: text.slice(start, end) };
}

/** Where in the text a point of the page lies: each piece of the text says where it begins. */
function offsetOf(place: HTMLElement, node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const piece = element?.closest<HTMLElement>('[data-start]') ?? null;
  if (piece === null || !place.contains(piece)) return null;
  const before = document.createRange();
  before.setStart(piece, 0);
  before.setEnd(node, offset);
  return Number(piece.dataset['start']) + before.toString().length;
}
