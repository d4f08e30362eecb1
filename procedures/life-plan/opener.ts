import { openCase } from '../../cases/open-case';
import type { Opener } from '../../cases/opener';
import { rulesFor } from '../../cases/rules';
import { checkFields } from '../../domain/case/check';
import { numberIn, textIn } from '../../domain/case/filled-in';
import { isId } from '../../domain/case/fits';
import type { ActedAs } from '../../domain/case/offer';
import { keepers, type Role } from '../../domain/people/roles';
import { type Instant, localDate } from '../../domain/time/dates';
import type { Transaction } from '../../prisma/client';
import { committeeOf, openOrganisation } from '../../registers/organisations/organisations';
import { heldOn } from '../../registers/people/held-on';
import type { LifePlanState } from './data';
import { lifePlanRules } from './rules';

/** Begins for a branch and a year: by a sweep, or by somebody who keeps its members. One a branch and year. */
export const lifePlanOpener: Opener<LifePlanState> = {
  lock: async (tx, { subjectId }) => {
    if (!isId(subjectId)) return false;
    const rows = await tx.$queryRaw<unknown[]>`SELECT 1 FROM organisation WHERE id = ${subjectId}::uuid FOR UPDATE`;
    return rows.length > 0;
  },

  examine: async (tx, procedure, { actorId, data = {}, origin, episode }, at) => {
    const { subjectId, ...filled } = data;
    const today = localDate(at);
    const branch = await openOrganisation(tx, String(subjectId));
    const committee = branch && (await committeeOf(tx, branch.path));
    if (!branch || !committee) return { barred: [{ type: 'not-found' }] };
    if (branch.kind !== 'branch') return { barred: [{ type: 'target-not-able' }] };
    const wrong = origin ? undefined : checkFields(procedure.start.fields, filled, at);
    if (wrong) return { barred: [wrong] };
    const as: ActedAs | undefined = origin
      ? { role: 'system' }
      : await startsPlan(tx, actorId, branch.id, committee.id, at);
    if (!as) return { barred: [{ type: 'not-allowed' }] };
    const year = origin ? Number(episode) : (numberIn(filled, 'year') as number);
    const first = `${year}-01-01`;
    const begun = textIn(filled, 'from') ?? today;
    const open = await openCase(tx, procedure, branch.id, String(year));
    const over = `${year}-12-31` < today;
    return {
      barred: [
        ...(open ? [open] : []),
        ...(over ? [{ type: 'date-out-of-range', detail: { field: 'year' } } as const] : []),
      ],
      foreseen: {
        as,
        opening: {
          ...(await rulesFor(tx, lifePlanRules, branch.id, today)),
          subject: { kind: 'organisation', id: branch.id },
          episode: String(year),
          sides: { branch: branch.id, committee: committee.id },
          data: { year, from: begun > first ? begun : first },
        },
      },
    };
  },
};

async function startsPlan(
  tx: Transaction,
  personId: string,
  branchId: string,
  committeeId: string,
  at: Instant,
): Promise<ActedAs | undefined> {
  const held = await tx.roleHolding.findFirst({
    where: { personId, organisationId: { in: [branchId, committeeId] }, role: { in: [...keepers] }, ...heldOn(at) },
    orderBy: { organisationId: 'asc' },
    select: { role: true, organisationId: true },
  });
  return held ? { role: held.role as Role, organisationId: held.organisationId } : undefined;
}
