import type { Page } from 'playwright-core';
import type { IncomingText } from './texts.ts';

/** Brings a text in by the page and opens its claim that is worth checking most; answers the claim's id. */
export async function bringIn(page: Page, api: string, { title, way }: IncomingText): Promise<string> {
  await page.goto(`${api}/articles`);
  if (way.by === 'file') {
    await page.getByLabel('Article files').setInputFiles({ name: way.name, mimeType: '', buffer: way.bytes });
    await page.getByText('1 of 1 file sent').waitFor();
  } else {
    const form = page.locator('details.paste').first();
    if ((await form.getAttribute('open')) === null) await page.getByText('Paste text').click();
    await page.getByLabel('Title', { exact: true }).fill(title);
    await page.getByLabel('Text', { exact: true }).fill(way.text);
    await page.getByRole('button', { name: 'Add this article' }).click();
    await page.getByText('Received, and being read').waitFor();
  }
  const line = page.locator('.article-line', { hasText: title }).first();
  await line.getByRole('link', { name: /^\d+ claims?$/ }).click();
  const first = page.locator('.claim-row a').first();
  await first.click();
  await page.locator('.claim h2').first().waitFor();
  const id = new URL(page.url()).searchParams.get('claim');
  if (id === null) throw new Error(`no claim of ${JSON.stringify(title)} was opened: ${page.url()}`);
  return id;
}

/** What a verdict is proposed with. */
export interface Findings {
  readonly verdict: string;
  readonly rationale: string;
  readonly source: string;
}

/** Writes a verdict into the form that is open, and sends it. */
async function write(page: Page, { verdict, rationale, source }: Findings): Promise<void> {
  await page.locator(`[name=verdict][value="${verdict}"]`).check();
  await page.getByRole('textbox', { name: 'Rationale' }).fill(rationale);
  await page.locator('[name=evidence-0-stance]').nth(1).check();
  await page.getByRole('textbox', { name: 'Address', exact: true }).first().fill(source);
  await page.getByLabel('Title', { exact: true }).first().fill('The yearly report');
  await page.locator('form.propose button[type=submit]').click();
  await stands(page, 'In approval');
}

/** Waits until the claim that is open stands so. */
export async function stands(page: Page, status: string): Promise<void> {
  await page.locator('.claim-bar .badge', { hasText: status }).first().waitFor();
}

const move = (page: Page, name: string) =>
  page.locator('fieldset.moves').getByRole('button', { name, exact: false }).first().click();

/** Takes the claim that is open and proposes a verdict. */
export async function propose(page: Page, findings: Findings): Promise<void> {
  await move(page, 'Take');
  await page.getByText('You hold it for').waitFor();
  await move(page, 'Propose verdict');
  await page.locator('form.propose').waitFor();
  if (await page.getByText('Nothing says who made this claim').isVisible())
    await nameSpeaker(page, 'The county governor');
  await write(page, findings);
}

/** Gives the claim that is open its speaker, beside the proposal that is being written. */
async function nameSpeaker(page: Page, name: string): Promise<void> {
  await page.locator('summary', { hasText: 'Put the words right' }).click();
  await page.getByLabel('Speaker', { exact: true }).fill(name);
  await page.getByLabel('Why', { exact: true }).fill('It is the governor’s speech.');
  await page.getByRole('button', { name: 'Save these words' }).click();
  await page.getByText('Nothing says who made this claim').waitFor({ state: 'detached' });
}

/** Opens from For you what waits there under a heading. */
export async function openForYou(
  page: Page,
  api: string,
  { heading, id }: { heading: string; id: string },
): Promise<void> {
  await page.goto(`${api}/for-you`);
  await page.getByRole('region', { name: heading }).locator(`a[href="?claim=${id}"]`).click();
  await page.locator('.claim h2').first().waitFor();
}

/** Makes a move that asks for words. */
export async function moveWithWords(page: Page, name: string, words: string): Promise<void> {
  await move(page, name);
  await page.locator('form.ask textarea').fill(words);
  await page.locator('form.ask button[type=submit]').click();
}

/** Goes on with what came back: the form has what was written before. */
export async function proposeAgain(page: Page, rationale: string, before: string): Promise<void> {
  await move(page, 'Propose verdict');
  const kept = await page.getByRole('textbox', { name: 'Rationale' }).inputValue();
  if (kept !== before) throw new Error(`the form lost what was written: it has ${JSON.stringify(kept)}`);
  await page.getByRole('textbox', { name: 'Rationale' }).fill(rationale);
  await page.locator('form.propose button[type=submit]').click();
  await stands(page, 'In approval');
}

/** Approves what is open. */
export async function approve(page: Page): Promise<void> {
  await move(page, 'Approve');
  await stands(page, 'Checked');
}

/** Opens a published claim again and proposes another verdict. */
export async function correct(page: Page, findings: Findings): Promise<void> {
  await moveWithWords(page, 'Correct', 'A later report has another figure.');
  await stands(page, 'In review');
  await move(page, 'Take');
  await page.getByText('You hold it for').waitFor();
  await move(page, 'Propose verdict');
  await write(page, findings);
}

/** Publishes a claim for the first time. */
export async function publish(page: Page): Promise<void> {
  await move(page, 'Publish');
  await stands(page, 'Published');
}
