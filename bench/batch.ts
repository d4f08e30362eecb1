import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { API_BASE } from '../api/http/base';
import { checkCharacter } from '../domain/people/identity-number';
import { addDays, localDate } from '../domain/time/dates';
import { writeTemplate } from '../intake/batches/template';
import { writeXlsx } from '../intake/imports/write-xlsx';
import type { BatchFile } from '../procedures/batches';
import { relationTransferBatches } from '../procedures/relation-transfer/batch/batches';
import { XLSX_TYPE } from '../sheets/media-types';
import type { SampleMember } from '../stack/sample/member';
import type { Measurement } from './bench';
import { expect, send } from './http';
import { importMembers } from './import';
import { type Quarter, signIn } from './people';
import type { ReportRow } from './report';

const MEMBERS = 300;

/** A class of graduates of one branch: born before the sample's members and the bench's, so that no number is twice. */
function graduates({ code }: Quarter): SampleMember[] {
  return Array.from({ length: MEMBERS }, (_, index) => {
    const body = `990001${addDays('1920-01-01', index).replaceAll('-', '')}001`;
    return {
      name: `例毕${String(index).padStart(4, '0')}`,
      ethnicity: '汉族',
      identity: body + checkCharacter(body),
      education: '大学本科',
      category: '离退休人员',
      kind: '正式党员',
      branch: code,
      joined: '1960-07-01',
      full: '1961-07-01',
      duesPaidTo: localDate(Date.now()).slice(0, 7),
    };
  });
}

/** 300 graduates from one Excel: uploaded, previewed, started, until the last has become a case. */
export const batch: Measurement = async ({ stack, quarters, users, say }) => {
  const quarter = quarters[0] as Quarter;
  const members = graduates(quarter);
  await importMembers(stack, await writeXlsx({ members }));
  const target = users.target(quarter).code;
  const file = await writeTemplate(
    relationTransferBatches.file as BatchFile,
    members.map(({ name, identity }) => ({ name, identity, target, reason: '示例理由：毕业离校' })),
  );
  const { secretary } = quarter;
  const token = (await signIn(stack.owner, [secretary])).get(secretary);
  const headers = { authorization: `Bearer ${token}`, 'content-type': XLSX_TYPE, 'idempotency-key': randomUUID() };
  const began = performance.now();
  const { id } = expect(
    await send('POST', `${stack.url}${API_BASE}/procedures/relation-transfer/batches`, headers, file),
  );
  let counts = (await users.get(secretary, `/batches/${id}`)).counts;
  for (; counts.unchecked; await delay(100)) counts = (await users.get(secretary, `/batches/${id}`)).counts;
  const previewed = (performance.now() - began) / 1000;
  if (counts.checked !== MEMBERS) throw new Error(`batch: ${JSON.stringify(counts)}`);
  await users.post(secretary, `/batches/${id}/start`, {});
  for (const end = Date.now() + 300_000; ; await delay(100)) {
    const now = (await users.get(secretary, `/batches/${id}`)).counts;
    if (now.started === MEMBERS) break;
    if (now.failed || Date.now() > end) throw new Error(`batch: ${JSON.stringify(now)}`);
  }
  const seconds = (performance.now() - began) / 1000;
  say(`batch of ${MEMBERS}: previewed in ${previewed.toFixed(1)} s, all started after ${seconds.toFixed(1)} s`);
  const row = (what: string, ours: number): ReportRow => ({
    what: `batch of ${MEMBERS} members, ${what}`,
    unit: 'rows/s',
    ours,
  });
  return [row('preview', MEMBERS / previewed), row('from upload to all started', MEMBERS / seconds)];
};
