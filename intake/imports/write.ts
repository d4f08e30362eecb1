import { randomUUID } from 'node:crypto';
import type { KeyRing } from '../../platform/keys';
import type { Transaction } from '../../prisma/client';
import { toDbDate } from '../../prisma/db-date';
import { toRow } from '../../registers/members/member-row';
import { pacer } from '../../sheets/pacer';
import { pieces } from '../../sheets/pieces';
import type { Plan } from './plan';
import { insertRows, updateRows } from './statements';

const ORGANISATION_COLUMNS = ['name', 'may_approve_probationary', 'phone', 'address', 'fax', 'postcode'] as const;
const MEMBER_COLUMNS = [
  'ethnicity',
  'education',
  'category',
  'post',
  'kind',
  'joined_on',
  'full_on',
  'group_id',
  'also_id',
  'tags',
  'phone',
  'phone_hash',
  'address',
  'dues_paid_to',
  'dues_exempt',
  'under_disposition',
  'inform_by',
] as const;

/**
 * Carries out a plan inside the caller's transaction, at most 1,000 rows a statement. A row that got there meanwhile
 * breaks its unique constraint, and with it the whole import.
 * @param progress takes the number of rows written so far
 * @throws RegisterChanged, or Prisma's error on a constraint
 */
export async function write(
  tx: Transaction,
  keys: KeyRing,
  plan: Plan,
  progress: (rows: number) => void = () => {},
): Promise<void> {
  const pause = pacer();
  let written = plan.counts.unchanged;
  const each = async <T>(rows: readonly T[], put: (batch: T[]) => Promise<unknown>) => {
    for (const batch of pieces(rows)) {
      await put(batch);
      written += batch.length;
      progress(written);
    }
  };
  const { organisations, members, persons, holdings } = plan;
  const fromTop = [...organisations.create].sort((a, b) => a.path.length - b.path.length);
  await each(fromTop, (rows) => insertRows(tx, 'organisation', rows));
  await each(organisations.change, (rows) => updateRows(tx, 'organisation', ORGANISATION_COLUMNS, rows));
  await each(members.create, async (batch) => {
    const people = batch.map(({ personId, input }) => ({ id: personId, name: input.name }));
    await insertRows(tx, 'person', people);
    const rows = [];
    for (const { id, personId, input } of batch) {
      rows.push(toRow(id, personId, input, keys));
      await pause();
    }
    await insertRows(tx, 'member', rows);
  });
  await each(members.change, (rows) => updateRows(tx, 'member', MEMBER_COLUMNS, rows));
  for (const rows of pieces(persons.create)) await insertRows(tx, 'person', rows);
  for (const { id, loginName } of persons.sign) await tx.person.update({ where: { id }, data: { loginName } });
  await each(holdings.create, (batch) => {
    const rows = batch.map(({ from, to, ...rest }) => ({ id: randomUUID(), ...rest, fromDate: from, toDate: to }));
    return insertRows(tx, 'role_holding', rows);
  });
  await each(holdings.change, async (batch) => {
    for (const { id, to } of batch) {
      await tx.roleHolding.update({ where: { id }, data: { toDate: to ? toDbDate(to) : null, endedAt: null } });
    }
  });
}
