const fencePattern = /^\s{0,12}(?<fence>`{3,}|~{3,})(?<info>(?:[^`~].*)?)$/;

/** Which lines are code between fences, the fences included; a fence ends with one as long and of its kind. */
export function fencedLines(lines: readonly string[]): readonly boolean[] {
  let open: string | null = null;
  return lines.map((line) => {
    const groups = fencePattern.exec(line)?.groups;
    const fence = groups?.['fence'] ?? '';
    if (open === null) {
      if (fence !== '' && !(groups?.['info'] ?? '').includes('`')) open = fence;
      return open !== null;
    }
    if (fence.startsWith(open) && (groups?.['info'] ?? '').trim() === '') open = null;
    return true;
  });
}
