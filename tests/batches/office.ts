import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { writeTemplate } from '../../intake/batches/template';
import type { BatchFile } from '../../procedures/batches';
import { relationTransferBatches } from '../../procedures/relation-transfer/batch/batches';
import type { CheckedMember } from '../../registers/members/member-row';
import { checkDue } from '../../worker/checking';
import { type Served, serve, type Told } from '../api/served';
import { anIdentity } from '../imports/rows';
import { type House, openHouse } from '../support/house';
import { buildTown, type Town } from '../support/town';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export type Cells = Partial<Record<string, string>>;

/** A member with what the file says of him. */
export interface Graduate {
  memberId: string;
  personId: string;
  cells: Cells;
}

const FILE = relationTransferBatches.file as BatchFile;

/** The Excel file by which many are transferred, with rows by column. */
export const batchFile = (rows: readonly Cells[] = []): Promise<Buffer> => writeTemplate(FILE, rows);

/** A town whose people make batches by requests. */
export interface BatchOffice {
  house: House;
  town: Town;
  api: Served;
  as(personId: string, method: string, path: string, body?: unknown, key?: string): Promise<Told>;
  /** A member of a branch and his row, to west1 by its code. */
  graduate(branchId: string, more?: Partial<CheckedMember>, cells?: Cells): Promise<Graduate>;
  /** The answer to a file, with the batch as it stands when every row was examined. */
  upload(personId: string, rows: readonly Cells[]): Promise<Told>;
  send(personId: string, bytes: Buffer, more?: { key?: string; type?: string; query?: string }): Promise<Told>;
  /** All rows of a batch, page by page. */
  rows(personId: string, batchId: string, status?: string): Promise<Told['body'][]>;
  /** The batch when every row was examined; without a worker, here. */
  examined(personId: string, batchId: string): Promise<Told['body']>;
  /** The batch when its last row has started or failed. */
  through(personId: string, batchId: string, seconds?: number): Promise<Told['body']>;
  close(): Promise<void>;
}

/** Opens an office; `close` it in afterAll. */
export async function openBatchOffice({ withWorker = true } = {}): Promise<BatchOffice> {
  const house = await openHouse({ withWorker });
  const town = await buildTown(house.owner, house.keys);
  const api = await serve(house);
  const tokens = new Map<string, string>();
  const tokenOf = async (personId: string) => {
    const token = tokens.get(personId) ?? (await api.tokenOf(personId));
    tokens.set(personId, token);
    return token;
  };
  const as: BatchOffice['as'] = async (personId, method, path, body, key) =>
    api.call(method, `/api/v1${path}`, {
      token: await tokenOf(personId),
      ...(body !== undefined && { body }),
      ...(key && { key }),
    });
  const send: BatchOffice['send'] = async (personId, bytes, { key = randomUUID(), type = XLSX, query = '' } = {}) => {
    const answer = await fetch(`${api.url}/api/v1/procedures/relation-transfer/batches${query}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await tokenOf(personId)}`, 'content-type': type, 'idempotency-key': key },
      body: new Uint8Array(bytes),
    });
    return { status: answer.status, body: await answer.json(), headers: answer.headers };
  };
  let serial = 0;
  const office: BatchOffice = {
    house,
    town,
    api,
    as,
    send,
    async graduate(branchId, more = {}, cells = {}) {
      const identityNumber = anIdentity();
      const name = `例生${String(++serial).padStart(4, '0')}`;
      const ids = await town.member(branchId, { name, identityNumber, ...more });
      return { ...ids, cells: { name, identity: identityNumber, target: 'west1', reason: '毕业离校', ...cells } };
    },
    async upload(personId, rows) {
      const told = await send(personId, await batchFile(rows));
      return told.status === 202 ? { ...told, body: await office.examined(personId, told.body.id) } : told;
    },
    async examined(personId, batchId) {
      for (const end = Date.now() + 100_000; ; await delay(100)) {
        if (!withWorker) while (await checkDue(house, Date.now()));
        const { body } = await as(personId, 'GET', `/batches/${batchId}`);
        if (body.counts.unchecked === 0 && body.status.id !== 'checking') return body;
        if (Date.now() > end) throw new Error(`the batch is not checked: ${JSON.stringify(body.counts)}`);
      }
    },
    async rows(personId, batchId, status) {
      const all: Told['body'][] = [];
      for (let cursor = ''; ; ) {
        const query = `?limit=100${status ? `&status=${status}` : ''}${cursor && `&cursor=${cursor}`}`;
        const { body } = await as(personId, 'GET', `/batches/${batchId}/rows${query}`);
        all.push(...body.items);
        if (!body.next) return all;
        cursor = body.next;
      }
    },
    async through(personId, batchId, seconds = 200) {
      for (const end = Date.now() + seconds * 1000; ; await delay(200)) {
        const { body } = await as(personId, 'GET', `/batches/${batchId}`);
        if (body.status.id === 'done') return body;
        if (Date.now() > end) throw new Error(`the batch is not through: ${JSON.stringify(body.counts)}`);
      }
    },
    async close() {
      await api.stop();
      await house.close();
    },
  };
  return office;
}
