import { numberInForce } from '../../cases/number-in-force';
import type { Sweep } from '../../cases/sweep';
import type { LocalDate } from '../../domain/time/dates';
import { FIRST_ID } from '../../platform/first-id';
import { Prisma } from '../../prisma/generated/client';
import { tellCasesAbout } from '../../registers/news/tell-cases';
import { queueLines } from '../../registers/openings/queue-lines';
import type { OpeningTelling } from '../../registers/openings/telling';
import { postAssignmentRules } from './rules';

const { sql } = Prisma;

/** Holders of one page. */
const SILENT_PAGE = 500;

interface Silent {
  id: string;
  openingId: string;
  title: string;
  personId: string;
  ownerId: string | null;
  since: LocalDate;
  review: boolean;
}

/**
 * Who holds a post and has nothing on record for long is asked how he is, once; if it goes on, the post is reviewed. A
 * record that waits for its certificate is a record.
 */
export const silenceSweep: Sweep = {
  id: 'holders-silent',
  title: '长时间没有履职记录的岗位',
  cron: '15 6 * * *',
  async page({ tx, asOf, at, after }) {
    const days = (name: string) => numberInForce(postAssignmentRules, name, sql`oo.path`, asOf);
    const held = await tx.$queryRaw<(Silent & { asks: boolean })[]>(sql`
      SELECT t.id::text, o.id::text AS "openingId", o.title, t.person_id::text AS "personId", o.owner_id::text AS "ownerId",
             l.since::text AS since, l.since + ${days('reviewSilent')} <= ${asOf}::date AS review,
             l.since + ${days('askSilent')} <= ${asOf}::date AND (t.asked_on IS NULL OR t.asked_on < l.since) AS asks
        FROM commitment t JOIN opening o ON o.id = t.opening_id JOIN organisation oo ON oo.id = o.organisation_id
       CROSS JOIN LATERAL (SELECT greatest(t.assigned_on, (SELECT max(s.day) FROM service s
                            WHERE s.commitment_id = t.id AND s.state IN ('recorded', 'certified', 'answered'))) AS since) l
       WHERE t.state = 'held' AND o.kind = 'post' AND t.id > ${after || FIRST_ID}::uuid
       ORDER BY t.id LIMIT ${SILENT_PAGE}`);
    let changed = 0;
    for (const one of held) {
      if (one.asks) {
        await tx.$executeRaw`UPDATE commitment SET asked_on = ${asOf}::date WHERE id = ${one.id}::uuid`;
        await queueLines(tx, one.openingId, asking(one), at);
        changed++;
      } else if (one.review) {
        const fact = { type: 'holder-silent', fact: `${one.id}:${one.since}`, at, data: { commitmentId: one.id } };
        changed += await tx.$executeRaw(tellCasesAbout(one.openingId, fact));
      }
    }
    return { next: held.length < SILENT_PAGE ? null : (held.at(-1)?.id as string), changed };
  },
};

const asking = ({ title, personId, ownerId }: Silent): OpeningTelling[] => [
  {
    personId,
    audience: 'member',
    text: `您承担的“${title}”近来没有履职记录，如已履职请补记；身体不适或有困难，请告诉党组织，可以调岗或不再承担`,
  },
  ...(ownerId && ownerId !== personId
    ? [{ personId: ownerId, audience: 'office' as const, text: `“${title}”有同志近来没有履职记录，请了解情况` }]
    : []),
];
