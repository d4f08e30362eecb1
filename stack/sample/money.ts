import { randomUUID } from 'node:crypto';
import { lastDayOfQuarter, quarterBefore } from '../../domain/dues/quarters';
import { addDays, atTime, type Instant, type LocalDate, localDate } from '../../domain/time/dates';
import type { Month } from '../../domain/time/months';
import type { KeyRing } from '../../platform/keys';
import type { Transaction } from '../../prisma/client';
import { enterInBook } from '../../registers/book/enter';
import { storePaymentList } from '../../registers/dues/payment-lists/store-list';
import { handOverEffects } from '../../registers/hand-overs/effects';
import { handOverSums } from '../../registers/hand-overs/open-payments';
import { committeeOf } from '../../registers/organisations/organisations';
import type { SampleBranch } from './first-months';

/** Fen, plainly made up. */
const BROUGHT_IN = 1_260_000;
const TRAINING = 86_000;

interface Behind {
  branch: SampleBranch;
  first: Month;
  at: Instant;
}

/**
 * What of the dues of a branch goes further: a list of WeChat whose lines are still to be matched, what was handed over for
 * the quarter that is over, and the committee's book. Of a quarter in which nothing was paid yet there is no hand-over.
 */
export async function passOnDues(tx: Transaction, keys: KeyRing, behind: Behind): Promise<void> {
  const { branch, first, at } = behind;
  const today = localDate(at);
  const committee = await committeeOf(tx, await pathOf(tx, branch.id));
  if (!committee) return;
  await bringList(tx, keys, behind);
  const by = { committeeId: committee.id, enteredBy: branch.officerId, at };
  const opening = { kind: 'income', item: 'brought-in', fen: BROUGHT_IN, onDate: `${first}-01` as LocalDate } as const;
  await enterInBook(tx, { ...by, ...opening, what: { text: '示例：启用时结余', keys } });
  await handOver(tx, behind, committee.id);
  const spent = { kind: 'expenditure', item: 'training', fen: TRAINING, voucher: '示例-001' } as const;
  const decided = { onDate: today, decidedOn: addDays(today, -3) };
  await enterInBook(tx, { ...by, ...spent, ...decided, what: { text: '示例：党员培训材料费', keys } });
}

const pathOf = async (tx: Transaction, id: string): Promise<string> =>
  (await tx.organisation.findUniqueOrThrow({ where: { id }, select: { path: true } })).path;

/** Two who pay this month, of whom one writes what for; and one whom nobody of the branch knows. */
async function bringList(tx: Transaction, keys: KeyRing, { branch, at }: Behind): Promise<void> {
  const on = localDate(at);
  const month = on.slice(0, 7);
  const open = await tx.$queryRaw<{ name: string; fen: number }[]>`
    SELECT m.name, b.fen FROM dues_entry b JOIN member m ON m.id = b.member_id
     WHERE b.branch_id = ${branch.id}::uuid AND b.month = ${month} AND b.kind = 'billed' AND b.fen > 0
       AND NOT EXISTS (SELECT FROM dues_payment p WHERE p.member_id = b.member_id)
     ORDER BY m.dues_paid_to NULLS FIRST, m.id LIMIT 2`;
  const lines = [
    ...open.map((one, place) => ({ ...one, remark: place ? '' : `${Number(month.slice(5))}月党费` })),
    { name: '示例路人', fen: 2_000, remark: '党费' },
  ];
  const payments = lines.map((line, at) => ({ ...line, position: at + 2, paidOn: on, serial: `示例${at + 1}` }));
  const given = { branchId: branch.id, way: 'wechat', givenBy: branch.secretaryId, at } as const;
  await storePaymentList(tx, keys, given, { payments, outgoing: 0, lines: payments.length, remarks: [] });
}

async function handOver(tx: Transaction, { branch, at }: Behind, committeeId: string): Promise<void> {
  const today = localDate(at);
  const quarter = quarterBefore(today);
  const sums = await handOverSums(tx, branch.id, quarter);
  if (!sums.payments) return;
  const fifth = addDays(lastDayOfQuarter(quarter), 5);
  const handedOn = fifth < today ? fifth : today;
  const of = { caseId: `sample-${randomUUID()}`, seq: 1, at: atTime(handedOn, 10), actorId: branch.officerId };
  const listed = { branchId: branch.id, committeeId, quarter, way: 'bank', handedOn, ...sums };
  await handOverEffects.list.run?.(tx, listed, of);
  await handOverEffects.confirm.run?.(tx, { branchId: branch.id, quarter, receivedOn: handedOn }, of);
}
