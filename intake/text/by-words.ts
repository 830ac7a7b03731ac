/** What stands before who wrote it, in the languages of news. */
export const byWords =
  '(?:(?:written|reported|posted|published|story|article|words|text) )?by|von|por|par|door|przez|av|af|authors?|autor(?:es|en|in|a)?|auteurs?|autore|autori|forfatter|szerző|yazan|автор[ы]?|текст|tekst|text|written|byline|著者|作者|記者|记者|撰文|執筆|글|文';

/** What a byline may begin with, the names after it. */
export const byPattern = new RegExp(`^.{0,20}?(?<![\\p{L}\\p{N}])(?:${byWords})(?:\\s*[:：●・]\\s*|\\s+)`, 'iu');

/** Words that are written where names are, and are none. */
const noName = new RegExp(
  `^(?:${byWords}|di|de|da|and|und|et|y|e|the|the author|agenturen|agencies|redaktion|staff|admin|editor|editors|editorial|tags?|news|politik|politics|profile|follow|folgen|suivre|seguir|segui|volgen|följ|youtube|facebook|twitter|instagram|share|unknown|anonymous|(?:text |font )?size|print|e-?mail|comments?|save|subscribe|advertisement|photos?|guest|設定|編集部|プロフィール|ログイン|管理者|null|undefined|none|n/a)$`,
  'iu',
);

/** What leads to all that somebody has written. */
const leadsOn =
  /^(?:(?:view |see |read |show )?(?:all|more)(?: the)? (?:articles|posts|stories|texts|entries)|alle (?:artikel|beiträge|texte|artikelen|berichten)|mehr (?:artikel|beiträge)|tous (?:les|ses) articles|todos (?:los|sus) artículos|todos os artigos|tutti gli articoli|wszystkie artykuły|все (?:статьи|материалы)|tüm (?:yazıları|haberleri))(?!\p{L})/iu;

/** Whether what stands in the place of a name can be one: no label, no single letter, no figure. */
export function isNameLike(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.length >= 2 && !leadsOn.test(text) && !noName.test(text.replace(/(?<![\s.:：,;])[\s.:：,;]+$/, ''));
}
