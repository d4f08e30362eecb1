import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';

const read = (path: string) => readFileSync(path, 'utf8');

/** What a page is asked in itself: axe, and `walk/in-page.js`. */
export const IN_PAGE = read(require.resolve('axe-core/axe.min.js')) + read(resolve(__dirname, 'walk/in-page.js'));

/**
 * Looks at a state of a page that no address leads to, at both widths: by axe, by its edges, and for somebody by pictures.
 * @param of the file that looks: with the name what a picture is called
 */
export async function lookedAt(page: Page, of: string, name: string): Promise<void> {
  await page.evaluate(IN_PAGE);
  for (const [width, height] of [
    [1440, 900],
    [360, 740],
  ] as const) {
    await page.setViewportSize({ width, height });
    const file = process.env.SHOTS && `${process.env.SHOTS}/${of}-${name}-${width}.png`;
    if (file) await page.screenshot({ path: file, fullPage: true });
    const [overhang, findings] = [await page.evaluate('walk.overhang()'), await page.evaluate('walk.findings()')];
    expect({ name, width, overhang, findings }).toEqual({ name, width, overhang: 0, findings: [] });
  }
  await page.setViewportSize({ width: 1366, height: 768 });
}
