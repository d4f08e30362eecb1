import { problems } from '../../domain/words/problems';
import { type FieldError, Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { enterPayment, type PaymentEntered, type PaymentMade } from '../../registers/dues/enter-payment';

/** A row as it was pasted. */
interface PastedRow extends Pick<PaymentEntered, 'fen' | 'way' | 'paidOn' | 'months'> {
  name: string;
  memberId?: string | undefined;
}

/** What of these rows is the same. */
type Shared = Pick<PaymentEntered, 'rules' | 'enteredBy' | 'at' | 'keys'>;

/**
 * Enters rows in their order, by the members of a branch whom they name.
 * @throws Problem `invalid-input` with everything that is wrong, by row: then none is entered
 */
export async function pastedPayments(
  tx: Transaction,
  branchId: string,
  rows: readonly PastedRow[],
  shared: Shared,
): Promise<PaymentMade[]> {
  const members = await tx.member.findMany({
    where: { branchId, standing: { in: ['normal', 'lost'] } },
    select: { id: true, name: true },
  });
  const errors: FieldError[] = [];
  const made: PaymentMade[] = [];
  for (const [index, { name, memberId, ...paid }] of rows.entries()) {
    const found = members.filter((one) => one.name === name && (!memberId || one.id === memberId));
    const [one] = found;
    if (!one || found.length > 1) {
      const detail = one ? '本支部有同名党员，请在其本人页面登记' : '本支部没有这名党员';
      errors.push({ pointer: `/rows/${index}/name`, detail });
      continue;
    }
    // A row that is refused has written nothing: what is checked is checked before.
    const entered = await enterPayment(tx, { ...paid, memberId: one.id, branchId, ...shared }).catch(
      (error: unknown) => {
        if (!(error instanceof Problem)) throw error;
        errors.push({ pointer: `/rows/${index}/fen`, detail: problems[error.type].title });
      },
    );
    if (entered) made.push(entered);
  }
  if (errors.length) throw new Problem('invalid-input', { errors });
  return made;
}
