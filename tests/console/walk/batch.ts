import { randomUUID } from 'node:crypto';
import { batchFile } from '../../batches/office';
import { anIdentity } from '../../imports/rows';
import type { OpenConsole } from '../open-console';

/** A batch of east1 from a file: a row that can be started, one for whom dues are open, one of nobody. @returns its id */
export async function madeBatch({ url, town, visitAs }: OpenConsole): Promise<string> {
  const cells = async (name: string, more = {}) => {
    const identity = anIdentity();
    await town.member(town.east1, { name, identityNumber: identity, ...more });
    return { name, identity, target: 'west1', reason: '毕业离校' };
  };
  const rows = [
    await cells('例批甲某'),
    await cells('例批乙某', { duesPaidTo: '2020-01' }),
    { name: '例批丙某', identity: anIdentity(), target: 'west1', reason: '毕业离校' },
  ];
  const page = await visitAs(town.people.east1Secretary);
  const made = await page.request.post(`${url}/api/v1/procedures/relation-transfer/batches`, {
    headers: {
      origin: url,
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'idempotency-key': randomUUID(),
    },
    data: await batchFile(rows),
  });
  const { id } = (await made.json()) as { id: string };
  await page.goto(`${url}/batches/${id}`);
  await page.getByText('共 3 人，可发起 1 人，有误 2 人').waitFor();
  await page.context().close();
  return id;
}
