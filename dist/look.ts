import { launchBrowser } from '../test/web/browser.ts';

// usage: base user; then groups separated by "--": out width scheme path steps...
const [base = '', user = 'alice', ...rest] = process.argv.slice(2);
const groups: string[][] = [[]];
for (const r of rest) r === '--' ? groups.push([]) : groups.at(-1)?.push(r);
const browser = await launchBrowser();
const context = await browser.newContext({ timezoneId: 'Europe/London' });
const page = await context.newPage();
page.on('console', (m) => m.type() !== 'log' && console.log('console', m.type(), m.text()));
page.on('pageerror', (e) => console.log('pageerror', e.message));
page.on('response', (r) => r.status() >= 400 && console.log(r.status(), r.url()));
await page.goto(base);
await page.getByRole('button', { name: 'Sign in' }).click();
await page.locator(`button[value=${user}]`).click();
await page.waitForSelector('.masthead');
for (const [out = '', width = '1280', scheme = 'light', path = '', ...steps] of groups) {
  await page.setViewportSize({ width: Number(width), height: Number(width) < 600 ? 800 : 860 });
  await page.emulateMedia({ colorScheme: scheme as 'light' });
  if (path !== '.') await page.goto(base + path);
  await page.waitForTimeout(1200);
  for (const s of steps) {
    if (s.startsWith('key:')) await page.keyboard.press(s.slice(4));
    else if (s.startsWith('wait:')) await page.waitForTimeout(Number(s.slice(5)));
    else if (s.startsWith('eval:')) console.log(await page.evaluate(s.slice(5)));
    else if (s.startsWith('fill:')) {
      const [sel = '', v = ''] = s.slice(5).split('=');
      await page.locator(sel).first().fill(v);
    } else
      await page
        .locator(s)
        .first()
        .click({ timeout: 3000 })
        .catch((e) => console.log(String(e).slice(0, 200)));
    await page.waitForTimeout(500);
  }
  await page.screenshot({ path: out });
  console.log(out, page.url());
}
await browser.close();
