/** An article of this test's own newsroom. */
export const article = {
  title: 'Ferry fares to rise next spring',
  publisher: 'The Tidewater Post',
  url: 'https://tidewater.example.org/ferry-fares',
  publishedAt: '2026-03-02',
  text: [
    'Fares on the Tidewater ferries will rise by 8 percent next spring, the Harbour Authority said on Monday.',
    '“We carried 1.2 million passengers last year, and fuel cost us 40 percent more,” said Marta Lindqvist, the authority’s director.',
    'The opposition councillor Jon Aske called the increase “a tax on islanders”.',
    'According to the authority, the fleet lost 3.5 million crowns in 2025.',
  ].join('\n\n'),
} as const;

/** A numbered article, for crowds of them. */
export function numbered(number: number): { readonly title: string; readonly text: string } {
  return {
    title: `Council report ${number}`,
    text: [
      `The council of ward ${number} spent ${number + 100} million crowns in 2025, the auditor said on Monday.`,
      `“We built ${number + 3} schools,” said Anna Berg, the mayor of ward ${number}.`,
      `Crime fell by ${(number % 30) + 1} percent, according to the police of ward ${number}.`,
    ].join('\n\n'),
  };
}
