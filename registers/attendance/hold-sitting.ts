import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';

/** As much of a sitting as those need who write its lines. */
export interface HeldSitting {
  id: string;
  caseId: string;
  organisationId: string;
  title: string;
  status: string;
  beginsAt: Date;
  endsAt: Date;
  openedAt: Date | null;
  closedAt: Date | null;
  makeUpUntil: Date | null;
  keeperId: string | null;
  code: Uint8Array | null;
}

const read = (tx: Transaction, id: string, lock: Prisma.Sql) => tx.$queryRaw<HeldSitting[]>`
  SELECT id::text, case_id AS "caseId", organisation_id::text AS "organisationId", title, status,
         begins_at AS "beginsAt", ends_at AS "endsAt", opened_at AS "openedAt", closed_at AS "closedAt",
         make_up_until AS "makeUpUntil", keeper_id::text AS "keeperId", code
    FROM sitting WHERE id = ${id}::uuid ${lock}`;

/**
 * Reads a sitting and keeps it from being closed until the transaction ends: whoever closes it changes its row and waits.
 * Those who mark lines do not wait for each other. What is read here is what stands, also where it was just being closed.
 */
export const holdSitting = async (tx: Transaction, id: string): Promise<HeldSitting | undefined> =>
  (await read(tx, id, Prisma.sql`FOR SHARE`))[0];

/**
 * The same, alone: for whoever says anew what a sitting means for its members (`lifeFactsStatement`). That looks at all of
 * its lines, and of two at once each would put back what the other has just corrected.
 */
export const holdSittingAlone = async (tx: Transaction, id: string): Promise<HeldSitting | undefined> =>
  (await read(tx, id, Prisma.sql`FOR NO KEY UPDATE`))[0];
