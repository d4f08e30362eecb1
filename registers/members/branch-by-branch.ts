import { Prisma } from '../../prisma/generated/client';

/**
 * Organisations `o` with the members `m` who have their relation there, one after the other (OFFSET keeps that so): for
 * whoever stops early, or asks about few organisations of many.
 */
export const branchByBranch = Prisma.sql`
  organisation o CROSS JOIN LATERAL (SELECT one.* FROM member one WHERE one.branch_id = o.id OFFSET 0) m`;
