import { type Office, openOffice } from './office';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office?.close());
test('speed', async () => {
  const { people } = office.town;
  const { caseId } = await office.started();
  const token = await office.api.tokenOf(people.east1Secretary);
  const go = async (path: string, n: number, at: number) => {
    const times: number[] = [];
    const one = async () => {
      const b = performance.now();
      const r = await fetch(office.api.url + path, { headers: { authorization: `Bearer ${token}` } });
      await r.text();
      times.push(performance.now() - b);
    };
    let left = n;
    const begin = performance.now();
    await Promise.all(
      Array.from({ length: at }, async () => {
        while (left-- > 0) await one();
      }),
    );
    const all = performance.now() - begin;
    times.sort((a, b) => a - b);
    console.log(
      path.replace(caseId, '{id}'),
      'at',
      at,
      'p50',
      times[Math.floor(n / 2)]?.toFixed(1),
      'p99',
      times[Math.floor(n * 0.99)]?.toFixed(1),
      'per s',
      ((n / all) * 1000).toFixed(0),
    );
  };
  for (const path of [
    `/api/v1/me`,
    `/api/v1/procedures`,
    `/api/v1/cases/${caseId}`,
    '/api/v1/tasks',
    '/api/v1/tasks/counts',
    '/api/v1/cases',
    `/api/v1/cases/${caseId}/timeline`,
  ]) {
    await go(path, 50, 1);
    await go(path, 300, 1);
    await go(path, 600, 20);
  }
}, 120000);
