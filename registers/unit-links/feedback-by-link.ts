import { z } from 'zod';
import { serviceKinds } from '../../domain/registrants/services';
import { type FeedbackPerson, periodText } from '../../domain/registrants/unit-letters';
import { titled, titledBy } from '../../lists/schemas';
import type { Database, Transaction } from '../../prisma/client';
import type { UsedLink } from './open-link';

/** One of the unit's people in a feedback that a person of the community has reviewed. */
export const LinkedFeedback = z
  .strictObject({
    period: z.string(),
    reviewedOn: z.string().nullable(),
    people: z.array(
      z.strictObject({
        name: z.string(),
        times: z.int(),
        minutes: z.int(),
        kinds: z.array(titled),
        said: z.enum(['told', 'cleared']).nullable().meta({
          description:
            'told: registered and never came, as the secretary has looked and said; cleared: that no longer holds.',
        }),
      }),
    ),
  })
  .meta({ id: 'UnitLinkFeedback' });

export type ShownLinkedFeedback = z.output<typeof LinkedFeedback>;

/**
 * 反馈函 of the unit at the community of the link that were reviewed and went out, the newest first: of people who are the
 * unit's own there today, and of nobody else.
 */
export async function feedbackByLink(
  tx: Database | Transaction,
  { unitId, communityId }: UsedLink,
): Promise<ShownLinkedFeedback[]> {
  const letters = await tx.$queryRaw<{ period: string; reviewedOn: string | null; people: FeedbackPerson[] }[]>`
    SELECT d.period, (l.reviewed_at AT TIME ZONE 'Asia/Shanghai')::date::text AS "reviewedOn", coalesce(l.facts->'people', '[]'::jsonb) AS people
      FROM unit_letter l JOIN letter_round d ON d.id = l.round_id
     WHERE d.kind = 'feedback' AND l.unit_id = ${unitId}::uuid AND l.community_id = ${communityId}::uuid
       AND l.state IN ('reviewed', 'sent')
     ORDER BY d.period DESC LIMIT 10`;
  const own = await tx.$queryRaw<{ personId: string; name: string }[]>`
    SELECT DISTINCT p.id::text AS "personId", p.name FROM registrant r JOIN person p ON p.id = r.person_id
     WHERE r.unit_id = ${unitId}::uuid AND r.community_id = ${communityId}::uuid`;
  const names = new Map(own.map(({ personId, name }) => [personId, name]));
  return letters.map(({ people, period, reviewedOn }) => ({
    ...{ period: periodText('feedback', period), reviewedOn },
    people: people
      .flatMap(({ personId, kinds, times, minutes, said }) => {
        const name = names.get(personId);
        if (!name) return [];
        return [{ name, times, minutes, said: said ?? null, kinds: kinds.map((kind) => titledBy(serviceKinds, kind)) }];
      })
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  }));
}
