/** What readers of a PDF see typed over its pages (ISO 32000-2, 12.5.6.6): free text, and no comment that a click opens. */
export function typedNotes(annotations: readonly unknown[]): readonly string[] {
  return annotations.flatMap((annotation) => {
    const text = freeText(annotation)?.replaceAll(/\s+/g, ' ').trim() ?? '';
    return /\p{L}{2}/u.test(text) ? [text] : [];
  });
}

/** The text of an annotation of free text that is shown; null for any other. */
function freeText(annotation: unknown): string | null {
  if (typeof annotation !== 'object' || annotation === null || !('subtype' in annotation)) return null;
  if (annotation.subtype !== 'FreeText' || ('hidden' in annotation && annotation.hidden === true)) return null;
  const lines = 'textContent' in annotation ? annotation.textContent : null;
  if (Array.isArray(lines) && lines.length > 0) return lines.filter((line) => typeof line === 'string').join(' ');
  const contents = 'contentsObj' in annotation ? annotation.contentsObj : null;
  if (typeof contents !== 'object' || contents === null || !('str' in contents)) return null;
  return typeof contents.str === 'string' ? contents.str : null;
}
