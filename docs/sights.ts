import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';

/** A page that is shown, and the way there. */
export interface Sight {
  name: string;
  title: string;
  /** Whose page it is, by his part in the sample; nobody's where he is absent. */
  as?: string;
  go?: (page: Page, url: string) => Promise<void>;
}

const at = (path: string) => (page: Page, url: string) => page.goto(url + path).then(() => undefined);

/** Starts a transfer of the sample's member, where none is under way, so that there is something to see. */
async function startTransfer(page: Page, url: string): Promise<void> {
  const get = async (path: string) => (await page.request.get(`${url}/api/v1${path}`)).json();
  if ((await get('/cases?open=true')).items.length > 0) return;
  const { member } = await get('/me');
  const { items } = await get(`/directory?kind=branch&name=${encodeURIComponent('第一网格党支部')}`);
  const target = items.find(({ id }: { id: string }) => id !== member.branch.id);
  const answer = await page.request.post(`${url}/api/v1/procedures/relation-transfer/cases`, {
    headers: { origin: url, 'idempotency-key': randomUUID() },
    data: { memberId: member.id, reason: '因搬迁至接收社区居住', data: { targetOrganisationId: target.id } },
  });
  if (answer.status() !== 201) throw new Error(`no transfer could be started: ${answer.status()}`);
}

/** What the pictures show, in the order in which somebody meets it. */
export const sights: readonly Sight[] = [
  { name: 'sign-in', title: '登录，可先用示例走一遍' },
  {
    name: 'member',
    title: '党员：我的事到了哪一步',
    as: 'member',
    async go(page, url) {
      await startTransfer(page, url);
      await page.goto(`${url}/cases`);
    },
  },
  { name: 'today', title: '今天要办什么', as: 'sender' },
  {
    name: 'case',
    title: '这件事到哪了',
    as: 'sender',
    async go(page) {
      await page.locator('a.line-name').first().click();
      await page.getByRole('heading', { name: '办理过程' }).waitFor();
    },
  },
  { name: 'start', title: '发起一次接转', as: 'sender', go: at('/start/relation-transfer') },
  { name: 'members', title: '党员', as: 'sender', go: at('/members') },
  { name: 'organisations', title: '组织', as: 'street', go: at('/organisations') },
  { name: 'check-up', title: '名册体检', as: 'street', go: at('/check-up') },
];
