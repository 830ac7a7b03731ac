import type { Document } from '../../language/document.ts';
import { treeAgrees } from '../../language/seams/parsed-seam.ts';
import type { Seam } from '../../language/seams/seam.ts';
import type { Piece } from './proposition.ts';
import type { Reader } from './reader.ts';

/** From the first probability of a cut on it is made; from the second where the words around look alike; from the third where the tree agrees. */
const sure = 0.9;
const likely = 0.5;
const possible = 0.3;

/** A place where a sentence may be cut. */
export interface SeamAt {
  /** Whether it is certain by itself or with the tree, which is grown for this; if not, words on both sides must look alike. */
  readonly isSure: () => boolean;
  /** The verb, as a token, whose clause the second half goes with; -1 for none. */
  readonly clause: number;
}

function isSure(document: Document, sentence: number, { at, cut }: Seam): boolean {
  if (cut > sure) return true;
  const { tree } = document.syntax(sentence);
  return tree !== null && treeAgrees(tree, at);
}

/** The seam that "and", "but" or a comma makes, none where it hardly joins two predicates. */
export function seamAt({ document }: Reader, piece: Piece | undefined): SeamAt | null {
  if (piece?.kind !== 'token') return null;
  const { sentence } = piece.word;
  const first = document.sentences[sentence]?.first ?? 0;
  const seam = document.syntax(sentence).seamAt(piece.token - first);
  if (seam === null || seam.cut <= possible) return null;
  const asksTree = (): boolean => isSure(document, sentence, seam);
  if (seam.cut <= likely && !asksTree()) return null;
  return { isSure: asksTree, clause: seam.clause < 0 ? -1 : first + seam.clause };
}
