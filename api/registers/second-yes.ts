import type { Transaction } from '../../prisma/client';
import { demandYes, type WantsYes } from '../../registers/approvals/second-yes';
import type { Context } from '../http/context';

/**
 * `demandYes` for a request.
 * @throws Problem `second-yes-needed` with the approval's id
 */
export function demandSecondYes(
  c: Pick<Context, 'deps' | 'actor' | 'at' | 'today'>,
  tx: Transaction,
  wish: WantsYes,
): Promise<{ approvalId?: string }> {
  const { db, keys, config } = c.deps;
  const { at, today } = c;
  return demandYes(db, tx, { keys, accounts: config.signIn.accounts, personId: c.actor.personId, at, today }, wish);
}
