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
  const [nearest] = await tx.$queryRaw<OrganisationNode[]>`
    SELECT id, kind, path, may_approve_probationary AS "mayApproveProbationary" FROM organisation
     WHERE path = ANY(${ancestors(path)}) AND may_approve_probationary AND closed_on IS NULL
     ORDER BY length(path) DESC LIMIT 1`;
  return nearest;
}

/** Where an organisation stands in the tree. */
export interface OpenOrganisation {
  id: string;
  kind: string;
  path: string;
  parentId: string | null;
}

/** An organisation, unless it is closed. @param id a UUID */
export async function openOrganisation(tx: Transaction, id: string): Promise<OpenOrganisation | undefined> {
  const [found] = await tx.$queryRaw<OpenOrganisation[]>`
    SELECT id, kind, path, parent_id AS "parentId" FROM organisation WHERE id = ${id}::uuid AND closed_on IS NULL`;
  return found;
}

/** A path and the paths above it: "/a/b/" gives "/a/b/" and "/a/". */
export function ancestors(path: string): string[] {
  const codes = path.split('/').filter(Boolean);
  return codes.map((_, index) => `/${codes.slice(0, index + 1).join('/')}/`);
}
