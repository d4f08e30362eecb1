import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as driver } from 'playwright-core';

// Of the package's arguments those that a browser on a person's desk does not have either, or that make it fragile.
const UNWANTED = /web-security|site-isolation|insecure-content|single-process|no-zygote/;

/** Chinese text needs a font, and a machine may have none: the papers' own is brought along. */
function fonts(folder: string): string {
  const file = join(folder, 'fonts.conf');
  const own = dirname(require.resolve('@expo-google-fonts/noto-serif-sc/package.json'));
  writeFileSync(
    file,
    `<?xml version="1.0"?><fontconfig><dir>${own}/400Regular</dir><dir>/usr/share/fonts</dir><cachedir>${folder}</cachedir></fontconfig>`,
  );
  return file;
}

/** A real browser without a screen, from npm alone. @returns what closes it, too */
export async function openBrowser(): Promise<{ browser: Browser; close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'dangwu-browser-'));
  const browser = await driver.launch({
    executablePath: await chromium.executablePath(),
    args: chromium.args.filter((one) => !UNWANTED.test(one)),
    env: { ...(process.env as Record<string, string>), FONTCONFIG_FILE: fonts(folder) },
  });
  return {
    browser,
    async close() {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
