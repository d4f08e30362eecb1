import type { LocalDate } from '../domain/time/dates';
import type { Transaction } from '../prisma/client';

/**
 * Takes the next number of an organisation's year, inside the transaction that uses it: a step that is not recorded
 * takes none. Form: 2026-JZ-000012.
 */
export async function nextNumber(
  tx: Transaction,
  kind: string,
  code: string,
  organisationId: string,
  date: LocalDate,
): Promise<string> {
  const year = date.slice(0, 4);
  const scope = `${kind}:${organisationId}:${year}:${code}`;
  const rows = await tx.$queryRaw<{ value: number }[]>`
    INSERT INTO counter (scope, value) VALUES (${scope}, 1)
    ON CONFLICT (scope) DO UPDATE SET value = counter.value + 1 RETURNING value`;
  const serial = String(rows[0]?.value).padStart(6, '0');
  return `${year}-${code}-${serial}`;
}

/** Takes note that a number was given out, so that it is not given out again: a record that is put back brings its own. */
export async function keepNumber(
  tx: Transaction,
  kind: string,
  code: string,
  organisationId: string,
  number: string,
): Promise<void> {
  const scope = `${kind}:${organisationId}:${number.slice(0, 4)}:${code}`;
  const value = Number(number.slice(number.lastIndexOf('-') + 1));
  await tx.$executeRaw`
    INSERT INTO counter (scope, value) VALUES (${scope}, ${value})
    ON CONFLICT (scope) DO UPDATE SET value = greatest(counter.value, excluded.value)`;
}
