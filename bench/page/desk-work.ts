import type { Page } from 'playwright-core';
import type { Hands } from './hands.ts';

const evidence = [
  ['statistics.example.net/table-4', 'Table 4'],
  ['archive.example.org/minutes', 'Minutes of 4 March'],
] as const;

/** From the open queue to a proposed verdict with two pieces of evidence, by keyboard alone. */
export async function proposeByKeyboard(page: Page, hands: Hands): Promise<void> {
  await hands.press('j');
  await page.locator('.claim-row[data-active]').waitFor();
  await hands.press('t');
  await page.getByText('You hold it for').waitFor();
  await hands.press('p');
  await page.getByLabel('Rationale').waitFor();
  for (let step = 0; step < 3; step++) await hands.press('ArrowDown');
  await hands.press('Tab');
  await hands.type('The table counts four.');
  for (const [index, [address, title]] of evidence.entries()) {
    // The second piece is asked for at the foot of the first, and takes the focus.
    const keys = index === 0 ? ['Tab'] : ['Tab', 'Tab', 'Enter'];
    for (const key of keys) await hands.press(key);
    await page.locator(`[name=evidence-${index}-stance]`).first().waitFor();
    await hands.press('ArrowRight');
    await hands.press('Tab');
    await hands.type(address);
    await hands.press('Tab');
    await hands.type(title);
  }
  await hands.press('Control+Enter');
  await page.getByText('waits for a second reviewer').waitFor();
}

/** Dismisses the claims least worth checking, looking at each, some at a time; from any view, by keyboard alone. */
export async function weedByKeyboard(page: Page, hands: Hands, noise: number): Promise<void> {
  const atOnce = 50;
  await hands.press('Control+k');
  await page.locator('.palette').waitFor();
  await hands.type('least');
  await page.getByRole('option', { name: 'Least worth checking first' }).waitFor();
  await hands.press('Enter');
  await page.waitForURL(/sort=lowest/);
  await page.locator('.claim-row').first().waitFor();
  await hands.press('j');
  for (let weeded = 0; weeded < noise; weeded += atOnce) {
    const count = Math.min(atOnce, noise - weeded);
    hands.look();
    for (let row = 1; row < count; row++) {
      await hands.press('J');
      hands.look();
    }
    await page.getByText(`${count} claims selected`).waitFor();
    hands.decide();
    await hands.press('d');
    await page.getByText('Why it needs no verdict').waitFor();
    await hands.press('4');
    await page.getByText(`Dismissed ${count} claims`).waitFor();
  }
}
