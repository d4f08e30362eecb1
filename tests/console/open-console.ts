import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as driver, type Page } from 'playwright-core';
import { hashPassword } from '../../access/password';
import { createApp } from '../../api/http/app';
import { drain, listen } from '../../api/http/serve';
import { type House, openHouse } from '../support/house';
import { buildTown, type Town } from '../support/town';

export const PASSWORD = 'right-horse-battery';

/** A town, its API process with the console as it is built, and a browser. */
export interface OpenConsole {
  house: House;
  town: Town;
  url: string;
  /** Gives a person a name to sign in with; the password is PASSWORD. */
  loginOf(personId: string): Promise<string>;
  /** A browser of somebody's own. */
  visit(path?: string): Promise<Page>;
  /** The same, signed in. */
  visitAs(personId: string, path?: string, onLogin?: (login: string) => void): Promise<Page>;
  close(): Promise<void>;
}

// Of the package's arguments those that a browser on a person's desk does not have either, or that make it fragile.
const UNWANTED = /web-security|site-isolation|insecure-content|single-process|no-zygote/;

/** Builds the console where its sources are newer: nothing else than `npm start` does. */
export function build(): void {
  const done = spawnSync(process.execPath, [resolve(__dirname, '../../console/build.mjs')], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`the console does not build:\n${done.stdout}${done.stderr}`);
}

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

/** @param secondFactor whether administrators are asked for it */
export async function openConsole({ secondFactor = true } = {}): Promise<OpenConsole> {
  build();
  const house = await openHouse();
  const town = await buildTown(house.owner, house.keys);
  const server = createServer();
  await listen(server, '127.0.0.1', 0);
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { db, keys, log, gateway: cases } = house;
  const { api, signIn: way } = house.config;
  const accounts = { ...way.accounts, ...(secondFactor && { secondFactor: 'administrators' as const }) };
  const config = {
    ...house.config,
    api: { ...api, publicUrl: url, rateLimitFactor: 1000 },
    signIn: { ...way, accounts },
  };
  server.on('request', createApp({ config, db, keys, log, cases, clock: Date.now }));
  const folder = mkdtempSync(join(tmpdir(), 'dangwu-browser-'));
  const browser: Browser = await driver.launch({
    executablePath: await chromium.executablePath(),
    args: chromium.args.filter((one) => !UNWANTED.test(one)),
    env: { ...(process.env as Record<string, string>), FONTCONFIG_FILE: fonts(folder) },
  });
  const passwordHash = await hashPassword(PASSWORD);
  const loginOf = async (id: string) => {
    const loginName = `u${randomUUID().slice(0, 8)}`;
    await house.owner.person.update({ where: { id }, data: { loginName, passwordHash } });
    return loginName;
  };
  const visit = async (path = '/') => {
    const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1366, height: 768 } });
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    await page.goto(url + path);
    return page;
  };
  return {
    house,
    town,
    url,
    loginOf,
    visit,
    async visitAs(personId, path = '/', onLogin) {
      const page = await visit(path);
      const login = await loginOf(personId);
      onLogin?.(login);
      await signIn(page, login);
      await page.getByRole('navigation', { name: '主要页面' }).waitFor();
      return page;
    },
    async close() {
      await browser.close();
      await drain(server, 1_000);
      await house.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Signs in on the page, or in the question above it. */
export async function signIn(page: Page, loginName: string, password = PASSWORD): Promise<void> {
  await page.getByLabel('用户名').fill(loginName);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}
