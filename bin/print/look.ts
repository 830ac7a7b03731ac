import { styleText } from 'node:util';

/** How print looks: line width in columns, and whether colour codes are written. */
export interface Look {
  readonly width: number;
  readonly colour: boolean;
}

/** For files, pipes and tests. */
export const plain: Look = { width: 100, colour: false };

/** `text` in a style where colours are on, bare where they are off. */
export function styled(look: Look, format: Parameters<typeof styleText>[0], text: string): string {
  return look.colour ? styleText(format, text, { validateStream: false }) : text;
}

/** The look of standard output: its width, and colour where it is a terminal and NO_COLOR is not set. */
export function lookOf(
  stream: { readonly isTTY?: boolean; readonly columns?: number },
  environment: { readonly NO_COLOR?: string | undefined },
): Look {
  const colour = stream.isTTY === true && !environment.NO_COLOR;
  return { width: Math.min(Math.max(stream.columns ?? plain.width, 60), 120), colour };
}
