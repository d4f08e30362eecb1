import { openCase } from '../../cases/open-case';
import type { Opener } from '../../cases/opener';
import { rulesFor } from '../../cases/rules';
import { checkFields } from '../../domain/case/check';
import { textIn } from '../../domain/case/filled-in';
import { isId } from '../../domain/case/fits';
import type { ActedAs } from '../../domain/case/offer';
import { keepers, type Role } from '../../domain/people/roles';
import { type Instant, type LocalDate, localDate } from '../../domain/time/dates';
import { uuidOf } from '../../platform/hash';
import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import { openOrganisation } from '../../registers/organisations/organisations';
import type { CoConstructionState } from './data';
import { coConstructionRules } from './rules';

const { sql } = Prisma;

/** A need or a project begins where somebody of the community, of a level above or below it, or of the unit raises it. */
export const coConstructionOpener: Opener<CoConstructionState> = {
  lock: async (tx, { communityId, subjectTitle }) => {
    if (!isId(communityId)) return false;
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`project ${communityId} ${subjectTitle}`}, 0))`;
    return true;
  },
  examine: async (tx, procedure, { actorId, data = {}, origin }, at) => {
    if (origin) return { barred: [{ type: 'not-allowed' }] };
    const { subjectTitle, ...filled } = data;
    const wrong = checkFields(procedure.start.fields, filled, at);
    if (wrong) return { barred: [wrong] };
    const community = await openOrganisation(tx, String(data.communityId));
    if (!community || !subjectTitle) return { barred: [{ type: 'not-found' }] };
    const unitId = textIn(filled, 'unitId');
    const unit = unitId ? await tx.unit.findUnique({ where: { id: unitId } }) : undefined;
    if (unitId && (!unit || unit.endedOn)) return { barred: [{ type: 'unit-unknown' }] };
    const as = await raisesAs(tx, actorId, community.path, unit?.organisationId, at);
    if (!as) return { barred: [{ type: 'not-allowed' }] };
    const today = localDate(at);
    const id = projectId({ communityId: community.id, unitId, title: String(subjectTitle), on: today });
    const open = await openCase(tx, procedure, id);
    const known = await tx.jointProject.findUnique({ where: { id }, select: { id: true } });
    return {
      barred: [...(open ? [open] : known ? [{ type: 'conflict' } as const] : [])],
      foreseen: {
        as,
        opening: {
          ...(await rulesFor(tx, coConstructionRules, community.id, today)),
          subject: { kind: 'matter', of: 'project', id, title: String(subjectTitle) },
          sides: { community: community.id, street: community.parentId ?? community.id },
          data: { startedAs: as.role, kind: String(data.kind), ...(unitId && { unitId }) },
        },
      },
    };
  },
};

/** The subject of a need or project: raised again on the same day it is the same one. */
export const projectId = ({
  communityId,
  unitId,
  title,
  on,
}: {
  communityId: string;
  unitId?: string | undefined;
  title: string;
  on: LocalDate;
}): string => uuidOf(`project\n${communityId}\n${unitId ?? ''}\n${title}\n${on}`);

/** In which role somebody may raise it; the nearest to the community comes first. */
async function raisesAs(
  tx: Transaction,
  personId: string,
  path: string,
  unitOrganisation: string | null | undefined,
  at: Instant,
): Promise<ActedAs | undefined> {
  const own = unitOrganisation ? sql`OR o.id = ${unitOrganisation}::uuid` : Prisma.empty;
  const today = localDate(at);
  const [held] = await tx.$queryRaw<{ role: Role; organisationId: string }[]>`
    SELECT h.role, h.organisation_id::text AS "organisationId"
      FROM role_holding h JOIN organisation o ON o.id = h.organisation_id
     WHERE h.person_id = ${personId}::uuid AND h.role = ANY(${[...keepers, 'community-worker']}::text[])
       AND h.from_date <= ${today}::date AND (h.to_date IS NULL OR h.to_date >= ${today}::date)
       AND (starts_with(o.path, ${path}) OR starts_with(${path}, o.path) ${own})
     ORDER BY abs(length(o.path) - ${path.length}::int), h.role LIMIT 1`;
  return held;
}
