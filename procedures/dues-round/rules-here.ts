import { rulesFor } from '../../cases/rules';
import type { DuesRates } from '../../domain/dues/monthly-sum';
import type { LocalDate } from '../../domain/time/dates';
import type { Transaction } from '../../prisma/client';
import type { PaymentRules } from '../../registers/dues/enter-payment';
import { duesRoundRules } from './rules';

/** Rates, and what holds of payments, at a branch on a day: with what organisations above have set. */
export const duesRulesAt = async (
  tx: Transaction,
  branchId: string,
  today: LocalDate,
): Promise<DuesRates & PaymentRules & { baseBack: number }> =>
  (await rulesFor(tx, duesRoundRules, branchId, today)).rules;
