import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { API_BASE } from '../api/http/base';
import { type LocalDate, localDate } from '../domain/time/dates';
import { writeXlsx } from '../intake/imports/write-xlsx';
import { XLSX_TYPE } from '../sheets/media-types';
import { type SampleMember, sampleMember } from '../stack/sample/member';
import { Random } from '../stack/sample/random';
import { expect, send } from './http';
import { type Quarter, signIn } from './people';
import type { BenchStack } from './stack';

/** Counts birthdays from where the sample's own members, who number a few a day, do not reach. */
class Birthdays extends Map<LocalDate, number> {
  override get(day: LocalDate): number {
    return super.get(day) ?? 100;
  }
}

/** Writes a workbook of ordinary members with nothing against their leaving. */
export function workbooks(quarters: Quarter[]): (rows: number) => Promise<Buffer> {
  const random = new Random(1);
  const born = new Birthdays();
  let serial = 0;
  const member = (): SampleMember => {
    const { code } = quarters[++serial % quarters.length] as Quarter;
    const branch = { code, name: '', kind: 'branch', parent: '', approves: false, members: 0 } as const;
    const number = String(serial).padStart(6, '0');
    return {
      ...sampleMember(random, serial, born, branch, undefined, undefined),
      name: `例客${number}`,
      phone: `19900${number}`,
      duesPaidTo: localDate(Date.now()).slice(0, 7),
    };
  };
  return (rows) => writeXlsx({ members: Array.from({ length: rows }, member) });
}

/**
 * Imports a workbook as an administrator does.
 * @returns seconds from sending the file to the end of the import
 */
export async function importMembers({ url, owner }: BenchStack, file: Buffer): Promise<number> {
  const { id } = await owner.person.findUniqueOrThrow({ where: { loginName: 'admin' }, select: { id: true } });
  const tokens = await signIn(owner, [id]);
  const headers = {
    authorization: `Bearer ${tokens.get(id)}`,
    'content-type': XLSX_TYPE,
    'idempotency-key': randomUUID(),
  };
  const began = performance.now();
  const job = expect(await send('POST', `${url}${API_BASE}/imports`, headers, file));
  for (const end = Date.now() + 180_000; Date.now() < end; await delay(100)) {
    const { status, errors } = expect(await send('GET', `${url}${API_BASE}/imports/${job.id}`, headers));
    if (status === 'done') return (performance.now() - began) / 1000;
    if (status === 'refused' || status === 'failed') throw new Error(`import: ${status} ${JSON.stringify(errors[0])}`);
  }
  throw new Error('the import does not end');
}
