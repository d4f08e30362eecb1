import { randomUUID } from 'node:crypto';
import { type Duty, duties } from '../../domain/duties/duties';
import { IMPORT_SOURCE } from '../../domain/duties/past-facts';
import type { Instant } from '../../domain/time/dates';
import type { KeyRing } from '../../platform/keys';
import type { Transaction } from '../../prisma/client';
import { toDbDate } from '../../prisma/db-date';
import { Prisma } from '../../prisma/generated/client';
import { dutyFactsStatement } from '../../registers/duties/duty-facts';
import { sealBasis } from '../../registers/life/exemption-basis';
import { pieces } from '../../sheets/pieces';
import type { Plan } from './plan';

const { sql } = Prisma;

/** Writes what a plan brings in of the past: facts, marked as imported, and exemptions. Nobody is told. */
export async function writePast(
  tx: Transaction,
  keys: KeyRing,
  { past, exemptions }: Plan,
  { by, at }: { by: string; at: Instant },
): Promise<void> {
  for (const duty of Object.keys(duties) as Duty[]) {
    for (const rows of pieces(past.facts.filter((fact) => fact.duty === duty))) {
      const found = sql`
        SELECT r.* FROM jsonb_to_recordset(${JSON.stringify(rows.map(({ memberId, ...row }) => ({ ...row, member_id: memberId })))}::jsonb)
          AS r(member_id uuid, month text, fact text, verdict text, basis text)`;
      await tx.$executeRaw(dutyFactsStatement(found, { duty, source: IMPORT_SOURCE, at }));
    }
  }
  for (const rows of pieces(exemptions.create)) {
    await tx.exemption.createMany({
      data: rows.map(({ from, to, basis, ...row }) => {
        const id = randomUUID();
        return {
          ...{ id, ...row, enteredBy: by, enteredAt: new Date(at) },
          ...{ fromDate: toDbDate(from), toDate: to ? toDbDate(to) : null },
          basis: basis ? sealBasis(keys, id, basis) : null,
        };
      }),
    });
  }
  for (const { id, to } of exemptions.change) {
    await tx.exemption.update({ where: { id }, data: { toDate: to ? toDbDate(to) : null } });
  }
}
