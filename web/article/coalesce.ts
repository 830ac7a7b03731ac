/** A piece of a comparison: text that was added, removed, or is the same in both. */
export interface Piece {
  readonly value: string;
  readonly added: boolean;
  readonly removed: boolean;
}

/**
 * Joins changes with nothing but blanks between them, so that a rewritten stretch reads as one removal and one
 * addition and not as words that take turns.
 */
export function coalesce(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  let removed = '';
  let added = '';
  const close = () => {
    if (removed !== '') joined.push({ value: removed, added: false, removed: true });
    if (added !== '') joined.push({ value: added, added: true, removed: false });
    removed = added = '';
  };
  for (const [index, piece] of pieces.entries()) {
    const between = removed !== '' && added !== '' && isChange(pieces[index + 1]) && /^[^\S\n]+$/.test(piece.value);
    if (piece.removed || (between && !isChange(piece))) removed += piece.value;
    if (piece.added || (between && !isChange(piece))) added += piece.value;
    if (isChange(piece) || between) continue;
    close();
    joined.push(piece);
  }
  close();
  return joined;
}

function isChange(piece: Piece | undefined): boolean {
  return piece !== undefined && (piece.added || piece.removed);
}
