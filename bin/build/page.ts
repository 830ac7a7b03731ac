import { join } from 'node:path';
import { build } from 'vite';

/** The reviewers' page, `dist/web/`. */
export async function buildPage(root: string): Promise<void> {
  await build({ configFile: join(root, 'web', 'vite.config.ts'), logLevel: 'warn' });
}
