import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { createApp } from '../../api/http/app';
import { consolePages } from '../../api/http/console';
import { drain, listen } from '../../api/http/serve';
import { type House, openHouse } from '../support/house';
import { build } from './open-console';

let house: House;

beforeAll(async () => {
  build();
  house = await openHouse({ withWorker: false });
});
afterAll(() => house?.close());

/** Serves under a public address, for as long as `look` takes. */
async function served(publicUrl: string, look: (url: string) => Promise<void>) {
  const { db, keys, log, gateway: cases } = house;
  const config = { ...house.config, api: { ...house.config.api, publicUrl } };
  const server = createServer(createApp({ config, db, keys, log, cases, clock: Date.now }));
  await listen(server, '127.0.0.1', 0);
  await look(`http://127.0.0.1:${(server.address() as AddressInfo).port}`).finally(() => drain(server, 500));
}

test('the page is asked for each time, its files are kept for ever, and scripts are our own files only', async () => {
  await served('http://127.0.0.1:3000', async (url) => {
    const [page, again] = await Promise.all([fetch(url), fetch(`${url}/cases/any-case`)]);
    expect([page.status, again.status]).toEqual([200, 200]);
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy.replace(/style-src-attr [^;]+/, '')).not.toContain('unsafe');
    const nonce = /style-src 'self' 'nonce-([^']+)'/.exec(policy)?.[1];
    const html = await page.text();
    expect(html).toContain(`<meta name="style-nonce" content="${nonce}">`);
    expect(await again.text()).not.toContain(nonce);
    const script = /src="\.(\/assets\/[\w-]+\.js)"/.exec(html)?.[1];
    const file = await fetch(url + script, { headers: { 'accept-encoding': 'br' } });
    expect(file.status).toBe(200);
    expect(file.headers.get('cache-control')).toBe('public,max-age=31536000,immutable');
    expect(file.headers.get('content-encoding')).toBe('br');
    expect(file.headers.get('content-type')).toMatch(/^text\/javascript/);
  });
});

test('what is neither a page nor a file is a problem as before', async () => {
  await served('http://127.0.0.1:3000', async (url) => {
    const paths = [
      '/api/v1/none',
      '/api/none',
      '/assets/none.js',
      '/assets/',
      '/none',
      '/cases/a/b',
      '/index.html',
      '/cases/..%2f',
    ];
    for (const path of paths) {
      const answer = await fetch(url + path);
      expect([path, answer.status, answer.headers.get('content-type')]).toEqual([
        path,
        404,
        'application/problem+json; charset=utf-8',
      ]);
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
    expect((await fetch(`${url}/cases`, { method: 'POST' })).status).toBe(404);
    expect((await fetch(`${url}/livez`)).status).toBe(200);
  });
});

test('a file that is gone since the process began is not found, and ends nothing', async () => {
  const built = mkdtempSync(join(tmpdir(), 'dangwu-built-'));
  mkdirSync(join(built, 'assets'));
  writeFileSync(join(built, 'index.html'), '<head></head>');
  for (const name of ['old.js', 'kept.js', 'kept.js.br']) writeFileSync(join(built, 'assets', name), 'export {};');
  const server = createServer(express().use(consolePages('http://127.0.0.1:3000', built)));
  await listen(server, '127.0.0.1', 0);
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/assets`;
  try {
    expect((await fetch(`${url}/old.js`)).status).toBe(200);
    rmSync(join(built, 'assets', 'old.js'));
    expect((await fetch(`${url}/old.js`)).status).toBe(404);
    expect((await fetch(`${url}/kept.js`)).status).toBe(200);
  } finally {
    await drain(server, 500);
    rmSync(built, { recursive: true });
  }
});

test('who follows a link to a file that is refused reads a page in words, and no JSON', async () => {
  await served('https://office.example/party/', async (url) => {
    const accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
    for (const [path, status, words] of [
      ['/api/v1/members/export', 401, '请回到系统重新登录，再打开一次。'],
      ['/none', 404, '它可能已不在您的管理范围内，或者地址有误。'],
    ] as const) {
      const answer = await fetch(url + path, { headers: { accept } });
      const html = await answer.text();
      expect([path, answer.status, answer.headers.get('content-type')]).toEqual([
        path,
        status,
        'text/html; charset=utf-8',
      ]);
      expect(html).toContain(words);
      expect(html).toContain('<a href="/party/">回到首页</a>');
      expect(html).not.toContain('urn:');
    }
  });
});

test.each(['', '/party/works'])('below a path of a proxy that takes it off or leaves it on: "%s"', async (left) => {
  await served('https://office.example/party/works/', async (url) => {
    const page = await fetch(`${url}${left}/members`);
    expect(page.status).toBe(200);
    const html = await page.text();
    expect(html).toContain('<base href="/party/works/">');
    expect((await fetch(`${url}${left}${/src="\.(\/assets\/[^"]+)"/.exec(html)?.[1]}`)).status).toBe(200);
    expect((await fetch(`${url}${left}/api/v1/session/ways`)).status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain('upgrade-insecure-requests');
  });
});
