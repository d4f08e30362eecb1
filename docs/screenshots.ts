import { mkdirSync, readdirSync, readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser } from '../stack/browser';
import { type Sight, sights } from './sights';

// `npm run screenshots`: pictures of the main pages at both widths, from a running sample (`npm start`), into
// docs/screenshots, and into the page that shows them.

const FOLDER = join(__dirname, 'screenshots');
const SHOWN_BY = join(__dirname, '..', 'README.zh-CN.md');
const WIDTHS = [
  [1440, 900],
  [360, 740],
] as const;
/** Bytes of all pictures together. */
const MOST = 1_500_000;

const url = process.argv[2] ?? 'http://127.0.0.1:3000';

interface Offered {
  personId: string;
  part: { id: string };
}

/** Signs in on the first page as somebody of the sample. */
async function enter(page: Page, part: string): Promise<void> {
  const { samplePeople } = (await (await page.request.get(`${url}/api/v1/session/ways`)).json()) as {
    samplePeople: Offered[] | null;
  };
  const person = samplePeople?.find((one) => one.part.id === part);
  if (!person) throw new Error(`${url} offers no people of the sample: start it with "npm start"`);
  const answer = await page.request.post(`${url}/api/v1/session/sample`, {
    data: { personId: person.personId },
    headers: { origin: url },
  });
  if (answer.status() !== 201) throw new Error(`nobody could sign in as ${part}: ${answer.status()}`);
}

/** The page as it is at a width, when it has all that it asked for. */
async function picture(page: Page, [width, height]: (typeof WIDTHS)[number]): Promise<Buffer> {
  await page.setViewportSize({ width, height });
  await page.waitForLoadState('networkidle');
  await page.locator('[aria-busy=true]').waitFor({ state: 'detached' });
  const chrome = await page.context().newCDPSession(page);
  const { data } = await chrome.send('Page.captureScreenshot', { format: 'webp', quality: 82 });
  return Buffer.from(data, 'base64');
}

/** The pictures as the page shows them, in the place of those before. */
function showAll(all: readonly Sight[]): void {
  const shown = all.map(({ name, title }) => {
    const [wide, narrow] = WIDTHS.map(([width]) => `docs/screenshots/${name}-${width}.webp`);
    return `**${title}**\n\n<img src="${wide}" alt="${title}（电脑）" width="640"> <img src="${narrow}" alt="${title}（手机）" width="160">`;
  });
  const text = readFileSync(SHOWN_BY, 'utf8');
  const place = /(<!-- screenshots -->\n)[\s\S]*?(<!-- \/screenshots -->)/;
  if (!place.test(text)) throw new Error(`${SHOWN_BY} has no place for screenshots`);
  writeFileSync(
    SHOWN_BY,
    text.replace(place, (_, begin, end) => `${begin}${shown.join('\n\n')}\n${end}`),
  );
}

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  for (const name of readdirSync(FOLDER)) unlinkSync(join(FOLDER, name));
  const { browser, close } = await openBrowser();
  try {
    for (const { name, as, go } of sights) {
      const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
      const page = await context.newPage();
      if (as) await enter(page, as);
      await page.goto(url);
      await go?.(page, url);
      for (const width of WIDTHS) writeFileSync(join(FOLDER, `${name}-${width[0]}.webp`), await picture(page, width));
      await context.close();
      console.log(name);
    }
  } finally {
    await close();
  }
  const bytes = readdirSync(FOLDER).reduce((sum, name) => sum + statSync(join(FOLDER, name)).size, 0);
  if (bytes > MOST) throw new Error(`the pictures have ${bytes} bytes, ${MOST} at most`);
  showAll(sights);
  console.log(`${sights.length} pages, ${bytes} bytes`);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
