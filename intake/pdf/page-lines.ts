/** A piece of text as PDF.js gives it: its matrix has size at 3 and the baseline's place at 4 and 5. */
export type TextPiece = {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
};

/** A printed line: where it begins and ends, its baseline, and the size of its largest letters, in points. */
export type PageLine = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  /** Whether the line is a row of a table, its cells parted by bars. */
  readonly isRow?: boolean;
};

/** Words stand closer than this, in sizes of their letters; what stands further apart is of two columns. */
const wideGap = 2.2;

/** The printed lines of a page, in the order in which its file writes them. */
export function pageLines(pieces: readonly TextPiece[]): readonly PageLine[] {
  const lines: PageLine[] = [];
  for (const piece of pieces) {
    if (piece.str.trim() === '' && (piece.height === 0 || piece.width > (lines.at(-1)?.size ?? 0) * wideGap)) continue;
    const line = lineOf(piece);
    const open = lines.at(-1);
    if (open === undefined || !sameLine(open, line)) lines.push(line);
    else lines[lines.length - 1] = joined(open, line);
  }
  return lines.filter((line) => line.text.trim() !== '').map((line) => ({ ...line, text: line.text.trim() }));
}

function lineOf({ str, transform, width, height }: TextPiece): PageLine {
  const left = transform[4] ?? 0;
  return { text: str, left, right: left + width, baseline: transform[5] ?? 0, size: height };
}

/** A superscript is a little higher than its line; the next line is a whole size lower. */
function sameLine(open: PageLine, next: PageLine): boolean {
  const size = Math.max(open.size, next.size);
  const isLevel = Math.abs(open.baseline - next.baseline) < size * 0.6;
  return isLevel && next.left >= open.left && next.left - open.right <= size * wideGap;
}

function joined(open: PageLine, next: PageLine): PageLine {
  const apart = next.left - open.right > open.size * 0.15 && !/\s$/.test(open.text) && !/^\s/.test(next.text);
  return {
    text: `${open.text}${apart ? ' ' : ''}${next.text}`,
    left: open.left,
    right: Math.max(open.right, next.right),
    baseline: open.baseline,
    size: Math.max(open.size, next.size),
  };
}
