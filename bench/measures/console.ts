import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { openBrowser } from '../../stack/browser';
import type { Bench, Measurement } from '../bench';
import { median } from '../figures';
import { unreported } from '../ours';
import { below, type ReportRow } from '../report';

const SLOWER = 4;
const PAGE_KB = 300;
const INTERACTIVE_S = 1.5;
const ROWS = 10_000;
const FRAMES = 55;
const TIMES = 5;
/** Seconds of scrolling. */
const SCROLLED = 5;

/** The console in a real browser: what the first page weighs, when it can be used, how a long list scrolls. */
export const consoleMeasure: Measurement = async (bench) => {
  const { quarter } = await unreported(bench.users);
  const { secretary } = quarter;
  const { browser, close } = await openBrowser();
  try {
    const open = async () => {
      const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1366, height: 768 } });
      await context.addCookies([{ name: 'dangwu', value: bench.users.tokenOf(secretary), url: bench.stack.url }]);
      return context;
    };
    const visits: { bytes: number; seconds: number }[] = [];
    for (let time = 0; time < TIMES; time++) visits.push(await firstVisit(await open(), bench.stack.url));
    const frames = await scrolled(await open(), bench);
    return [
      below('first page of the console, all that is loaded', 'kB', (visits[0]?.bytes ?? 0) / 1000, PAGE_KB),
      below(
        `first page can be used, ${SLOWER} × slower processor`,
        's',
        median(visits.map(({ seconds }) => seconds)),
        INTERACTIVE_S,
      ),
      frames,
    ];
  } finally {
    await close();
  }
};

/** Nothing is kept from an earlier visit. Usable is when the day's sentence is there and the processor has rested. */
async function firstVisit(context: BrowserContext, url: string) {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  let bytes = 0;
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await cdp.send('Network.enable');
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const began = performance.now();
  await page.goto(url);
  await page.locator('h1.sentence').waitFor();
  await page.evaluate('new Promise((rest) => requestIdleCallback(rest))');
  const seconds = (performance.now() - began) / 1000;
  await page.waitForLoadState('networkidle');
  await context.close();
  return { bytes, seconds };
}

/** A list of so many rows; the rows are the API's own, over and over. */
async function scrolled(context: BrowserContext, { stack, say }: Bench): Promise<ReportRow> {
  const page = await context.newPage();
  let given = 0;
  let items: { id: string }[] = [];
  await page.route('**/api/v1/cases?*', async (route) => {
    if (items.length === 0) ({ items } = await (await route.fetch()).json());
    const rows = Array.from({ length: 50 }, (_, at) => ({ ...items[at % items.length], id: `row-${given + at}` }));
    given += rows.length;
    await route.fulfill({ json: { items: rows, next: given < ROWS ? 'more' : null } });
  });
  await page.goto(`${stack.url}/cases`);
  const more = page.getByRole('button', { name: '再看一些' });
  for (const began = performance.now(); given < ROWS; ) {
    await more.click();
    if (given % 2_000 === 0) say(`${given} rows after ${((performance.now() - began) / 1000).toFixed(0)} s`);
  }
  await page.getByText(`共 ${ROWS} 条`).waitFor();
  const cdp = await context.newCDPSession(page);
  const rate = await framesOf(page, cdp);
  await context.close();
  const what = `a list of ${ROWS} rows, scrolled`;
  return { what, unit: 'frames/s', ours: rate, aim: `≥ ${FRAMES} frames/s`, met: rate >= FRAMES };
}

/** Runs in the page: frames a second for so many seconds. */
const COUNT = `(seconds) => new Promise((done) => {
  const began = performance.now();
  let frames = 0;
  const next = () => {
    frames++;
    const passed = (performance.now() - began) / 1000;
    if (passed < seconds) requestAnimationFrame(next);
    else done(frames / passed);
  };
  requestAnimationFrame(next);
})`;

/** Frames a second while a person turns the wheel. */
async function framesOf(page: Page, cdp: CDPSession): Promise<number> {
  await page.evaluate('window.scrollTo(0, 0)');
  const counted = page.evaluate(`(${COUNT})(${SCROLLED})`) as Promise<number>;
  const gesture = { x: 400, y: 400, yDistance: -SCROLLED * 3_000, speed: 3_000, gestureSourceType: 'mouse' as const };
  await cdp.send('Input.synthesizeScrollGesture', gesture);
  return await counted;
}
