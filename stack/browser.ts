import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as driver } from 'playwright-core';

/** A browser for tests and pictures. */
export interface OpenBrowser {
  browser: Browser;
  close(): Promise<void>;
}

// Of the package's arguments those that a browser on a person's desk does not have either, or that make it fragile.
const UNWANTED = /web-security|site-isolation|insecure-content|single-process|no-zygote|gpu/;

// Nor is a graphics card imitated: what needs one is on no page, and all would be drawn by way of it.
chromium.setGraphicsMode = false;

/** Chinese text needs a font, and a machine may have none: the papers' own is brought along. */
function fonts(folder: string): string {
  const file = join(folder, 'fonts.conf');
  const own = dirname(require.resolve('@expo-google-fonts/noto-serif-sc/package.json'));
  const folders = [`${own}/400Regular`, `${own}/700Bold`, '/usr/share/fonts'].map((dir) => `<dir>${dir}</dir>`);
  writeFileSync(
    file,
    `<?xml version="1.0"?><fontconfig>${folders.join('')}<cachedir>${folder}</cachedir></fontconfig>`,
  );
  return file;
}

/** Starts Chromium, as it comes from npm, with fonts of our own. */
export async function openBrowser(): Promise<OpenBrowser> {
  const folder = mkdtempSync(join(tmpdir(), 'dangwu-browser-'));
  const browser = await driver.launch({
    executablePath: await chromium.executablePath(),
    args: [...chromium.args.filter((one) => !UNWANTED.test(one)), '--disable-gpu'],
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
