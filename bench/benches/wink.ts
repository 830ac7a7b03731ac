import model from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';

const nlp = winkNlp(model, ['sbd', 'pos']);

/** wink-nlp's tokenise and tag pass: the number of tokens that got a part of speech. */
export function tagWithWink(text: string): number {
  return nlp.readDoc(text).tokens().out(nlp.its.pos).length;
}
