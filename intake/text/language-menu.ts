/** Languages that pages and manuals are offered in. */
const offered =
  'en es fr de it pt pt-BR nl pl ru uk tr ar he fa hi bn ta te ur th vi id ms ja ko zh zh-Hans zh-Hant zh-CN zh-TW cs sk sl hr sr bg ro hu el da sv nb no fi et lv lt ca eu gl ga cy ka hy az kk uz';

/** What languages are called by those who speak them. */
const ownNames: ReadonlySet<string> = new Set(
  offered.split(' ').flatMap((tag) => {
    const name = new Intl.DisplayNames([tag], { type: 'language', languageDisplay: 'standard' }).of(tag);
    return name === undefined ? [] : [plain(name)];
  }),
);

/** So many names of languages beside each other are a menu. */
const fewestNames = 4;
const longestMenu = 400;

/** Whether a line is a menu of the languages that a text is offered in, each by its own name. */
export function isLanguageMenu(line: string): boolean {
  if (line.length > longestMenu) return false;
  const names = line.split(/[|·•/,]/).map(plain);
  return names.length >= fewestNames && names.filter((name) => ownNames.has(name)).length >= names.length * 0.7;
}

/** A name in small letters, without its country: "português (Brasil)", "Português do Brasil". */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/\([^()]{0,40}\)/, '')
    .replace(/ do brasil$/, '')
    .trim();
}
