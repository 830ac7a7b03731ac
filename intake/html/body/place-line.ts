/** Whether a line says where a report was written, as agencies and papers begin theirs: "WESTHAVEN —". */
export function isPlaceLine(text: string): boolean {
  return text.length <= 80 && /^\s*\p{Lu}[\p{Lu}\s.’'-]{2,40}(?:,[\p{L}\s.]{2,30})?\s?[—–]{1,2}\s*$/u.test(text);
}

/** Whether a line above a first sentence is a place with the dash that agencies set after it: "Westhaven -". */
export function isPlace(text: string): boolean {
  return /^\p{Lu}[\p{L}.’'/ -]{1,40}\s[—–-]$/u.test(text);
}
