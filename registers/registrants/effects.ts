import type { RegistrantMoves, RegistrantStands } from '../../domain/effects/registrants';
import { hasLeft } from '../../domain/registrants/standings';
import { uuidOf } from '../../platform/hash';
import { Prisma } from '../../prisma/generated/client';
import type { EffectWriter } from '../effect-writer';
import { freePlacesOf } from '../openings/free-places';
import { registrantStart } from './registrant-start';

const { sql } = Prisma;

/**
 * Where he stands, and a period of it where that is another than before. 暂缓 has its reason only as long as it lasts. Who has
 * left for good, his case over with it, lets go what he has taken up; not while his unit is asked whether he lives here.
 */
const stand: EffectWriter<RegistrantStands> = {
  statements: ({ registrantId, standing, day, reportedOn, certificate, gridId, deferral, reviewOn }, { at }) => [
    sql`
    INSERT INTO registrant_period (registrant_id, seq, standing, community_id, from_day, at)
    SELECT r.id, coalesce(last.seq, 0) + 1, ${standing}, r.community_id, ${day}::date, ${new Date(at)}::timestamptz
      FROM registrant r
      LEFT JOIN LATERAL (SELECT p.seq, p.standing FROM registrant_period p WHERE p.registrant_id = r.id
                          ORDER BY p.seq DESC LIMIT 1) last ON true
     WHERE r.id = ${registrantId}::uuid AND last.standing IS DISTINCT FROM ${standing}`,
    sql`
    UPDATE registrant SET standing = ${standing}, version = version + 1,
           standing_since = CASE WHEN standing = ${standing} THEN standing_since ELSE ${day}::date END,
           reported_on = coalesce(${reportedOn ?? null}::date, reported_on),
           certificate = coalesce(${certificate ?? null}, certificate),
           grid_id = coalesce(${gridId ?? null}::uuid, grid_id),
           deferral = ${deferral ?? null}, review_on = ${reviewOn ?? null}::date
     WHERE id = ${registrantId}::uuid`,
  ],
  run: async (tx, { registrantId, standing, day }, { caseId, at, actorId }) => {
    if (!hasLeft(standing)) return;
    const over = await tx.case.count({ where: { id: caseId, closedAt: { not: null } } });
    if (over) await freePlacesOf(tx, [registrantId], { by: actorId, at, today: day });
  },
};

/**
 * Another community has signed: he stands there as reported, with his record, and his case there begins. The grid is one of
 * the community that he has left, and the code of his 报到单 is used up.
 */
const move: EffectWriter<RegistrantMoves> = {
  run: async (tx, { registrantId, communityId, day }, { caseId, seq, at }) => {
    const id = uuidOf(`registrant\n${caseId}\n${seq}`);
    const from = await tx.registrant.findUniqueOrThrow({ where: { id: registrantId } });
    const { personId, memberId, unitId, kind, talents, wishes, times, fromDay, untilDay, listedOn } = from;
    const since = new Date(`${day}T00:00:00Z`);
    await tx.registrant.create({
      data: {
        ...{ id, personId, memberId, unitId, kind, talents, wishes, times, fromDay, untilDay, listedOn, communityId },
        ...{ standing: 'reported', standingSince: since, reportedOn: since },
      },
    });
    await tx.registrantPeriod.create({
      data: { registrantId: id, seq: 1, standing: 'reported', communityId, fromDay: since, at: new Date(at) },
    });
    await tx.$executeRaw(registrantStart(sql`r.id = ${id}::uuid`, { origin: 'case', originId: caseId, at }));
  },
};

/** What a step can do to the register of registrants. */
export const registrantEffects = { stand, move };
