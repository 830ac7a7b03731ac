/** Words of what a picture shows, at the head of a line. */
const opening =
  /^(?:(?:an? )?(?:file|general|aerial|handout|stock|undated|screen ?grab|screenshot)\b.{0,30}\b(?:photo|picture|view|image|photograph|footage)\b|pictured\b|image caption|(?:photo|image|picture)(?: credit)?:)/i;
const seen = /\b(?:is|are) (?:seen|pictured)\b/i;
const inPicture = /\bin this\b.{0,30}\b(?:photo|image|picture)|\((?:file|left|right|centre|center)\)/i;
const within = /\bfile photo\b|\((?:pictured|file (?:photo|image))\)/i;

/** Whether a line only says what a picture shows: "A general view of the pier is seen in Hull". */
export function isCaption(text: string): boolean {
  return opening.test(text) || within.test(text) || (seen.test(text) && inPicture.test(text));
}
