/** How pages ask their readers to say what is wrong in an article, in each language: how such a line begins. */
const requests = {
  en: `(?:(?:have you |did you )?(?:see|spot(?:ted)?|found|find|noticed?) (?:an?|any) (?:\\w{2,12} )?(?:errors?|mistakes?|typos?)(?: (?:in|on|with) (?:this|the|our) (?:article|story|text|page))?\\?|(?:please |if you(?:['’]ve)? )?(?:see|spot(?:ted)?|found|find|noticed?|report) (?:an?|any) (?:\\w{2,12} )?(?:errors?|mistakes?|typos?) (?:in|on|with) (?:this|the|our) (?:article|story|text|page)\\b|report (?:an?|this) (?:error|mistake|typo)$)`,
  de: `(?:(?:(?:sie haben|haben sie|du hast|hast du|habt ihr|ihr habt) )?(?:hier )?(?:einen )?(?:\\p{L}{3,14})?fehler (?:(?:in diesem|im|auf der) \\p{L}{3,12} )?(?:gefunden|entdeckt|bemerkt)(?:\\?|$)|fehler (?:im (?:artikel|text|beitrag) )?melden$|bitte markieren sie (?:die|den) \\p{L}{3,20} (?:wörter|stellen?|text)\\b)`,
  fr: `(?:vous avez (?:repéré|trouvé|remarqué|relevé|constaté)|avez-vous (?:repéré|trouvé|remarqué|relevé)|signaler) une (?:erreur|faute|coquille)(?: (?:dans|sur) (?:cet|le|la) \\p{L}{3,10})?(?: ?\\?|$)`,
  es: `(?:¿?(?:has (?:visto|encontrado|detectado)|ves|encontraste|encontró|viste) (?:un|algún) error(?: en (?:esta|este|la|el) \\p{L}{3,12})?\\?|(?:reportar|comunicar|notificar) un error(?: en (?:esta|este|la|el) \\p{L}{3,12})?$)`,
  pt: `(?:(?:encontrou|viu|achou|detectou|detetou) (?:um|algum) erro(?: (?:nesta|neste|na|no) \\p{L}{3,12})?\\?|(?:reportar|comunicar|informar) (?:um )?erro$)`,
  it: `(?:(?:hai|avete|ha) (?:trovato|notato|visto) un (?:errore|refuso)(?: (?:in questo|nel) \\p{L}{3,12})?\\?|segnala (?:un |l['’])errore$)`,
  nl: `(?:(?:taal|typ|spel)?fout(?:je)? (?:gezien|gevonden|ontdekt|gespot)\\?|(?:heb je|heeft u|zie je|ziet u) een (?:taal|typ|spel)?fout(?:je)?\\b[^.!?]{0,30}\\?)`,
  nordic: `(?:(?:har du )?(?:hittat|sett|upptäckt|funnet|oppdaget|fundet|opdaget) (?:ett|en) (?:skriv|skrive|stave)?fe(?:l|il|jl)\\b[^.!?]{0,40}\\?|löysitkö (?:virheen|kirjoitusvirheen)\\?)`,
  slavic: `(?:(?:zauważyłeś|zauważyłaś|znalazłeś|widzisz) błąd[^.!?]{0,40}\\?|zgłoś błąd$|(?:pokud jste |našli jste |zaznamenali jste |našli ste )[^.!?„“]{0,40}(?<!\\p{L})chyb[uy](?!\\p{L})|(?:если вы )?(?:нашли|заметили|увидели|обнаружили) (?:ошибку|опечатку)(?:[^.!?«»]{0,40}\\?|[^«»]{0,120}ctrl)|(?:якщо ви )?(?:знайшли|помітили|побачили) (?:помилку|одрук)(?:[^.!?«»]{0,40}\\?|[^«»]{0,120}ctrl)|(?:uočili|primijetili|našli) ste grešku[^.!?]{0,40}\\?)`,
  turkish: `(?:(?:yazım )?hata(?:sı)? (?:mı )?(?:buldunuz|gördünüz|fark ettiniz)(?: mu| mi)?\\?|hata bildir$)`,
  eastAsian: `(?:(?:記事|本文)の(?:誤り|間違い)を(?:報告|指摘)|发现(?:错误|错别字)[？?]|(?:기사 )?오류 신고$)`,
} as const;

const request = new RegExp(`^[\\s(»→>*]*(?:${Object.values(requests).join('|')})[^"“”„«»]*$`, 'iu');

/** Longer lines are sentences of an article about errors. */
const longestRequest = 260;

/** Whether a line asks readers to report an error of its page. */
export function asksForErrors(line: string): boolean {
  return line.length <= longestRequest && request.test(line.trim());
}
