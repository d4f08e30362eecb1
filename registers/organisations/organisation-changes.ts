import type { Actor } from '../../access/actor';
import { demand } from '../../access/may';
import { notHere } from '../../domain/people/member-codes';
import { mayBeGivenApproval, mayStandBelow, pathOf } from '../../domain/people/organisation-rules';
import type { OrganisationKind } from '../../domain/people/roles';
import type { LocalDate } from '../../domain/time/dates';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { toDbDate } from '../../prisma/db-date';
import type { Organisation } from '../../prisma/generated/client';

interface NewOrganisation {
  code: string;
  name: string;
  kind: OrganisationKind;
  parentId: string;
  mayApproveProbationary: boolean;
  phone?: string | null;
  address?: string | null;
  fax?: string | null;
  postcode?: string | null;
}

interface Change {
  version: number;
  name?: string;
  mayApproveProbationary?: boolean;
  phone?: string | null;
  address?: string | null;
  fax?: string | null;
  postcode?: string | null;
  closedOn?: string | null;
}

const invalid = (pointer: string, detail: string) => new Problem('invalid-input', { errors: [{ pointer, detail }] });

const noApproval = () => invalid('/mayApproveProbationary', '党支部和党小组不能审批预备党员');

/** Locks an organisation against being closed while something is put below it. */
const lockOrganisation = (tx: Transaction, id: string) =>
  tx.$queryRaw`SELECT id FROM organisation WHERE id = ${id}::uuid FOR UPDATE`;

/**
 * Inserts an organisation below its parent.
 * @throws Problem `not-found`, `not-allowed` on the parent; `invalid-input` when the kind may not stand there
 */
export async function createOrganisation(
  tx: Transaction,
  actor: Actor,
  id: string,
  input: NewOrganisation,
): Promise<Organisation> {
  await lockOrganisation(tx, input.parentId);
  const parent = await tx.organisation.findUnique({ where: { id: input.parentId } });
  if (!parent) throw new Problem('not-found');
  demand(actor, 'organisation.write', { paths: [parent.path] });
  if (parent.closedOn) throw invalid('/parentId', '上级组织已撤销');
  if (!mayStandBelow(input.kind, parent.kind as OrganisationKind))
    throw invalid('/kind', '上级组织之下不能设立这类组织');
  if (input.mayApproveProbationary && !mayBeGivenApproval(input.kind)) throw noApproval();
  return tx.organisation.create({ data: { id, ...input, path: pathOf(parent.path, input.code) } });
}

async function isEmpty(tx: Transaction, id: string): Promise<boolean> {
  const below = await tx.organisation.findFirst({ where: { parentId: id, closedOn: null }, select: { id: true } });
  const member = await tx.member.findFirst({
    where: { OR: [{ branchId: id }, { groupId: id }, { alsoId: id }], standing: { notIn: ['ended', ...notHere] } },
    select: { id: true },
  });
  const open = await tx.caseOrganisation.findFirst({
    where: { organisationId: id, case: { closedAt: null } },
    select: { caseId: true },
  });
  return below === null && member === null && open === null;
}

/**
 * Changes an organisation as far as no procedure is needed for it.
 * @throws Problem `conflict` when it is no longer at the version that was read; `organisation-not-empty` when it is to
 * be closed and still has organisations, members or open cases; `invalid-input`
 */
export async function changeOrganisation(
  tx: Transaction,
  before: Organisation,
  change: Change,
  today: LocalDate,
): Promise<Organisation> {
  const { version, closedOn, ...data } = change;
  if (closedOn && closedOn > today) throw invalid('/closedOn', '不能晚于今天');
  if (data.mayApproveProbationary && !mayBeGivenApproval(before.kind as OrganisationKind)) throw noApproval();
  await lockOrganisation(tx, before.id);
  if (closedOn && !(await isEmpty(tx, before.id))) throw new Problem('organisation-not-empty');
  const { count } = await tx.organisation.updateMany({
    where: { id: before.id, version },
    data: {
      ...data,
      ...(closedOn !== undefined && { closedOn: closedOn === null ? null : toDbDate(closedOn) }),
      version: version + 1,
    },
  });
  if (count === 0) throw new Problem('conflict');
  return tx.organisation.findUniqueOrThrow({ where: { id: before.id } });
}
