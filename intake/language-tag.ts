/** The BCP 47 tag of a language as it is written: "en_GB", "EN-us", "en-US, en"; null where it is none. */
export function languageTag(written: string | null): string | null {
  const tag =
    written
      ?.trim()
      .split(/[,;\s]/, 1)[0]
      ?.replaceAll('_', '-') ?? '';
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
