/** What an article says of itself: that it ends for today, who wrote it, what it could not have for itself. */
const notices: readonly RegExp[] = [
  /\b(?:we|i)\b.{0,40}\b(?:leave|leaving|close|closing|end|ending|pause|pausing|wrap|wrapping)\b.{0,20}\b(?:our|the|this|my)\b.{0,12}\b(?:coverage|blog|liveblog)\b/i,
  /\bwe(?:’ll|'ll| will| are going to)\b.{0,30}\b(?:back|bring you|keep you)\b.{0,60}\b(?:updates?|coverage|updated|developments)\b/i,
  /\b(?:has|have) this (?:wrap|round-?up|report|story|piece|dispatch|analysis|summary)\b/i,
  /\bcomments? (?:for|on) this (?:story|article|report|piece)\b/i,
  /^this (?:story|article|post|page|report|blog|live ?blog|piece) (?:has been|was|will be|is being) (?:updated|amended|edited|corrected|changed|closed)\b/i,
  /^this is a (?:developing|breaking) (?:news )?story\b/i,
];

/** A longer sentence has more to say than that. */
const longest = 300;

/** Whether a sentence outside quotations speaks of the article itself and not of what it is about. */
export function isNotice(text: string): boolean {
  return text.length <= longest && notices.some((notice) => notice.test(text));
}
