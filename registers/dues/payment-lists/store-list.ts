import { randomUUID } from 'node:crypto';
import type { Instant, LocalDate } from '../../../domain/time/dates';
import type { KeyRing } from '../../../platform/keys';
import { Problem } from '../../../platform/problem';
import type { Transaction } from '../../../prisma/client';
import { fromDbDate } from '../../../prisma/db-date';
import { asJson } from '../../../prisma/json';
import { lineKeys } from './line-keys';
import { openLine, sealLine } from './line-text';
import type { ReadPayments } from './read-list';

export const paymentListWays = { bank: '银行', wechat: '微信' } as const;
export type PaymentListWay = keyof typeof paymentListWays;

interface Given {
  branchId: string;
  way: PaymentListWay;
  givenBy: string;
  at: Instant;
}

const CHUNK = 1_000;

/**
 * One after the other for a branch: who brings a list in, and who settles lines of it. Several lines lock several members,
 * which in two orders would wait for each other.
 */
export async function lockPaymentLists(tx: Transaction, branchId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`payment-lists:${branchId}`}, 0))`;
}

/**
 * Keeps a list of a branch. A line that another list has brought already is kept as its repetition and settles nothing.
 * Lists of a branch come one after the other, so that of two files with the same lines the second finds the first's.
 * @returns its id, and how many lines are new
 * @throws Problem `payment-list-known` when none is
 */
export async function storePaymentList(tx: Transaction, keys: KeyRing, given: Given, read: ReadPayments) {
  const { branchId, way, givenBy, at } = given;
  await lockPaymentLists(tx, branchId);
  const known = await knownLines(tx, keys, given, read);
  const id = randomUUID();
  const { lines, outgoing, remarks, payments } = read;
  const keysOfFile = lineKeys(payments);
  const rows = payments.map((payment, at) => {
    const lineId = randomUUID();
    const key = keysOfFile[at] as string;
    const firstId = known.get(key) ?? null;
    // A number that stands twice in one file is one line too.
    if (firstId === null) known.set(key, lineId);
    const { position, paidOn, fen } = payment;
    const text = sealLine(keys, lineId, payment);
    const outcome = firstId === null ? 'open' : 'again';
    return { id: lineId, listId: id, branchId, position, paidOn: new Date(paidOn), fen, text, outcome, firstId };
  });
  const fresh = rows.filter(({ outcome }) => outcome === 'open').length;
  if (fresh === 0) throw new Problem('payment-list-known');
  const counts = { lines, taken: payments.length, outgoing, remarks: asJson(remarks) };
  await tx.paymentList.create({ data: { id, branchId, way, ...counts, givenBy, givenAt: new Date(at) } });
  for (let from = 0; from < rows.length; from += CHUNK)
    await tx.paymentListLine.createMany({ data: rows.slice(from, from + CHUNK) });
  return { id, fresh };
}

/** The branch's lines of that way, of the days that the file is about, by their keys. */
async function knownLines(tx: Transaction, keys: KeyRing, { branchId, way }: Given, { payments }: ReadPayments) {
  const days = payments.map(({ paidOn }) => paidOn).sort();
  const [from, to] = [days[0] as LocalDate, days.at(-1) as LocalDate];
  const rows = await tx.paymentListLine.findMany({
    where: { branchId, list: { way }, outcome: { not: 'again' }, paidOn: { gte: new Date(from), lte: new Date(to) } },
    orderBy: [{ listId: 'asc' }, { position: 'asc' }],
    select: { id: true, paidOn: true, fen: true, text: true },
  });
  const lines = rows.map(({ id, paidOn, fen, text }) => ({
    ...openLine(keys, id, text),
    paidOn: fromDbDate(paidOn),
    fen,
  }));
  return new Map(lineKeys(lines).map((key, at) => [key, rows[at]?.id as string]));
}
