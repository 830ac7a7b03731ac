const towns = ['Arnvik', 'Bellmoor', 'Carrick Bay', 'Dunhollow', 'Eastleigh Cross'] as const;
const people = ['Marta Lind', 'Joan Whitlock', 'Samir Haddad', 'Piotr Zielak'] as const;

/** An article of four sentences, by its number; a later edition changes some of its words. */
export function articleNumber(number: number, edition: number) {
  const town = towns[number % towns.length];
  const person = people[number % people.length];
  const share = 10 + ((number * 7 + edition * 3) % 60);
  const text = [
    `The harbour of ${town} handled ${number + 3} million tonnes last year.`,
    `“We repaired ${share} of the bridges,” ${person}, the chief engineer, said on Monday.`,
    edition === 1 ? `The council of ${town} raised the ferry fares in March.` : `A new school opened in ${town}.`,
    `Unemployment fell to ${share / 10} per cent, according to the labour office.`,
  ].join('\n\n');
  return {
    text,
    url: `https://news.example.org/${number}`,
    title: `News from ${town}`,
    publisher: number % 2 === 0 ? 'The Ledger' : 'Morning Post',
    publishedAt: '2026-05-04',
  };
}
