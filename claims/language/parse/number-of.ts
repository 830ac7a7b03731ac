/** The number of a word that may lie outside the sentence: `otherwise` there. */
export function numberOf(numbers: Int32Array, word: number, otherwise: number): number {
  return word < 0 ? otherwise : (numbers[word] ?? otherwise);
}
