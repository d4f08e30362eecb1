import { randomUUID } from 'node:crypto';
import type { SideTaskOpened, VisitWanted } from '../../domain/effects/side-tasks';
import { localDate } from '../../domain/time/dates';
import { Prisma } from '../../prisma/generated/client';
import type { EffectOf, EffectWriter } from '../effect-writer';
import { keeperOfRolesLeft } from '../people/roles-left';
import { tellBranchOffices } from '../people/tell-branch-offices';
import { openVisit } from './open-visit';
import { probationEndSql } from './probation-review';

const { sql } = Prisma;

/** Opens what is to be done beside the case, once a case and kind. */
const open: EffectWriter<SideTaskOpened> = {
  statements: ({ kind, memberId, organisationId, forProbation, rolesLeft }, { caseId, at }) => {
    const asked = rolesLeft
      ? keeperOfRolesLeft(rolesLeft, organisationId, localDate(at))
      : sql`SELECT ${organisationId}::uuid AS id`;
    return [
      sql`
      INSERT INTO side_task (id, kind, case_id, member_id, organisation_id, opened_at, due_on)
      SELECT ${randomUUID()}::uuid, ${kind}, ${caseId}, m.id, asked.id, ${new Date(at)}::timestamptz,
             ${forProbation ? probationEndSql : sql`NULL::date`}
        FROM member m CROSS JOIN (${asked}) asked
       WHERE m.id = ${memberId}::uuid ${forProbation ? sql`AND m.kind = 'probationary'` : Prisma.empty}
      ON CONFLICT DO NOTHING`,
    ];
  },
  undo: async (tx, { kind }, of) => {
    await tx.$executeRaw`${notNeeded(of, sql`AND kind = ${kind}`)}`;
  },
};

/** What is still open beside a case is not needed any more. */
const noMore: EffectWriter<Record<string, never>> = { statements: (_, of) => [notNeeded(of)] };

const notNeeded = ({ caseId, at, actorId }: EffectOf, which = Prisma.empty) => sql`
  UPDATE side_task SET status = 'not-needed', closed_at = ${new Date(at)}, closed_by = ${actorId}::uuid
   WHERE case_id = ${caseId} AND status = 'open' ${which}`;

/** A visit is asked of his branch; where he is no member here, the keeper of the place is told that he is in need. */
const visit: EffectWriter<VisitWanted> = {
  run: async (tx, { personId, organisationId }, { caseId, at }) => {
    if (await openVisit(tx, personId, at)) return;
    const { name } = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: { name: true } });
    const text = `：联系${name}时了解到有困难，请安排走访慰问`;
    await tellBranchOffices(tx, [{ branchId: organisationId, caseId, text, whom: 'keeper' }], at);
  },
};

/** What a step can do to the register of side tasks. */
export const sideTaskEffects = { open, 'not-needed': noMore, visit };
