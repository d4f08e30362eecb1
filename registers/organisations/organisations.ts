import type { Transaction } from '../../prisma/client';

export interface OrganisationNode {
  id: string;
  kind: string;
  path: string;
  mayApproveProbationary: boolean;
}

/**
 * "The committee" of an organisation: the nearest one at or above it that may approve probationary members.
 * 《中国共产党党员教育管理工作条例》第二十五条
 */
export async function committeeOf(tx: Transaction, path: string): Promise<OrganisationNode | undefined> {
  const rows = await tx.organisation.findMany({
    where: { path: { in: ancestors(path) }, mayApproveProbationary: true, closedOn: null },
    select: { id: true, kind: true, path: true, mayApproveProbationary: true },
  });
  return rows.sort((a, b) => b.path.length - a.path.length)[0];
}

/** A path and the paths above it: "/a/b/" gives "/a/b/" and "/a/". */
export function ancestors(path: string): string[] {
  const codes = path.split('/').filter(Boolean);
  return codes.map((_, index) => `/${codes.slice(0, index + 1).join('/')}/`);
}
