import { randomUUID } from 'node:crypto';
import { localDate } from '../../../domain/time/dates';
import { monthAfter } from '../../../domain/time/months';
import { enterInBook } from '../../../registers/book/enter';
import { storePaymentList } from '../../../registers/dues/payment-lists/store-list';
import type { OpenConsole } from '../open-console';

/** Somebody of east1 who owes a sum for the last months. */
export async function owingMember(
  { house, town }: OpenConsole,
  name: string,
  fen: number,
  months = 2,
): Promise<string> {
  const current = localDate(Date.now()).slice(0, 7);
  const owed = Array.from({ length: months }, (_, at) => monthAfter(current, at + 1 - months));
  const { memberId } = await town.member(town.east1, { name, duesPaidTo: monthAfter(owed[0] as string, -1) });
  await house.owner.duesEntry.createMany({
    data: owed.map((month) => ({
      ...{ memberId, month, kind: 'billed', fen, branchId: town.east1, origin: 'sweep', at: new Date() },
      dueOn: new Date(`${month}-28`),
    })),
  });
  return memberId;
}

/** A list of a bank with a line that is clear and one that is not. */
export async function paymentListOf(console: OpenConsole, givenBy: string): Promise<string> {
  const { house, town } = console;
  await owingMember(console, '例清甲', 1_200);
  const paidOn = localDate(Date.now() - 86_400_000);
  const line = { paidOn, serial: '', remark: '党费' };
  const payments = [
    { ...line, position: 2, fen: 1_200, name: '例清甲' },
    { ...line, position: 3, fen: 5_000, name: '路人乙' },
  ];
  const given = { branchId: town.east1, way: 'bank' as const, givenBy, at: Date.now() };
  const read = {
    payments,
    outgoing: 1,
    lines: 4,
    remarks: [{ sheet: '', kind: 'heading' as const, count: 1, rows: [1] }],
  };
  return (await house.db.$transaction((tx) => storePaymentList(tx, house.keys, given, read))).id;
}

/** A hand-over of east1 with one payment, in the book of its committee. */
export async function handOverOf(console: OpenConsole): Promise<string> {
  const { house, town } = console;
  const enteredBy = town.people.eastOfficer;
  const memberId = await owingMember(console, '例上交', 900);
  const id = randomUUID();
  const today = new Date(localDate(Date.now()));
  const at = new Date();
  const places = { branchId: town.east1, committeeId: town.east };
  const sums = { fen: 900, payments: 1, way: 'bank', handedOn: today, listedAt: at, confirmedAt: at };
  await house.owner.handOver.create({
    data: { id, ...places, quarter: '2026-Q3', caseId: 'dues-hand-over-0', ...sums },
  });
  await house.owner.duesPayment.create({
    data: {
      ...{ id: randomUUID(), memberId, branchId: town.east1, fen: 900, way: 'cash', paidOn: today, enteredBy },
      ...{ enteredAt: at, handOverId: id, receiptNo: '2026-DS-000099' },
    },
  });
  await house.db.$transaction((tx) =>
    enterInBook(tx, {
      ...{ committeeId: town.east, kind: 'income', item: 'hand-over', fen: 900, onDate: localDate(Date.now()) },
      ...{ handOverId: id, enteredBy, at: Date.now() },
    }),
  );
  return id;
}
