import packedChromium from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--no-first-run',
  '--no-proxy-server',
  '--force-color-profile=srgb',
];

/** Starts the browser that npm brought, or the one that `CLAIMTRAIL_CHROMIUM` names. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env['CLAIMTRAIL_CHROMIUM'] ?? (await packedChromium.executablePath());
  return chromium.launch({ executablePath, args: flags, headless: true });
}
