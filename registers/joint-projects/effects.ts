import type { JointProjectStands } from '../../domain/effects/joint-projects';
import { localDate } from '../../domain/time/dates';
import { Prisma } from '../../prisma/generated/client';
import type { EffectWriter } from '../effect-writer';

const { sql } = Prisma;

const id = (value: string | undefined) => sql`${value ?? null}::uuid`;
const date = (value: string | undefined) => sql`${value ?? null}::date`;

const stand: EffectWriter<JointProjectStands> = {
  statements: ({ takenBy = {}, ...one }, { caseId, at }) => {
    const today = localDate(at);
    return [
      sql`INSERT INTO joint_project AS p
            (id, case_id, community_id, kind, title, raised_by_unit_id, stage, taken_by_unit_id, taken_by_id,
             taken_by_person_id, owner_id, deliver_by, fen, agreed_on, delivered_on, score, for_meeting, raised_on,
             closed_on, ending, merged_into_id)
          VALUES (${one.projectId}::uuid, ${caseId}, ${one.communityId}::uuid, ${one.kind}, ${one.title},
                  ${id(one.raisedByUnitId)}, ${one.stage}, ${id(takenBy.unitId)}, ${id(takenBy.organisationId)},
                  ${id(takenBy.personId)}, ${id(one.ownerId)}, ${date(one.deliverBy)}, ${one.fen ?? null}::int,
                  ${date(one.agreedOn)}, ${date(one.deliveredOn)}, ${one.score ?? null}::int, ${one.forMeeting}::boolean,
                  ${today}::date, ${date(one.ending && today)}, ${one.ending ?? null}, ${id(one.mergedInto)})
          ON CONFLICT (id) DO UPDATE
             SET stage = excluded.stage, taken_by_unit_id = excluded.taken_by_unit_id, taken_by_id = excluded.taken_by_id,
                 taken_by_person_id = excluded.taken_by_person_id, owner_id = excluded.owner_id,
                 deliver_by = excluded.deliver_by, fen = excluded.fen, agreed_on = excluded.agreed_on,
                 delivered_on = excluded.delivered_on, score = excluded.score, for_meeting = excluded.for_meeting,
                 closed_on = excluded.closed_on, ending = excluded.ending,
                 merged_into_id = excluded.merged_into_id`,
    ];
  },
};

/** What a step can do to the lists of needs and projects. */
export const jointProjectEffects = { stand };
