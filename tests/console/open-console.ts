import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { hashPassword } from '../../access/password';
import { createApp } from '../../api/http/app';
import { drain, listen } from '../../api/http/serve';
import type { Config } from '../../platform/config';
import { openBrowser } from '../../stack/browser';
import { type House, openHouse } from '../support/house';
import { buildTown, type Town } from '../support/town';

export const PASSWORD = 'right-horse-battery';

// Nothing here says how fast something is to be: these only end what will never come, on whatever machine.
jest.setTimeout(600_000);
const PATIENCE = 120_000;

/** A town, its API process with the console as it is built, and a browser. */
export interface OpenConsole {
  house: House;
  town: Town;
  url: string;
  /** As the API has it: what is changed in it holds from the next request on. */
  config: Config;
  /** Gives a person a name to sign in with; the password is PASSWORD. */
  loginOf(personId: string): Promise<string>;
  /** A browser of somebody's own. */
  visit(path?: string): Promise<Page>;
  /** The same, signed in. */
  visitAs(personId: string, path?: string, onLogin?: (login: string) => void): Promise<Page>;
  /** Nobody answers while `work` is done. */
  away(work: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** Builds the console where its sources are newer: nothing else than `npm start` does. */
export function build(): void {
  const done = spawnSync(process.execPath, [resolve(__dirname, '../../console/build.mjs')], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`the console does not build:\n${done.stdout}${done.stderr}`);
}

interface ConsoleOptions {
  /** Whether administrators are asked for it. */
  secondFactor?: boolean;
  /** Lays beside the house what its API needs besides, and says how that is set up. */
  prepare?: (house: House) => Promise<Partial<Config>>;
}

/** Opens a console; `close` it in afterAll. */
export async function openConsole({ secondFactor = true, prepare }: ConsoleOptions = {}): Promise<OpenConsole> {
  build();
  const house = await openHouse();
  const town = await buildTown(house.owner, house.keys);
  const server = createServer();
  await listen(server, '127.0.0.1', 0);
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { db, keys, log } = house;
  const { api, signIn: way } = house.config;
  // As impatient as the product: what the page does then is looked at, too.
  const cases = house.gatewayWith({ deadline: api.deadline });
  const accounts = { ...way.accounts, ...(secondFactor && { secondFactor: 'administrators' as const }) };
  const config = {
    ...house.config,
    ...(await prepare?.(house)),
    api: { ...api, publicUrl: url, rateLimitFactor: 1000 },
    signIn: { ...way, accounts },
  };
  server.on('request', createApp({ config, db, keys, log, cases, clock: Date.now }));
  const opened = await openBrowser();
  const passwordHash = await hashPassword(PASSWORD);
  const loginOf = async (id: string) => {
    const loginName = `u${randomUUID().slice(0, 8)}`;
    await house.owner.person.update({ where: { id }, data: { loginName, passwordHash } });
    return loginName;
  };
  const visit = async (path = '/') => {
    const context = await opened.browser.newContext({ locale: 'zh-CN', viewport: { width: 1366, height: 768 } });
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    await page.goto(url + path);
    return page;
  };
  return {
    house,
    town,
    url,
    config,
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
    async away(work) {
      await drain(server, 0);
      await work();
      await new Promise<void>((resolve) =>
        server.listen({ host: '127.0.0.1', port: Number(new URL(url).port) }, resolve),
      );
    },
    async close() {
      await opened.close();
      await drain(server, 1_000);
      await house.close();
    },
  };
}

/** Signs in on the page, or in the question above it. */
export async function signIn(page: Page, loginName: string, password = PASSWORD): Promise<void> {
  await page.getByLabel('用户名').fill(loginName);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}
