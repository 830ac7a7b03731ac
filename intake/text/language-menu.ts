/** What languages that pages and manuals are offered in are called by those who speak them. */
const ownNames: ReadonlySet<string> = new Set([
  ...[
    'english español français deutsch italiano português nederlands polski русский українська беларуская türkçe',
    'العربية עברית فارسی اردو हिन्दी বাংলা தமிழ் తెలుగు ไทย 日本語 한국어 中文 简体中文 繁體中文 繁体中文 正體中文 melayu indonesia',
    'čeština slovenčina slovenščina hrvatski srpski српски bosanski македонски български română magyar ελληνικά',
    'dansk svenska norsk suomi eesti lietuvių latviešu català euskara galego gaeilge cymraeg shqip ქართული հայերեն',
  ].flatMap((names) => names.split(' ')),
  ...['tiếng việt', 'bahasa indonesia', 'bahasa melayu', 'norsk bokmål', 'қазақ тілі', 'azərbaycan dili'],
]);

/** So many names of languages beside each other are a menu. */
const fewestNames = 4;
const longestMenu = 400;

/** Whether a line is a menu of the languages that a text is offered in, each by its own name. */
export function isLanguageMenu(line: string): boolean {
  if (line.length > longestMenu) return false;
  const parts = line.split(/[|·•/,]/);
  if (parts.length < fewestNames) return false;
  const names = parts.map(plain);
  return names.filter((name) => ownNames.has(name)).length >= names.length * 0.7;
}

/** A name in small letters, without its country: "português (Brasil)", "Português do Brasil". */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/\([^()]{0,40}\)/, '')
    .replace(/ do brasil$/, '')
    .trim();
}
