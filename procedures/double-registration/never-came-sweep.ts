import type { Sweep } from '../../cases/sweep';
import { type FollowUpStep, followUpDue } from '../../domain/registrants/follow-up';
import { FIRST_ID } from '../../platform/first-id';
import { type IdleCandidate, idleCandidates, noteIdleDays } from '../../registers/follow-ups/look-at-idle';
import { tellRegistrant } from '../../registers/registrants/tell-registrant';

/** Registrants of one page. */
const PAGE = 1_000;
/** Steps as the case calls them. */
const asNews: Record<FollowUpStep, string> = { message: 'MESSAGE', call: 'CALL', unit: 'UNIT', yearly: 'YEARLY' };

/** How far following him up has come, in the words of the rule. */
function stateOf({ days, step, stage, messageGivenOn, calledOn }: IdleCandidate) {
  if (!step) return { days };
  if (stage === 'NEVER_CAME') return { days, step: 'message' as const, givenOn: messageGivenOn ?? undefined };
  return { days, step: 'call' as const, givenOn: stage === 'NEVER_CAME_CALLED' ? (calledOn ?? undefined) : undefined };
}

/**
 * Each day, for each registrant: whether the day counts (something that suits him was open to him, nothing of his waited, no
 * 暂缓 held), and which step is due by it. A day on which nothing was open counts for nothing, and brings nothing.
 */
export const neverCameSweep: Sweep = {
  id: 'never-came',
  title: '报到未到核查',
  cron: '10 2 * * *',
  async page({ tx, asOf, at, after }) {
    const [community, id] = after ? after.split(':') : [FIRST_ID, FIRST_ID];
    const rows = await tx.$queryRaw<{ id: string; communityId: string }[]>`
      SELECT r.id::text, r.community_id::text AS "communityId" FROM registrant r
       WHERE r.standing IN ('available', 'serving', 'never-came')
         AND (r.community_id, r.id) > (${community}::uuid, ${id}::uuid)
       ORDER BY r.community_id, r.id LIMIT ${PAGE}`;
    const ids = rows.map((row) => row.id);
    await noteIdleDays(tx, ids, asOf);
    let told = 0;
    for (const one of await idleCandidates(tx, ids, asOf)) {
      const { registrantId, days, idle, callAfter, unitAfter, openings } = one;
      const step = followUpDue(stateOf(one), asOf, { idle, callAfter, unitAfter });
      if (!step) continue;
      const data = {
        step: asNews[step],
        days,
        openings,
        day: asOf,
        ...(one.lastCertifiedOn && { since: one.lastCertifiedOn }),
      };
      told += await tx.$executeRaw(
        tellRegistrant(registrantId, { type: 'never-came', fact: `${step}:${asOf}`, at, data }),
      );
    }
    const last = rows.at(-1);
    return { next: rows.length < PAGE || !last ? null : `${last.communityId}:${last.id}`, changed: told };
  },
};
