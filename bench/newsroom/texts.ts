import { PDFDocument, StandardFonts } from 'pdf-lib';

/** One text as it reaches a desk: pasted, or as a file. */
export interface IncomingText {
  readonly kind: string;
  readonly title: string;
  readonly way:
    | { readonly by: 'paste'; readonly text: string }
    | { readonly by: 'file'; readonly name: string; readonly bytes: Buffer };
}

const pasted = (kind: string, title: string, text: string): IncomingText => ({
  kind,
  title,
  way: { by: 'paste', text },
});
const file = (kind: string, title: string, name: string, content: string): IncomingText => ({
  ...{ kind, title, way: { by: 'file', name, bytes: Buffer.from(content) } },
});

/** Twelve texts of as many kinds, from towns that are on no map. */
export async function twelveTexts(): Promise<readonly IncomingText[]> {
  return [...pastedTexts, ...files, await release()];
}

const pastedTexts: readonly IncomingText[] = [
  pasted(
    'news report',
    'Skerry to close two of its five fire stations',
    `SKERRY, 4 March 2026. The county will close two of Skerry's five fire stations in June, its council decided on Tuesday night.

"We answered 1,140 calls in 2025, a third fewer than in 2015," said Nadia Brandt, who heads the fire service. The two stations cost 3.2 million crowns a year, according to the county's budget.

The firefighters' union disputed that. Its chairman, Olle Marsten, said calls had risen by 6 percent since 2022.`,
  ),
  pasted(
    'interview',
    '“We cannot pave our way out of this”',
    `The head of Norholm's roads department, Petra Vann, on potholes, money and winter.

Q: How bad is it?

A: We filled 9,400 potholes in 2025. In 2019 it was 5,100.

Q: The mayor says you have more money than ever.

A: Our budget is 41 million crowns, and it was 44 million in 2020. Asphalt has become 30 percent dearer since then.`,
  ),
  pasted(
    'debate',
    'Mayoral debate in Tidewater, in full',
    `MODERATOR: Mr Aske, you have two minutes on housing.

ASKE: Under this mayor 310 flats were built in 2025. Under the mayor before her it was 760 a year.

MODERATOR: Mayor Lind?

LIND: We approved 1,900 flats in 2025, more than in any year since 1994. Mr Aske voted against every one of them.`,
  ),
  pasted(
    'column',
    'The ferry that nobody counts',
    `I have taken the Brask ferry for thirty years, and I have never seen it as empty as this winter.

The line carried 212,000 passengers in 2025, which is 90,000 fewer than in 2018. The county pays it 14 million crowns a year all the same. That is 66 crowns a passenger, more than the fare.

Somebody ought to ask whether the ferry is for passengers at all.`,
  ),
  pasted(
    'court report',
    'Builder fined over collapsed quay',
    `BREVIK, 12 February 2026. The district court fined Quay & Sons 2.4 million crowns on Thursday for the collapse of the new quay in 2024, in which two people were hurt.

The court found that the company had used half as much steel as the drawings asked for. "The quay was never inspected," said judge Ida Holm. The company's lawyer, Per Lund, said the port had inspected it four times.`,
  ),
];

const srt = `1
00:00:01,000 --> 00:00:05,000
Good evening. Our hospitals treated
71,000 patients in 2025.

2
00:00:05,500 --> 00:00:10,000
That is 12 percent more than in 2022,
and we did it with 200 fewer nurses.

3
00:00:10,500 --> 00:00:14,000
The county spent 900 million crowns on them,
the largest sum in its history.
`;

const letter = `From: "Saltmarsh Green Letter" <letter@green.example>
To: desk@desk.example
Date: Mon, 2 Mar 2026 07:00:00 +0000
Subject: Saltmarsh burns more waste than ever
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Dear readers,

Saltmarsh burned 48,000 tonnes of waste in 2025, the plant's yearly report says. In 2021 it burned 39,000 tonnes.

"Two fifths of what we burn could be recycled," said Mira Castell, who runs the plant.

Yours, the Green Letter
`;

const page = `<!doctype html><html lang="en"><head><title>Tarn reservoir at its lowest since 1976 | The Tarn Herald</title>
<meta property="og:site_name" content="The Tarn Herald"><meta property="article:published_time" content="2026-03-01T08:00:00Z">
<link rel="canonical" href="https://herald.example/water/reservoir"></head><body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Tarn reservoir at its lowest since 1976</h1><p class="byline">By Ines Okafor</p>
<p>The Tarn reservoir held 31 percent of its water on 1 March, the lowest level on that day since 1976, the water board said.</p>
<p>“We have lost 4 million litres a day through leaks since January,” said Jonas Frey, the board's director. The board repaired 212 leaks in 2025, its yearly report says.</p>
<p>The county has not banned watering. It did so in 2018, when the reservoir held 44 percent.</p></article><footer>© The Tarn Herald</footer></body></html>`;

const files: readonly IncomingText[] = [
  file('web page', 'Tarn reservoir at its lowest since 1976', 'reservoir.html', page),
  file(
    'note on a study',
    'Free school meals and marks',
    'school-meals.md',
    `---
title: Free school meals and marks
publisher: Ellery School Review
date: 2026-02-20
---

# Free school meals and marks

Pupils in Ellery who got free meals had marks 4 percent better than others, a study by the University of Norholm found.

The study followed 2,300 pupils from 2021 to 2025. Its authors warn that the effect was gone after two years.
`,
  ),
  file(
    'agency item',
    'Unemployment in Arvika falls to 4.1 percent',
    'arvika.json',
    JSON.stringify({
      title: 'Unemployment in Arvika falls to 4.1 percent',
      publisher: 'County News Agency',
      publishedAt: '2026-03-03',
      url: 'https://agency.example/arvika-jobs',
      text: 'Unemployment in Arvika fell to 4.1 percent in February, from 4.9 percent a year before, the labour office said on Tuesday.\n\nThe office counted 1,830 people without work. Its director, Lena Frost, said a third of them had been without work for more than a year.',
    }),
  ),
  file('newsletter by mail', 'Saltmarsh burns more waste than ever', 'green-letter.eml', letter),
  file('speech as subtitles', 'Without a title', 'budget-speech.srt', srt),
  file(
    'report in German',
    'Halden schließt das Freibad',
    'halden.txt',
    `Halden schließt das Freibad

Die Stadt Halden schließt im Mai ihr Freibad. „Wir hatten 2025 nur noch 21.000 Gäste“, sagte Bürgermeisterin Eva Kohl am Montag. Im Jahr 2015 waren es nach Angaben der Stadt 58.000.

Der Betrieb kostete 2025 rund 900.000 Euro.
`,
  ),
];

/** A press release as a PDF. */
async function release(): Promise<IncomingText> {
  const title = 'Harbour of Brevik handles a record 4.2 million tonnes';
  const pdf = await PDFDocument.create();
  pdf.setTitle(title);
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  const sheet = pdf.addPage([595, 842]);
  const lines = [
    title,
    '',
    'Brevik, 5 March 2026. The harbour of Brevik handled 4.2 million tonnes of cargo in 2025,',
    'more than in any year before. “We created 140 jobs in 2025,” said Bo Elster, the director',
    'of the port.',
    '',
    'The port invested 31 million crowns in 2025, and will invest 55 million crowns in 2026.',
  ];
  lines.forEach((text, at) => {
    sheet.drawText(text, { x: 60, y: 760 - at * 20, size: at === 0 ? 16 : 12, font });
  });
  return {
    kind: 'press release',
    title,
    way: { by: 'file', name: 'release.pdf', bytes: Buffer.from(await pdf.save()) },
  };
}
