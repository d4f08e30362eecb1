import { randomUUID } from 'node:crypto';
import type { Role } from '../../../domain/people/roles';
import type { Transfers } from '../../support/transfers';

/** Gives somebody a role. @returns its id */
export async function appoint(
  { house }: Transfers,
  personId: string,
  role: Role,
  organisationId: string,
  { fromDate = '2020-01-01', toDate }: { fromDate?: string; toDate?: string } = {},
): Promise<string> {
  const id = randomUUID();
  const dates = { fromDate: new Date(fromDate), toDate: toDate ? new Date(toDate) : null };
  await house.owner.roleHolding.create({ data: { id, personId, organisationId, role, ...dates } });
  return id;
}

/** A new group of a branch. */
export async function groupOf({ house }: Transfers, branchId: string, name = '示例党小组'): Promise<string> {
  const { path } = await house.db.organisation.findUniqueOrThrow({ where: { id: branchId } });
  const id = randomUUID();
  const row = { id, code: id, name, kind: 'group', parentId: branchId, path: `${path}${id}/` };
  await house.owner.organisation.create({ data: row });
  return id;
}

/** A fresh member of east1 to whom `roles` gives what he holds moves to east2, below the same committee. */
export async function moved({ driver, town }: Transfers, roles: (personId: string) => Promise<unknown>) {
  const { people } = town;
  const { memberId, personId } = await town.member(town.east1);
  await roles(personId);
  const { caseId } = await driver.start(people.east1Secretary, memberId, town.east2);
  await driver.decide(caseId, people.eastOfficer, 'approve');
  await driver.decide(caseId, people.east2Secretary, 'place');
  return { caseId, memberId, personId };
}

/** What is to be decided about the roles that a case left behind; undefined: nothing. */
export async function asked({ house }: Transfers, caseId: string) {
  const rows = await house.db.sideTask.findMany({ where: { caseId, kind: 'role-after-leaving' } });
  expect(rows.length).toBeLessThan(2);
  return rows[0];
}
